// Which ties and nodes the filters let through.
function passes(moment) {
  if (moment.roles && moment.roles.every((role) => state.hidden.has(`role.${role}`))) return false;
  if (!state.from && !state.to) return true;
  const [first, last] = spanOf(moment);
  if (!first && !last) return false;
  return (!state.to || (first || last).slice(0, 7) <= state.to) && (!state.from || (last || first).slice(0, 7) >= state.from);
}

// The numbers of a body and of those who held posts in it; null if no body is chosen.
function servingIn(body) {
  const found = body && holdings.filter((one) => one.body !== undefined && shortIri(things[one.body]) === body);
  return found && found.length ? new Set([found[0].body, ...found.map((one) => one.who)]) : null;
}

// The colour of a line: its kind in the network, the most telling role elsewhere.
function shadeOf(tie, moments) {
  if (dossier.page === "network") return tie.kind;
  const found = new Set(moments.flatMap((moment) => moment.roles || []));
  return ROLES.find((role) => found.has(role) && !state.hidden.has(`role.${role}`)) || "attendee";
}

function sifted() {
  const seen = { ties: new Map(), nodes: new Set(), degrees: new Map(), names: new Map() };
  const serving = servingIn(state.body);
  for (const tie of ties) {
    const kinds = [things[tie.a].kind, things[tie.b].kind];
    if (state.hidden.has(`tie.${tie.kind}`) || kinds.some((kind) => state.hidden.has(`kind.${kind}`))) continue;
    if (serving && !serving.has(tie.a) && !serving.has(tie.b)) continue;
    const moments = tie.moments.filter(passes);
    if (moments.length < Math.max(1, dossier.page === "attendance" ? 1 : state.least)) continue;
    const weight = moments.reduce((sum, moment) => sum + moment.weight, 0);
    seen.ties.set(tie.id, { tie, moments, weight, shade: shadeOf(tie, moments) });
  }
  if (dossier.page === "attendance" && state.least > 1) dropRare(seen.ties);
  keepStrongest(seen);
  return seen;
}

// The most connected nodes, in two columns half of them in each, and the strongest ties; what is chosen stays with all its neighbours.
function keepStrongest(seen) {
  const strength = new Map();
  for (const { tie, weight } of seen.ties.values()) {
    for (const node of [tie.from, tie.to]) {
      seen.degrees.set(node, (seen.degrees.get(node) || 0) + 1);
      strength.set(node, (strength.get(node) || 0) + weight);
    }
  }
  const kept = mostConnected(strength);
  const chosen = tieOfEdge.get(state.chosen);
  const always = new Set(chosen ? [chosen.from, chosen.to] : [state.chosen]);
  const among = [...seen.ties.values()].filter(({ tie }) => kept.has(tie.from) && kept.has(tie.to));
  const heavy = dossier.layered ? new Set(among) : backbone(among, Math.round(state.lines * kept.size));
  for (const [id, one] of seen.ties) {
    if (heavy.has(one) || always.has(one.tie.from) || always.has(one.tie.to)) seen.nodes.add(one.tie.from).add(one.tie.to);
    else seen.ties.delete(id);
  }
  for (const id of seen.nodes) seen.names.set(thingOfNode.get(id).label, (seen.names.get(thingOfNode.get(id).label) || 0) + 1);
}

// The ties that say most: those that take an uncommon share of all that an end is tied by, and the best of each node.
// The disparity filter: Serrano, Boguñá and Vespignani, Extracting the multiscale backbone of complex weighted networks, 2009.
function backbone(some, most) {
  const strength = new Map();
  const degree = new Map();
  const ends = ({ tie }) => [tie.from, tie.to];
  for (const one of some) {
    for (const node of ends(one)) {
      strength.set(node, (strength.get(node) || 0) + one.weight);
      degree.set(node, (degree.get(node) || 0) + 1);
    }
  }
  const chance = (one) => Math.min(...ends(one).map((node) => (1 - one.weight / strength.get(node)) ** (degree.get(node) - 1)));
  const ranked = some.map((one) => ({ one, chance: chance(one) })).sort((a, b) => a.chance - b.chance || b.one.weight - a.one.weight || a.one.tie.number - b.one.tie.number);
  const found = new Set(ranked.slice(0, most).map(({ one }) => one));
  const met = new Set();
  for (const { one } of ranked) {
    if (ends(one).some((node) => !met.has(node))) found.add(one);
    for (const node of ends(one)) met.add(node);
  }
  return found;
}

function mostConnected(strength) {
  const ranked = [...strength.keys()].sort((a, b) => strength.get(b) - strength.get(a) || Number(a.slice(1)) - Number(b.slice(1)));
  if (!dossier.layered) return new Set(ranked.slice(0, state.most));
  const sides = [ranked.filter((node) => leftOf.has(node)), ranked.filter((node) => !leftOf.has(node))];
  const share = Math.max(Math.ceil(state.most / 2), state.most - Math.min(...sides.map((side) => side.length)));
  return new Set(sides.flatMap((side) => side.slice(0, share)));
}

// Between people and events the least number counts the events of a person.
function dropRare(found) {
  const times = new Map();
  for (const { tie } of found.values()) times.set(tie.from, (times.get(tie.from) || 0) + 1);
  for (const [id, { tie }] of found) if (times.get(tie.from) < state.least) found.delete(id);
}

// Neighbours of a node among what is shown, the closest first.
function neighboursOf(node) {
  const near = tiesOfNode.get(node).filter((tie) => visible.ties.has(tie.id));
  return near
    .map((tie) => ({ tie, other: thingOfNode.get(tie.from === node ? tie.to : tie.from), ...visible.ties.get(tie.id) }))
    .sort((a, b) => b.moments.length - a.moments.length || b.weight - a.weight || a.other.label.localeCompare(b.other.label, "zh"));
}

let visible = { ties: new Map(), nodes: new Set(), degrees: new Map(), names: new Map() };
