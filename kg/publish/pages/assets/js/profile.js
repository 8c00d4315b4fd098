// The panel: an overview, the profile of a node, or what a line stands for.
const section = (title, ...children) => (children.flat().some(Boolean) ? el("section", null, el("h3", null, title), ...children) : null);
const chip = (kind) => el("span", { class: "chip" }, kindSign(kind), word(`kind.${kind}`));

function showProfile() {
  const panel = byId("profile");
  const tie = tieOfEdge.get(state.chosen);
  const thing = thingOfNode.get(state.chosen);
  panel.replaceChildren(...(tie ? tieProfile(tie) : thing ? thingProfile(thing) : overview()).filter(Boolean));
}

function backButton() {
  return el("button", { type: "button", class: "back", click: () => choose("") }, `← ${word("back")}`);
}

function overview() {
  const ranked = byRank.filter((id) => visible.nodes.has(id) && thingOfNode.get(id).kind !== "event").sort((a, b) => tiesSeen(b) - tiesSeen(a));
  const list = el("ol", { class: "rows" }, ranked.slice(0, 12).map(rankRow));
  const more = el("button", { type: "button", click: () => { list.append(...ranked.slice(list.children.length, list.children.length + 40).map(rankRow)); more.hidden = list.children.length >= ranked.length; } }, word("ranking.more"));
  more.hidden = ranked.length <= 12;
  return [el("p", { class: "quiet" }, ties.length ? word("about") : word("none")), ranked.length ? section(word("ranking"), list, more) : null, leftOut()];
}

const tiesSeen = (id) => visible.degrees.get(id) || 0;

function rankRow(id) {
  const thing = thingOfNode.get(id);
  return row(thing, thing.post || "", String(tiesSeen(id)), () => choose(id));
}

function row(thing, small, number, click) {
  return el("li", null, el("button", { type: "button", class: "row", click }, kindSign(thing.kind), el("span", { class: "name" }, thing.label), el("small", null, small), el("b", null, number)));
}

function leftOut() {
  const lines = Object.entries(dossier.leftOut).filter(([, number]) => number > 0).map(([reason, number]) => el("li", null, word(`left.${reason}`, number)));
  return section(word("left.title"), el("ul", { class: "quiet" }, lines, el("li", null, word("bound")), el("li", null, word("undated"))));
}

function thingProfile(thing) {
  const heading = el("h2", { tabindex: "-1" }, thing.label);
  if (thing.event !== undefined) return [backButton(), heading, chip("event"), ...eventProfile(thing.event)];
  const names = (thing.names || []).length ? el("p", { class: "quiet" }, `${word("also")} ${thing.names.join("、")}`) : null;
  const near = neighboursOf(thing.node).filter((one) => one.other.kind !== "event"); // those stand under the appearances
  const forms = formsOf(thing);
  return [
    backButton(),
    heading,
    el("p", { class: "line" }, chip(thing.kind), thing.post ? el("span", null, thing.post) : ""),
    names,
    pathFinder(thing),
    section(word("posts"), postList(thing, forms)),
    section(word("ties"), near.length ? foldedList(near, 8, (one) => row(one.other, tieNote(one), word("times", one.moments.length), () => choose(one.tie.id))) : null),
    section(word("appearances"), appearances(thing, forms)),
  ];
}

const tieNote = (seen) => (dossier.page === "network" ? word(`tie.${seen.tie.kind}`) : rolesText([...new Set(seen.moments.flatMap((moment) => moment.roles || []))]));

// A list that shows the first few and unfolds the rest.
function foldedList(items, few, make) {
  const list = el("ul", { class: "rows" }, items.slice(0, few).map(make));
  const more = el("button", { type: "button", click: () => { list.append(...items.slice(few).map(make)); more.remove(); } }, `${word("ranking.more")}（${items.length - few}）`);
  return items.length > few ? el("div", null, list, more) : list;
}

function postList(thing, forms) {
  const found = holdingsOfThing[thing.number];
  if (!found.length) return null;
  return el("ul", { class: "events" }, found.map((one) => {
    const when = one.start ? word("since", one.start) : one.first ? word("seen", one.first === one.last || !one.last ? one.first : `${one.first} – ${one.last}`) : "";
    const kind = one.kind === "regular" ? "" : word(`tenure.${one.kind}`);
    return el("li", null, el("div", null, el("strong", null, one.title), el("small", null, [kind, when].filter(Boolean).join(" · ")), evidenceList(one.quotes, forms)));
  }));
}

function appearances(thing, forms) {
  const found = [...presencesOfThing[thing.number]].reverse();
  if (!found.length) return null;
  const list = foldedList(found, 12, (one) => eventCard(one.event, el("small", null, [rolesText(one.roles), one.title].filter(Boolean).join(" · ")), evidenceList(one.quotes, forms)));
  (list.matches("ul") ? list : list.firstChild).className = "events";
  return list;
}

function eventProfile(number) {
  const event = events[number];
  const facts = [["place", event.place], ["organiser", (event.organisers || []).join("、")], ["theme", event.theme]].filter(([, value]) => value);
  const present = presencesOfEvent[number];
  return [
    el("p", null, [dayOf(event), word(`type.${event.type}`)].join(" · ")),
    facts.length ? el("dl", null, facts.map(([name, value]) => [el("dt", null, word(name)), el("dd", null, value)])) : null,
    event.cut ? el("p", { class: "quiet" }, word("cut")) : null,
    section(word("participants"), el("ul", { class: "rows" }, present.map((one) => participantRow(one)))),
    section(word("evidence"), evidenceList(event.quotes, present.flatMap((one) => formsOf(things[one.who])), true)),
  ];
}

function participantRow(one) {
  const thing = things[one.who];
  const note = [rolesText(one.roles), one.title].filter(Boolean).join(" · ");
  if (thing.node) return row(thing, note, "", () => choose(thing.node));
  return el("li", { class: "row" }, kindSign(thing.kind), el("span", { class: "name" }, thing.label), el("small", null, note));
}

function tieProfile(tie) {
  const [a, b] = [things[tie.a], things[tie.b]];
  const end = (thing) => el("button", { type: "button", class: "link", click: () => choose(thing.node) }, kindSign(thing.kind), nameOf(thing));
  const moments = (visible.ties.get(tie.id) || tie).moments;
  const forms = [...formsOf(a), ...formsOf(b)];
  return [
    backButton(),
    el("h2", { tabindex: "-1", class: "ends" }, end(a), el("span", { "aria-hidden": "true" }, "—"), end(b)),
    el("p", { class: "line" }, el("span", { class: "chip" }, shadeSign(shadeOf(tie, moments)), word(`tie.${tie.kind}`)), el("span", null, word("times", moments.length))),
    el("ul", { class: "events" }, moments.map((moment) => momentCard(moment, forms, moments.length < 4))),
  ];
}

function momentCard(moment, forms, open) {
  if (moment.event !== undefined) return eventCard(moment.event, el("small", null, [rolesText(moment.roles), moment.title].filter(Boolean).join(" · ")), evidenceList(moment.quotes, forms, open));
  const when = [moment.first, moment.last].filter(Boolean);
  return el("li", { class: "event" }, el("time", null, when[0] || word("unknownDay")), el("div", null, el("strong", null, moment.title), evidenceList(moment.quotes, forms, open)));
}
