// Search with suggestions: characters, pinyin or initials.
const MOST = 12;

function matches(query) {
  const wanted = query.trim().toLowerCase().replace(/\s+/g, "");
  if (!wanted) return [];
  const ranked = [];
  for (const id of byRank) {
    const thing = thingOfNode.get(id);
    const forms = [thing.label, ...(thing.names || [])].map((name) => name.toLowerCase());
    const keys = (thing.keys || "").split(" ");
    const score = forms.some((name) => name === wanted) ? 0
      : forms.some((name) => name.startsWith(wanted)) ? 1
      : keys.some((key) => key === wanted) ? 2
      : keys.some((key) => key.startsWith(wanted)) ? 3
      : forms.some((name) => name.includes(wanted)) ? 4
      : keys.some((key) => key.length > wanted.length && wanted.length > 1 && key.includes(wanted)) ? 5
      : -1;
    if (score >= 0) ranked.push({ thing, score: score + (visible.nodes.has(id) ? 0 : 10) });
  }
  return ranked.sort((a, b) => a.score - b.score).slice(0, MOST).map((one) => one.thing);
}

// Makes an input offer suggestions in a list; `pick` gets the id of the node taken.
function suggest(input, list, pick) {
  let found = [];
  let active = -1;
  list.id ||= `found${document.querySelectorAll("[role=listbox]").length}`;
  input.setAttribute("aria-controls", list.id);
  const close = () => { list.hidden = true; active = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const take = (thing) => { input.value = thing.label; close(); pick(thing.node); };
  const mark = () => [...list.children].forEach((item, number) => {
    item.setAttribute("aria-selected", String(number === active));
    if (number === active) { input.setAttribute("aria-activedescendant", item.id); item.scrollIntoView({ block: "nearest" }); }
  });
  const open = () => {
    found = matches(input.value);
    active = found.length ? 0 : -1;
    list.replaceChildren(...(found.length ? found.map((thing, number) => option(thing, number)) : [el("li", { class: "quiet" }, word("search.none"))]));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    mark();
  };
  const option = (thing, number) => el("li", { role: "option", id: `${list.id}-${number}`, mousedown: (press) => { press.preventDefault(); take(thing); } }, kindSign(thing.kind), el("span", { class: "name" }, thing.label), el("small", null, thing.post || (thing.event === undefined ? "" : dayOf(events[thing.event]))));
  input.addEventListener("input", open);
  input.addEventListener("focus", () => { if (input.value.trim()) open(); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (press) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key];
    if (step && found.length && !list.hidden) { active = (active + step + found.length) % found.length; mark(); press.preventDefault(); }
    if (press.key === "Enter" && active >= 0 && !list.hidden) { take(found[active]); press.preventDefault(); }
    if (press.key === "Escape") { if (list.hidden) input.value = ""; close(); press.stopPropagation(); }
  });
}
