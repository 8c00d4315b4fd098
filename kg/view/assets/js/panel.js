// What stands behind the mark, the square, the bar or the name that is chosen.
const section = (title, ...children) => (children.flat().some(Boolean) ? el("section", null, el("h3", null, title), ...children) : null);
const drawn = [...document.querySelectorAll("#drawing [data-events], #drawing [data-holding], #drawing [data-who]")];

// `e` and the numbers of events, `h` and that of a holding, `w` and that of a thing.
function keyOf(one) {
  if (one.dataset.events !== undefined) return `e${one.dataset.events.trim().split(/\s+/).join("-")}`;
  return one.dataset.holding === undefined ? `w${one.dataset.who}` : `h${one.dataset.holding}`;
}

function choose() {} // an event card has nowhere else to lead

function eventDetails(number, open) {
  const event = events[number];
  const present = presencesOfEvent[number];
  const forms = present.flatMap((one) => formsOf(things[one.who]));
  const who = present.map((one) => [things[one.who].label, [rolesText(one.roles), one.title].filter(Boolean).join(" · ")].filter(Boolean).join("　"));
  return eventCard(
    number,
    event.theme ? el("small", null, `${word("theme")} ${event.theme}`) : "",
    event.cut ? el("small", null, word("cut")) : "",
    present.length ? el("details", { class: "evidence", open: Boolean(open) }, el("summary", null, `${word("participants")} ${present.length}`), el("ul", null, who.map((one) => el("li", null, one)))) : "",
    evidenceList(quotesOf(number), forms, open),
  );
}

function holdingDetails(number) {
  const one = holdings[number];
  const days = [["since", one.start], ["seen", [one.first, one.last].filter(Boolean).join(" – ")]].filter(([, day]) => day);
  return [
    el("h2", { tabindex: "-1" }, one.title),
    el("p", { class: "quiet" }, [things[one.who].label, one.kind === "regular" ? "" : word(`tenure.${one.kind}`), ...days.map(([name, day]) => word(name, day)), one.end ? `– ${one.end}` : ""].filter(Boolean).join(" · ")),
    section(word("evidence"), evidenceList(one.quotes, [...formsOf(things[one.who]), one.title], true)),
  ];
}

function whoDetails(number) {
  const thing = things[number];
  const numbers = [...new Set(presencesOfThing[number].map((one) => one.event))].reverse();
  return [el("h2", { tabindex: "-1" }, thing.label), el("p", { class: "quiet" }, thing.post || word(`kind.${thing.kind}`)), section(word("appearances"), eventList(numbers))];
}

function eventList(numbers, open = false) {
  if (!numbers.length) return null;
  const list = el("ul", { class: "events" }, numbers.slice(0, 20).map((number) => eventDetails(number, open)));
  if (numbers.length <= 20) return list;
  const more = el("button", { type: "button", click: () => { list.append(...numbers.slice(20).map((number) => eventDetails(number))); more.remove(); } }, word("ranking.more"));
  return el("div", null, list, more);
}

// Nothing is chosen: who turns up most in what is drawn.
function overview() {
  const times = new Map();
  for (const number of eventsDrawn()) for (const who of new Set(presencesOfEvent[number].map((one) => one.who))) times.set(who, (times.get(who) || 0) + 1);
  const ranked = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 15);
  const row = ([who, number]) => el("li", null, el("button", { type: "button", class: "row", click: () => change({ show: `w${who}` }) }, kindSign(things[who].kind), el("span", { class: "name" }, things[who].label), el("small", null, things[who].post || ""), el("b", null, String(number))));
  return [el("p", { class: "quiet" }, word("chart.about")), ranked.length ? section(word("most.seen"), el("ol", { class: "rows" }, ranked.map(row))) : null];
}

function showPanel() {
  const kind = state.show[0];
  const numbers = state.show.slice(1).split("-").map(Number);
  const limit = { e: events, h: holdings, w: things }[kind];
  const known = limit && numbers.every((number) => number < limit.length);
  const parts = !known ? overview()
    : kind === "e" ? [numbers.length === 1 ? null : el("h2", { tabindex: "-1" }, headingOf(state.show)), eventList(numbers, numbers.length === 1)]
    : kind === "h" ? holdingDetails(numbers[0]) : whoDetails(numbers[0]);
  const back = known ? el("button", { type: "button", class: "back", click: () => change({ show: "" }) }, `← ${word("back")}`) : null;
  byId("profile").replaceChildren(...[back, ...parts].filter(Boolean));
}

// The title of the square or mark that is chosen.
const headingOf = (key) => drawn.find((one) => keyOf(one) === key)?.querySelector("title")?.textContent || "";
