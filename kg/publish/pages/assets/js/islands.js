// The communities of the network, each on ground of its own.
const SHORE = 46; // between two of them, at least
const GROUNDS = 6;
const FEW = 4; // smaller ones have neither ground nor caption

const nodesOfIsland = dossier.middles.map(() => []);
for (const node of drawn) if (dossier.middles.length) nodesOfIsland[thingOfNode.get(node.id).island].push(node.id);
const captions = captionsOf();

// The body that tells an island from the others: most of its people held posts there, and few of other islands did.
function captionsOf() {
  const holders = new Map();
  for (const tie of ties) {
    if (tie.kind !== "post" || !dossier.middles.length) continue;
    if (!holders.has(tie.b)) holders.set(tie.b, new Map());
    const counts = holders.get(tie.b);
    counts.set(things[tie.a].island, (counts.get(things[tie.a].island) || 0) + 1);
  }
  const claims = [];
  for (const [body, counts] of holders) {
    const all = [...counts.values()].reduce((sum, number) => sum + number, 0);
    for (const [island, number] of counts) if (number > 1) claims.push({ body, island, score: (number * number) / all });
  }
  claims.sort((a, b) => b.score - a.score || a.body - b.body);
  const found = new Map();
  const taken = new Set();
  for (const { body, island } of claims) {
    if (found.has(island) || taken.has(body)) continue;
    found.set(island, things[body]);
    taken.add(body);
  }
  return found;
}

const seenOf = (island) => nodesOfIsland[island].filter((id) => visible.nodes.has(id));

// The islands, as far as their nodes are drawn, as discs: where they were computed to lie, their middle, and their reach.
function discs() {
  return nodesOfIsland.flatMap((_, number) => {
    const spots = seenOf(number).map((id) => ({ ...home.get(id), size: sizeOfNode.get(id) }));
    if (!spots.length) return [];
    const between = (some) => (Math.min(...some) + Math.max(...some)) / 2;
    const centre = { x: between(spots.map((one) => one.x)), y: between(spots.map((one) => one.y)) };
    const reach = Math.max(...spots.map((one) => Math.hypot(one.x - centre.x, one.y - centre.y) + one.size));
    return [{ number, centre, reach, x: centre.x, y: centre.y }];
  });
}

// Moves apart what overlaps, the smaller the farther.
function part(some) {
  for (let one = 0; one < some.length; one += 1) {
    for (let two = one + 1; two < some.length; two += 1) {
      const [a, b] = [some[one], some[two]];
      const [x, y] = [b.x - a.x || 0.01, b.y - a.y];
      const distance = Math.hypot(x, y);
      const lacking = a.reach + b.reach + SHORE - distance;
      if (lacking <= 0) continue;
      const share = b.reach ** 2 / (a.reach ** 2 + b.reach ** 2);
      a.x -= (x / distance) * lacking * share;
      a.y -= (y / distance) * lacking * share;
      b.x += (x / distance) * lacking * (1 - share);
      b.y += (y / distance) * lacking * (1 - share);
    }
  }
}

// The islands drift together until they touch, filling the shape of the window; which lies beside which stays about the same.
function drawTogether() {
  if (!dossier.middles.length) return;
  const some = discs();
  const { width, height } = room();
  const flat = Math.min(2, Math.max(0.5, width / Math.max(1, height)));
  const steps = some.length > 120 ? 20 : 160;
  for (let step = 0; step < steps + 40; step += 1) {
    for (const one of step < steps ? some : []) {
      one.x *= 1 - 0.02;
      one.y *= 1 - 0.02 * flat;
    }
    part(some);
    part(some);
  }
  for (const { number, centre, x, y } of some) {
    for (const id of nodesOfIsland[number]) at.set(id, { x: home.get(id).x - centre.x + x, y: home.get(id).y - centre.y + y });
  }
}

// The convex hull of points, by Andrew's monotone chain.
function hull(points) {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list) => {
    const chain = [];
    for (const point of list) {
      while (chain.length > 1) {
        const [a, b] = chain.slice(-2);
        if ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function drawGrounds(context) {
  if (!dossier.middles.length || !byId("grounds").checked) return;
  context.save();
  context.lineJoin = "round";
  nodesOfIsland.forEach((_, number) => {
    const some = seenOf(number);
    if (some.length < FEW) return;
    context.fillStyle = paint(`ground-${number % GROUNDS}`);
    context.strokeStyle = context.fillStyle;
    context.lineWidth = SHORE * 0.9;
    context.beginPath();
    hull(some.map((id) => at.get(id))).forEach(({ x, y }) => context.lineTo(x, y));
    context.closePath();
    context.fill();
    context.stroke();
  });
  context.restore();
}

// The name of the body over each island; what it covers is taken.
function drawCaptions(context, taken) {
  if (!dossier.middles.length || !byId("grounds").checked) return;
  context.font = `600 ${textSize()}px ${FONT}`;
  for (const [number, thing] of captions) {
    const some = seenOf(number);
    if (some.length < FEW) continue;
    const spots = some.map(onScreen);
    const text = `${thing.short || thing.label} · ${some.length}`;
    const width = widthOf(context, text);
    const x = (Math.min(...spots.map((one) => one.x)) + Math.max(...spots.map((one) => one.x))) / 2 - width / 2;
    const box = { x, y: Math.min(...spots.map((one) => one.y - one.radius)) - 20, width, height: textSize() };
    if (taken.meets(box)) continue;
    taken.add(box);
    write(context, text, box.x, box.y, paint("quiet"));
  }
}

network.on("beforeDrawing", drawGrounds);
