// The drawing: vis-network with fixed positions; colours come from the style sheet.
const PITCH = 26;
const WIDEST_PITCH = 72;
const CLOSEST = 1.3; // scale beyond which two columns are spread rather than magnified
const drawn = held("nodes").map(({ label, ...node }) => node); // names are written by labels.js
const baseOfNode = new Map(drawn.map(({ group, ...node }) => [node.id, node]));
const baseOfEdge = new Map(held("edges").map((edge) => [edge.id, edge]));
const nodes = new vis.DataSet(); // both hold only what is shown: repaint() fills them
const edges = new vis.DataSet();
const network = new vis.Network(byId("mynetwork"), { nodes, edges }, { ...held("options"), autoResize: true });
const sizeOfNode = new Map(drawn.map((node) => [node.id, node.size]));
const home = new Map(drawn.map((node) => [node.id, { x: node.x, y: node.y }]));
const at = new Map(home);
const QUIET = new Set(dossier.layered ? ["attendee", "accompanying"] : []); // most lines are of this kind: they lie behind the others
let near = null; // the nodes and edges to be lifted out, or null
let pointed = null;
let thickness = 1;

let colours = new Map(); // of the style sheet, until the scheme changes

function paint(name) {
  if (!colours.has(name)) colours.set(name, getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim());
  return colours.get(name);
}

function newColours() {
  colours = new Map();
  repaint();
}

function faded(hex, opacity) {
  const parts = [1, 3, 5].map((from) => parseInt(hex.slice(from, from + 2), 16));
  return `rgba(${parts.join(",")},${opacity})`;
}

// What lies on the path, is chosen or is pointed at, with all it touches.
function nearChosen() {
  if (route) return { nodes: new Set(route.nodes), edges: new Set(route.edges) };
  const tie = tieOfEdge.get(state.chosen);
  if (tie) return { nodes: new Set([tie.from, tie.to]), edges: new Set([tie.id]) };
  const centre = state.chosen || pointed;
  if (!thingOfNode.has(centre)) return null;
  const touching = tiesOfNode.get(centre).filter((one) => visible.ties.has(one.id));
  return { nodes: new Set([centre, ...touching.flatMap((one) => [one.from, one.to])]), edges: new Set(touching.map((one) => one.id)) };
}

function repaint() {
  near = nearChosen();
  const rim = paint("canvas");
  const ink = paint("ink");
  const crowd = dossier.layered ? (visible.ties.size > 600 ? 0.5 : 0.7) : visible.ties.size > 600 ? 0.28 : visible.ties.size > 200 ? 0.4 : 0.6;
  nodes.update(drawn.filter(({ id }) => visible.nodes.has(id)).map(({ id, group }) => {
    const apart = near && !near.nodes.has(id);
    const fill = paint(group);
    const border = id === state.chosen ? ink : rim;
    const all = { background: fill, border };
    const color = { ...all, highlight: all, hover: { background: fill, border: ink } };
    return { ...baseOfNode.get(id), ...at.get(id), opacity: apart ? 0.16 : 1, borderWidth: id === state.chosen ? 3 : 1.5, color };
  }));
  edges.update([...visible.ties.values()].map(({ tie: { id, a, b }, shade, weight }) => {
    const lifted = near && near.edges.has(id);
    const behind = things[a].island === things[b].island && !QUIET.has(shade) ? 1 : 0.42; // what leads to another community, and who was merely there
    const color = faded(paint(shade), near ? (lifted ? 0.95 : 0.07) : crowd * behind);
    const strong = faded(paint(shade), 0.95);
    const width = (QUIET.has(shade) ? 0.7 : 1) * Math.min(9, 0.7 + 1.3 * Math.sqrt(weight)) * (lifted ? 1.4 : 1) * thickness;
    return { ...baseOfEdge.get(id), width, dashes: DASHED.has(shade) ? [7, 5] : false, color: { color, highlight: color, hover: strong, opacity: 1 } };
  }));
  for (const [some, shown] of [[edges, visible.ties], [nodes, visible.nodes]]) {
    const gone = some.getIds().filter((id) => !shown.has(id));
    if (gone.length) some.remove(gone);
  }
}

// Two columns close their ranks when the filters thin them out, and are as wide as the window allows.
function closeRanks() {
  if (!dossier.layered) return;
  const { width, height } = room();
  const columns = [-1, 1].map((side) => drawn.filter((node) => visible.nodes.has(node.id) && Math.sign(node.x) === side));
  columns.forEach((column) => column.sort((a, b) => home.get(a.id).y - home.get(b.id).y));
  const rows = Math.max(1, ...columns.map((column) => column.length));
  const tall = Math.max(PITCH * rows, Math.min(height, WIDEST_PITCH * rows) / CLOSEST);
  const half = Math.max(60, (width / Math.min(CLOSEST, height / tall)) / 2);
  const lifted = state.chosen ? nearChosen() : null;
  const share = (node) => (lifted && lifted.nodes.has(node.id) ? 8 : 1); // the neighbours of what is chosen get more room
  columns.forEach((column, side) => {
    const step = tall / column.reduce((sum, node) => sum + share(node), 0);
    let top = -tall / 2;
    for (const node of column) {
      at.set(node.id, { x: side ? half : -half, y: Math.round(top + (share(node) * step) / 2) });
      top += share(node) * step;
    }
  });
}

// The part of the stage that the drawing may fill, less the room for labels.
function room() {
  const { clientWidth, clientHeight } = byId("mynetwork");
  const narrow = Math.min(56, clientWidth * 0.1);
  const [left, right] = dossier.layered ? margins() : [narrow, narrow];
  return { left, right, width: clientWidth - left - right, height: clientHeight - (clientHeight < 500 ? 36 : 64) };
}

// Shows all, or what is given.
function fit(some) {
  const shown = (some || [...visible.nodes]).map((id) => at.get(id));
  if (!shown.length) return;
  const [xs, ys] = [shown.map((one) => one.x), shown.map((one) => one.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { width, height, left: before, right: after } = room();
  const scale = Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top), dossier.layered ? CLOSEST : 1.9);
  const middle = (left + right) / 2 + (after - before) / 2 / scale;
  network.moveTo({ position: { x: middle, y: (top + bottom) / 2 }, scale, animation: false });
  thicken(scale);
}

// Lines keep their width on the screen when a long column is seen whole.
function thicken(scale) {
  const wanted = dossier.layered ? 1 / Math.min(1, scale) : 1;
  if (Math.abs(wanted - thickness) < 0.05) return;
  thickness = wanted;
  repaint();
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(6, Math.max(0.05, network.getScale() * factor)), animation: false });
}

function panBy(x, y) {
  const { x: left, y: top } = network.getViewPosition();
  network.moveTo({ position: { x: left + x / network.getScale(), y: top + y / network.getScale() }, animation: false });
}

// Brings a node into sight if it is not.
function reveal(id) {
  const spot = onScreen(id);
  const { clientWidth, clientHeight } = byId("mynetwork");
  const inside = spot.x > 40 && spot.y > 40 && spot.x < clientWidth - 40 && spot.y < clientHeight - 40;
  if (!inside) network.moveTo({ position: at.get(id), animation: false });
}

function onScreen(id) {
  const { x, y } = at.get(id);
  const { x: left, y: top } = network.getViewPosition();
  const scale = network.getScale();
  const { clientWidth, clientHeight } = byId("mynetwork");
  return { x: (x - left) * scale + clientWidth / 2, y: (y - top) * scale + clientHeight / 2, radius: sizeOfNode.get(id) * scale };
}
