// Ties the parts together.
function choose(id) {
  change({ chosen: id });
  if (visible.nodes.has(id)) reveal(id);
  byId("profile").parentElement.scrollTop = 0;
  byId("profile").querySelector("h2")?.focus({ preventScroll: true });
}

function refresh(changes) {
  // a choice brings all its neighbours into the drawing, so it is sifted anew
  const sifting = ["from", "to", "least", "most", "lines", "body", "hidden", "chosen"].some((name) => name in changes);
  if ("lang" in changes) sayWords();
  if (sifting) {
    route = null;
    visible = sifted();
    closeRanks();
    if (["most", "hidden"].some((name) => name in changes)) drawTogether();
  }
  showFilters();
  repaint();
  if (sifting && dossier.layered) fit();
  showProfile();
  byId("nothing").hidden = visible.nodes.size > 0;
  byId("nothing").textContent = word(ties.length ? "nothing" : "none");
  byId("status").textContent = word("shown", visible.nodes.size, thingOfNode.size, visible.ties.size, ties.length);
}

function point(id, { x, y } = {}) {
  pointed = id;
  if (!state.chosen && visible.ties.size < 1500) repaint();
  const thing = thingOfNode.get(id);
  const hint = byId("hint");
  hint.hidden = !thing;
  if (!thing) return;
  hint.replaceChildren(el("strong", null, thing.label), el("small", null, thing.post || (thing.event === undefined ? word(`kind.${thing.kind}`) : dayOf(events[thing.event]))));
  hint.style.left = `${Math.min(x + 14, byId("mynetwork").clientWidth - 200)}px`;
  hint.style.top = `${y + byId("mynetwork").offsetTop + 14}px`;
}

function wireStage() {
  network.on("click", ({ nodes: [node], edges: [edge] }) => choose(node || edge || ""));
  network.on("hoverNode", ({ node, pointer }) => point(node, pointer.DOM));
  network.on("blurNode", () => point(null));
  network.on("dragStart", () => point(null));
  byId("nearer").addEventListener("click", () => zoomBy(1.3));
  byId("farther").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("whole").addEventListener("click", () => fit());
  const keys = { ArrowLeft: () => panBy(-60, 0), ArrowRight: () => panBy(60, 0), ArrowUp: () => panBy(0, -60), ArrowDown: () => panBy(0, 60), "+": () => zoomBy(1.3), "=": () => zoomBy(1.3), "-": () => zoomBy(1 / 1.3), 0: () => fit(), Escape: () => choose("") };
  byId("mynetwork").addEventListener("keydown", (press) => {
    if (!keys[press.key] || press.ctrlKey || press.metaKey || press.altKey) return;
    keys[press.key]();
    press.preventDefault();
  });
}

const sizeOfStage = () => `${byId("mynetwork").clientWidth} ${byId("mynetwork").clientHeight}`;

function wirePage() {
  suggest(byId("search"), byId("found"), choose);
  byId("png").addEventListener("click", savePng);
  byId("csv").addEventListener("click", saveCsv);
  addEventListener("hashchange", readAddress);
  addEventListener("keydown", (press) => {
    if (press.key === "/" && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) { byId("search").focus(); press.preventDefault(); }
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", newColours);
  const paper = (on) => { document.documentElement.classList.toggle("paper", on); newColours(); network.redraw(); };
  addEventListener("beforeprint", () => paper(true));
  addEventListener("afterprint", () => paper(false));
  let size = sizeOfStage();
  new ResizeObserver(() => {
    if (size === sizeOfStage()) return; // it tells of the first size too, which is drawn already
    size = sizeOfStage();
    closeRanks();
    drawTogether();
    repaint();
    fit();
  }).observe(byId("mynetwork"));
}

listeners.push(refresh);
wireControls();
wireStage();
wirePage();
readAddress();
fit();
if (state.chosen && visible.nodes.has(state.chosen)) reveal(state.chosen);
