// Legend, filters and the words of the page.
function sayWords() {
  document.documentElement.lang = state.lang === "en" ? "en" : "zh-CN";
  const say = (name, put) => document.querySelectorAll(`[data-${name}]`).forEach((one) => put(one, word(one.dataset[name])));
  say("word", (one, text) => { one.textContent = text; });
  say("label", (one, text) => one.setAttribute("aria-label", text));
  say("hint", (one, text) => one.setAttribute("title", text));
  say("placeholder", (one, text) => { one.setAttribute("placeholder", text); one.setAttribute("aria-label", text); });
  const title = [dossier.subject, word(`title.${dossier.page}`)].filter(Boolean).join(" · ");
  document.querySelector("h1").textContent = title;
  document.title = `${title} · newskg`;
  byId("other").textContent = WORDS[`title.${dossier.page}`][state.lang === "en" ? 0 : 1];
  byId("other").lang = state.lang === "en" ? "zh-CN" : "en";
  byId("counts").textContent = word("counts", thingOfNode.size, ties.length, new Set(ties.flatMap((tie) => tie.moments.map((moment) => moment.event)).filter((number) => number !== undefined)).size, sources.length);
  if (playing) byId("play").textContent = word("pause");
  makeLegend();
  makeBodies();
}

function tick(key, sign, number) {
  const box = el("input", { type: "checkbox", value: key, change: () => { const hidden = new Set(state.hidden); if (box.checked) hidden.delete(key); else hidden.add(key); change({ hidden }); } });
  return el("label", { class: "tick" }, box, sign, el("span", null, word(key)), number === undefined ? "" : el("b", null, String(number)));
}

function makeLegend() {
  const kinds = new Map();
  for (const thing of thingOfNode.values()) kinds.set(thing.kind, (kinds.get(thing.kind) || 0) + 1);
  byId("kinds").replaceChildren(...KINDS.filter((kind) => kinds.has(kind)).map((kind) => tick(`kind.${kind}`, kindSign(kind), kinds.get(kind))));
  const roles = new Set(ties.flatMap((tie) => tie.moments.flatMap((moment) => moment.roles || [])));
  const here = ROLES.filter((role) => roles.has(role));
  const isNetwork = dossier.page === "network";
  const kept = [...new Set(ties.map((tie) => tie.kind))];
  const shades = isNetwork ? ["together", "visited", "post"].filter((kind) => kept.includes(kind)).map((kind) => tick(`tie.${kind}`, shadeSign(kind))) : here.map((role) => tick(`role.${role}`, shadeSign(role)));
  byId("shades").replaceChildren(...shades);
  const title = byId("roles").firstElementChild;
  byId("roles").replaceChildren(title, ...here.map((role) => tick(`role.${role}`, "")));
  byId("roles").hidden = !isNetwork || !here.length;
}

const place = (month, otherwise) => (MONTHS.includes(month) ? MONTHS.indexOf(month) : otherwise);

function showFilters() {
  const last = Math.max(0, MONTHS.length - 1);
  const [from, to] = [place(state.from, 0), place(state.to, last)];
  for (const [id, value] of [["from", from], ["to", to]]) {
    byId(id).max = String(last);
    byId(id).value = String(value);
    byId(id).setAttribute("aria-valuetext", MONTHS[value] || "");
  }
  byId("period").textContent = MONTHS.length ? `${MONTHS[from]} – ${MONTHS[to]}` : "–";
  for (const box of document.querySelectorAll(".tick input")) box.checked = !state.hidden.has(box.value);
  byId("least").value = String(state.least);
  byId("leastShown").textContent = String(state.least);
  byId("most").max = String(Math.ceil(thingOfNode.size / 10) * 10);
  byId("most").value = String(state.most);
  byId("mostShown").textContent = String(state.most);
  byId("lines").value = String(state.lines);
  byId("linesShown").textContent = String(state.lines);
  byId("body").value = [...byId("body").options].some((one) => one.value === state.body) ? state.body : "";
  [...byId("months").children].forEach((bar, number) => bar.classList.toggle("in", number >= from && number <= to));
  const active = state.hidden.size + (state.from || state.to ? 1 : 0) + (state.least > 1 ? 1 : 0) + (state.most === usualMost() ? 0 : 1) + (state.lines === USUAL_LINES ? 0 : 1) + (state.body ? 1 : 0);
  byId("active").textContent = active ? String(active) : "";
}

