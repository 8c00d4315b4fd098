// The search of a chart: what it fits stays, the rest grows faint. Characters, pinyin or initials; a title, a place or a theme as well.
const spelling = (thing) => [thing.label, ...(thing.names || []), thing.keys || ""].join("\n").toLowerCase();

function fitting(wanted) {
  const named = things.map((thing) => spelling(thing).includes(wanted));
  const told = events.map((event, number) => [event.label, event.place, event.theme, ...(event.organisers || [])].join("\n").toLowerCase().includes(wanted) || presencesOfEvent[number].some((one) => named[one.who] || (one.title || "").toLowerCase().includes(wanted)));
  return { named, told, held: holdings.map((one) => one.title.toLowerCase().includes(wanted) || named[one.who]) };
}

// A square between a row and a column fits as well if one of the two does.
function sift() {
  const wanted = state.q.trim().toLowerCase().replace(/\s+/g, "");
  const fit = wanted ? fitting(wanted) : null;
  const numbers = (text) => text.trim().split(/\s+/).map(Number);
  for (const one of drawn) {
    const fits = !fit ? true
      : one.dataset.events !== undefined ? numbers(one.dataset.events).some((number) => fit.told[number]) || (one.dataset.ends !== undefined && numbers(one.dataset.ends).some((number) => fit.named[number]))
      : one.dataset.holding !== undefined ? fit.held[Number(one.dataset.holding)] : fit.named[Number(one.dataset.who)];
    one.classList.toggle("faint", !fits);
  }
  if (byId("find") !== document.activeElement) byId("find").value = state.q;
  byId("none").hidden = !fit || drawn.some((one) => !one.classList.contains("faint"));
}

function wireFind() {
  byId("find").addEventListener("input", () => change({ q: byId("find").value.slice(0, 80) }));
  addEventListener("keydown", (press) => {
    if (press.key !== "/" || press.target.closest("input, select")) return;
    byId("find").focus();
    press.preventDefault();
  });
}
