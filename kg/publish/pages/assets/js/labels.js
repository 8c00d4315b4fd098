// Names beside the nodes, like on a map: as many as fit without touching, the important first, always of the same size.
const FONT = '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif';
const widths = new Map();
const byRank = [...drawn].sort((a, b) => b.size - a.size || Number(a.id.slice(1)) - Number(b.id.slice(1))).map((node) => node.id);
const LONGEST = 14;
const DAY = 74;

function inscription(id) {
  const thing = thingOfNode.get(id);
  const full = visible.names.get(thing.label) > 1 ? nameOf(thing) : thing.short || thing.label;
  const longest = byId("mynetwork").clientWidth < 560 ? 7 : LONGEST;
  return full.length > longest ? `${full.slice(0, longest - 1)}…` : full;
}

// The day before the name of an event: the right column runs by date.
function dayBefore(id) {
  const event = events[thingOfNode.get(id).event];
  return event && event.first && byId("mynetwork").clientWidth > 560 ? event.first : "";
}

function widthOf(context, text) {
  const key = `${context.font} ${text}`;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

const scratch = el("canvas").getContext("2d");
const textSize = () => (byId("mynetwork").clientWidth < 560 ? 11 : 12.5);

// The room that the labels need left and right of the two columns.
function margins() {
  const { clientWidth } = byId("mynetwork");
  scratch.font = `400 ${textSize()}px ${FONT}`;
  const widest = (ids) => Math.max(0, ...ids.map((id) => widthOf(scratch, inscription(id)) + (dayBefore(id) ? DAY : 0)));
  const sides = [true, false].map((left) => [...visible.nodes].filter((id) => leftOf.has(id) === left));
  return sides.map((ids) => Math.min(clientWidth * 0.36, widest(ids) + 34));
}

// Places a label may take, the best first: outside the column, or below, above, right, left of the node.
function choices(id, spot, width, size) {
  const gap = spot.radius + 4;
  const beside = { right: { x: spot.x + gap, y: spot.y - size / 2 }, left: { x: spot.x - gap - width, y: spot.y - size / 2 } };
  if (dossier.layered) return [leftOf.has(id) ? beside.left : beside.right];
  return [{ x: spot.x - width / 2, y: spot.y + gap - 2 }, { x: spot.x - width / 2, y: spot.y - gap - size + 2 }, beside.right, beside.left];
}

const touch = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const CELL = 80;
const MOST_LABELS = 500;

// Boxes on the screen, found again by the squares they lie in: thousands of names are tried against thousands of nodes.
class Boxes {
  constructor() { this.squares = new Map(); this.number = 0; }

  * around({ x, y, width, height }) {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) yield column * 4096 + row;
    }
  }

  add(box) {
    this.number += 1;
    for (const square of this.around(box)) {
      if (this.squares.has(square)) this.squares.get(square).push(box);
      else this.squares.set(square, [box]);
    }
  }

  // Whether any touches the box; that of `id`, if given, may.
  meets(box, id = null) {
    for (const square of this.around(box)) if ((this.squares.get(square) || []).some((one) => (id === null || one.id !== id) && touch(box, one))) return true;
    return false;
  }
}

function drawLabels(context) {
  const canvas = context.canvas;
  const { clientWidth, clientHeight } = canvas;
  const ratio = canvas.width / clientWidth;
  const size = textSize();
  const [ink, quiet] = [paint("ink"), paint("quiet")];
  const first = [pointed, state.chosen].filter((id) => visible.nodes.has(id));
  const lifted = near ? byRank.filter((id) => near.nodes.has(id)) : [];
  const queue = [...new Set([...first, ...lifted, ...(near ? [] : byRank)])].filter((id) => visible.nodes.has(id));
  const spots = new Map(queue.map((id) => [id, onScreen(id)]));
  const bodies = new Boxes();
  if (!dossier.layered) for (const [id, { x, y, radius }] of spots) bodies.add({ id, x: x - radius * 0.8, y: y - radius * 0.8, width: radius * 1.6, height: radius * 1.6 });
  const taken = new Boxes();
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.textAlign = "left";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = paint("canvas");
  drawCaptions(context, taken);
  queue.forEach((id, rank) => {
    if (taken.number > MOST_LABELS) return;
    const spot = spots.get(id);
    if (spot.x < -60 || spot.y < -30 || spot.x > clientWidth + 60 || spot.y > clientHeight + 30) return;
    context.font = `${id === state.chosen ? "700" : "400"} ${size}px ${FONT}`;
    const text = inscription(id);
    const day = dayBefore(id);
    const width = widthOf(context, text) + (day ? DAY : 0);
    const within = (box) => box.x > 2 && box.y > 2 && box.x + width < clientWidth - 2 && box.y + size < clientHeight - 2;
    const every = choices(id, spot, width, size).map((place) => ({ ...place, width, height: size }));
    const boxes = first.includes(id) ? [...every.filter(within), ...every] : every.filter(within);
    const free = (box) => !taken.meets(box);
    const clear = (box) => free(box) && !bodies.meets(box, id);
    const box = boxes.find(clear) || (rank < 14 || first.includes(id) || network.getScale() > 1.4 ? boxes.find(free) : null) || (id === first[0] ? boxes[0] : null);
    if (!box) return;
    taken.add(box);
    write(context, text, box.x + (day ? DAY : 0), box.y, ink);
    if (day) write(context, day, box.x, box.y, quiet);
  });
  drawCounts(context, taken);
  context.restore();
}

function write(context, text, x, y, colour) {
  context.fillStyle = colour;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
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
    if (taken.meets(box)) continue;
    taken.add(box);
    write(context, text, box.x + 8, box.y, paint("ink"));
  }
}

network.on("afterDrawing", drawLabels);