// A bar a month: how many events it holds.
function makeMonths() {
  const month = new Map(MONTHS.map((name) => [name, 0]));
  const shown = new Set(ties.flatMap((tie) => tie.moments.map((moment) => moment.event)));
  for (const number of shown) {
    const name = (events[number]?.first || "").slice(0, 7);
    if (month.has(name)) month.set(name, month.get(name) + 1);
  }
  const most = Math.max(1, ...month.values());
  byId("months").replaceChildren(...[...month.values()].map((number) => {
    const bar = el("i");
    bar.style.height = `${number ? 12 + (88 * number) / most : 3}%`;
    return bar;
  }));
}

// The bodies in which people held posts, those with the most holders first.
function makeBodies() {
  const holders = new Map();
  for (const { body, who } of holdings) if (body !== undefined) holders.set(body, (holders.get(body) || new Set()).add(who));
  const ranked = [...holders].sort((a, b) => b[1].size - a[1].size || a[0] - b[0]);
  byId("body").replaceChildren(el("option", { value: "" }, word("body.any")), ...ranked.map(([body, some]) => el("option", { value: shortIri(things[body]) }, `${things[body].label}（${some.size}）`)));
  byId("bodies").hidden = !ranked.length;
}

let playing = null;

// Moves the chosen period on by a month, again and again, to the end.
function play() {
  if (playing) return stop();
  const last = MONTHS.length - 1;
  let [from, to] = [place(state.from, 0), place(state.to, last)];
  const span = state.from || state.to ? Math.min(to - from, last) : Math.min(2, last);
  if (!state.from && !state.to) [from, to] = [0, span];
  if (to >= last) from = 0;
  const step = () => {
    change({ from: MONTHS[from], to: MONTHS[Math.min(last, from + span)] });
    if (from + span >= last) return stop();
    from += 1;
    return undefined;
  };
  playing = setInterval(step, 900);
  byId("play").textContent = word("pause");
  step();
  return undefined;
}

function stop() {
  clearInterval(playing);
  playing = null;
  byId("play").textContent = word("play");
}

function wireControls() {
  makeMonths();
  byId("linesField").hidden = byId("lines").hidden = dossier.layered;
  byId("groundsField").hidden = !captions.size;
  byId("play").disabled = MONTHS.length < 2;
  const months = () => {
    const [a, b] = [Number(byId("from").value), Number(byId("to").value)];
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    change({ from: from > 0 ? MONTHS[from] : "", to: to < MONTHS.length - 1 ? MONTHS[to] : "" });
  };
  byId("from").addEventListener("input", months);
  byId("to").addEventListener("input", months);
  byId("least").addEventListener("input", () => change({ least: Number(byId("least").value) }));
  byId("most").addEventListener("input", () => change({ most: Math.min(thingOfNode.size, Number(byId("most").value)) }));
  byId("lines").addEventListener("input", () => change({ lines: Number(byId("lines").value) }));
  byId("body").addEventListener("change", () => change({ body: byId("body").value }));
  byId("grounds").addEventListener("change", () => network.redraw());
  byId("reset").addEventListener("click", () => { stop(); change({ from: "", to: "", least: 1, most: usualMost(), lines: USUAL_LINES, body: "", hidden: new Set() }); });
  byId("play").addEventListener("click", play);
  byId("language").addEventListener("click", () => change({ lang: state.lang === "zh" ? "en" : "zh" }));
}
