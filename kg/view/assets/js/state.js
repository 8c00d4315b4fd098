// What the reader has chosen, kept in the address after the #.
const state = { lang: "zh", show: "", hidden: new Set(), from: "", to: "", q: "" };

function change(changes) {
  Object.assign(state, changes);
  const told = new URLSearchParams();
  if (state.lang !== "zh") told.set("lang", state.lang);
  if (state.show) told.set("show", state.show);
  if (state.hidden.size) told.set("hide", [...state.hidden].sort().join(","));
  if (state.from) told.set("from", state.from);
  if (state.to) told.set("to", state.to);
  if (state.q) told.set("q", state.q);
  history.replaceState(null, "", `#${told}`);
  refresh();
}

function readAddress() {
  const told = new URLSearchParams(location.hash.slice(1));
  const quarter = (name) => (/^\d{4}Q[1-4]$/.test(told.get(name) || "") ? told.get(name) : "");
  change({
    lang: told.get("lang") === "en" ? "en" : "zh",
    show: /^[ehw][\d-]+$/.test(told.get("show") || "") ? told.get("show") : "",
    hidden: new Set((told.get("hide") || "").split(",").filter((key) => WORDS[key])),
    from: quarter("from"),
    to: quarter("to"),
    q: (told.get("q") || "").slice(0, 80),
  });
}

const shortIri = (thing) => thing.iri.split("/").slice(-2).join("/");
