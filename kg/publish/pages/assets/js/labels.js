// Names beside the nodes, like on a map: as many as fit without touching, the important first, always of the same size.
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
const widths = new Map();
const byRank = [...drawn].sort((a, b) => b.size - a.size || Number(a.id.slice(1)) - Number(b.id.slice(1))).map((node) => node.id);
const LONGEST = 14;

function inscription(id) {
  const thing = thingOfNode.get(id);
  const full = thing.namesake ? nameOf(thing) : thing.short || thing.label;
  const longest = byId("mynetwork").clientWidth < 560 ? 7 : LONGEST;
  return full.length > longest ? `${full.slice(0, longest - 1)}…` : full;
}

function widthOf(context, text, size) {
  const key = `${size} ${text}`;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

// Places a label may take, the best first: outside the column, or below, above, right, left of the node.
function choices(id, spot, width, size) {
  const gap = spot.radius + 4;
  const beside = { right: { x: spot.x + gap, y: spot.y - size / 2 }, left: { x: spot.x - gap - width, y: spot.y - size / 2 } };
  if (dossier.layered) return [at.get(id).x < 0 ? beside.left : beside.right];
  return [{ x: spot.x - width / 2, y: spot.y + gap - 2 }, { x: spot.x - width / 2, y: spot.y - gap - size + 2 }, beside.right, beside.left];
}

const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function drawLabels(context) {
  const canvas = context.canvas;
  const { clientWidth, clientHeight } = canvas;
  const ratio = canvas.width / clientWidth;
  const size = clientWidth < 560 ? 11 : 12.5;
  const first = [pointed, state.chosen].filter((id) => visible.nodes.has(id));
  const lifted = near ? byRank.filter((id) => near.nodes.has(id)) : [];
  const queue = [...new Set([...first, ...lifted, ...(near ? [] : byRank)])].filter((id) => visible.nodes.has(id));
  const spots = new Map(queue.map((id) => [id, onScreen(id)]));
  const bodies = dossier.layered ? [] : [...spots].map(([id, { x, y, radius }]) => ({ id, x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 }));
  const taken = [];
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = paint("canvas");
  context.fillStyle = paint("ink");
  queue.forEach((id, rank) => {
    const spot = spots.get(id);
    if (spot.x < -60 || spot.y < -30 || spot.x > clientWidth + 60 || spot.y > clientHeight + 30) return;
    context.font = `${id === state.chosen ? "700" : "400"} ${size}px ${FONT}`;
    const text = inscription(id);
    const width = widthOf(context, text, id === state.chosen ? size + 0.1 : size);
    const boxes = choices(id, spot, width, size).map((place) => ({ ...place, width, height: size + 1 }));
    const free = (box) => !taken.some((other) => touch(box, other));
    const clear = (box) => free(box) && !bodies.some((body) => body.id !== id && touch(box, body));
    const box = boxes.find(clear) || (rank < 14 || first.includes(id) || network.getScale() > 1.4 ? boxes.find(free) : null) || (id === first[0] ? boxes[0] : null);
    if (!box) return;
    taken.push(box);
    context.strokeText(text, box.x, box.y);
    context.fillText(text, box.x, box.y);
  });
  drawCounts(context, taken);
  context.restore();
}

// How often, in the middle of each line that is lifted out.
function drawCounts(context, taken) {
  if (!near || near.edges.size > 60) return;
  context.font = `600 11px ${FONT}`;
  context.textAlign = "center";
  for (const id of near.edges) {
    const seen = visible.ties.get(id);
    if (!seen || seen.moments.length < 2) continue;
    const [a, b] = [onScreen(seen.tie.from), onScreen(seen.tie.to)];
    const text = String(seen.moments.length);
    const box = { x: (a.x + b.x) / 2 - 8, y: (a.y + b.y) / 2 - 6, width: 16, height: 12 };
    if (taken.some((other) => touch(box, other))) continue;
    taken.push(box);
    context.strokeText(text, box.x + 8, box.y);
    context.fillText(text, box.x + 8, box.y);
  }
}

network.on("afterDrawing", drawLabels);
