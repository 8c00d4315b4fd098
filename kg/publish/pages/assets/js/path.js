// The shortest way between two nodes among what is shown.
let route = null;

function shortestPath(from, to) {
  const came = new Map([[from, null]]);
  const queue = [from];
  while (queue.length && !came.has(to)) {
    const node = queue.shift();
    for (const { tie, other } of neighboursOf(node)) {
      if (came.has(other.node)) continue;
      came.set(other.node, { node, edge: tie.id });
      queue.push(other.node);
    }
  }
  if (!came.has(to)) return null;
  const found = { nodes: [to], edges: [] };
  for (let step = came.get(to); step; step = came.get(step.node)) {
    found.nodes.unshift(step.node);
    found.edges.unshift(step.edge);
  }
  return found;
}

// In a profile: asks for the other end and shows the way.
function pathFinder(thing) {
  const input = el("input", { type: "search", role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", autocomplete: "off", placeholder: word("path"), "aria-label": word("path") });
  const list = el("ul", { role: "listbox", hidden: true });
  const steps = el("div", { class: "steps" });
  suggest(input, list, (node) => {
    route = shortestPath(thing.node, node);
    steps.replaceChildren(route ? stepList(route) : el("p", { class: "quiet" }, word("path.none")));
    repaint();
  });
  return el("div", { class: "combo path" }, input, list, steps);
}

function stepList(found) {
  const stops = found.nodes.map((node, number) => {
    const thing = thingOfNode.get(node);
    const edge = found.edges[number];
    const line = edge ? el("button", { type: "button", class: "link quiet", click: () => choose(edge) }, `↓ ${tieNote(visible.ties.get(edge))} ${word("times", visible.ties.get(edge).moments.length)}`) : "";
    return el("li", null, el("button", { type: "button", class: "link", click: () => choose(node) }, kindSign(thing.kind), nameOf(thing)), line);
  });
  return el("ol", { "aria-label": word("path.title") }, stops);
}
