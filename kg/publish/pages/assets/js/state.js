// What the reader has chosen, kept in the address after the # so that a view can be shared.
const state = { lang: "zh", chosen: "", from: "", to: "", least: 1, most: 0, lines: 2, body: "", hidden: new Set() };
const listeners = [];

// So many nodes are legible at first sight.
const usualMost = () => Math.min(thingOfNode.size, innerWidth < 760 ? 60 : dossier.layered ? 100 : 180);

const USUAL_LINES = 2; // a node, on average: more would hide each other
const MOST_LINES = 10;

// Changes the state, tells everybody and writes the address.
function change(changes, { silent = false } = {}) {
  Object.assign(state, changes);
  if (!silent) history.replaceState(null, "", written());
  for (const listener of listeners) listener(changes);
}

const shortIri = (thing) => thing.iri.split("/").slice(-2).join("/");

// A choice outlives a rebuild: it is written by IRI, not by number.
function chosenAsText() {
  if (tieOfEdge.has(state.chosen)) {
    const tie = tieOfEdge.get(state.chosen);
    return [shortIri(things[tie.a]), shortIri(things[tie.b]), tie.kind].join("~");
  }
  const thing = thingOfNode.get(state.chosen);
  return thing ? shortIri(thing) : "";
}

function chosenFromText(text) {
  const [a, b, kind] = text.split("~");
  if (!b) return [...thingOfNode.values()].find((thing) => shortIri(thing) === a)?.node || "";
  return ties.find((tie) => shortIri(things[tie.a]) === a && shortIri(things[tie.b]) === b && tie.kind === kind)?.id || "";
}

function written() {
  const told = new URLSearchParams();
  if (state.lang !== "zh") told.set("lang", state.lang);
  if (state.chosen !== dossier.focus) told.set("show", chosenAsText());
  if (state.from) told.set("from", state.from);
  if (state.to) told.set("to", state.to);
  if (state.least > 1) told.set("least", String(state.least));
  if (state.most !== usualMost()) told.set("most", String(state.most));
  if (state.lines !== USUAL_LINES) told.set("lines", String(state.lines));
  if (state.body) told.set("body", state.body);
  if (state.hidden.size) told.set("hide", [...state.hidden].sort().join(","));
  return `#${told}`;
}

function readAddress() {
  const told = new URLSearchParams(location.hash.slice(1));
  const month = (name) => (/^\d{4}-\d{2}$/.test(told.get(name) || "") ? told.get(name) : "");
  change({
    lang: told.get("lang") === "en" ? "en" : "zh",
    chosen: told.has("show") ? chosenFromText(told.get("show")) : dossier.focus,
    from: month("from"),
    to: month("to"),
    least: Math.min(10, Math.max(1, Number(told.get("least")) || 1)),
    most: Math.min(thingOfNode.size, Math.max(10, Number(told.get("most")) || usualMost())),
    lines: Math.min(MOST_LINES, Math.max(1, Number(told.get("lines")) || USUAL_LINES)),
    body: told.get("body") || "",
    hidden: new Set((told.get("hide") || "").split(",").filter((key) => WORDS[key])),
  }, { silent: true });
}
