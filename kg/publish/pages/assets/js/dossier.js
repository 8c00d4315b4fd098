// What the page holds: parsed once, indexed for asking.
const held = (id) => JSON.parse(byId(id).textContent);
const dossier = held("contents");
const { things, events, presences, holdings, ties, quotes, sources } = dossier;

const thingOfNode = new Map();
const tieOfEdge = new Map(ties.map((tie) => [tie.id, tie]));
const tiesOfNode = new Map();
const leftOf = new Set(ties.map((tie) => things[tie.a].node)); // the left column, where there are two
const presencesOfEvent = events.map(() => []);
const presencesOfThing = things.map(() => []);
const holdingsOfThing = things.map(() => []);

const ROLES = ["lead", "chair", "speaker", "announcer", "accompanying", "host", "met", "signatory", "honoree", "attendee"];
const KINDS = ["person", "body", "company", "organisation", "place", "event"];
const DASHED = new Set(["post", "announcer", "signatory", "honoree"]);

things.forEach((thing, number) => {
  thing.number = number;
  if (thing.node) {
    thingOfNode.set(thing.node, thing);
    tiesOfNode.set(thing.node, []);
  }
});
ties.forEach((tie, number) => { tie.number = number; });
for (const tie of ties) {
  tie.from = things[tie.a].node;
  tie.to = things[tie.b].node;
  tiesOfNode.get(tie.from).push(tie);
  tiesOfNode.get(tie.to).push(tie);
}
for (const presence of presences) {
  presencesOfEvent[presence.event].push(presence);
  presencesOfThing[presence.who].push(presence);
}
for (const holding of holdings) holdingsOfThing[holding.who].push(holding);

const byDay = (a, b) => (events[a.event].first || "0").localeCompare(events[b.event].first || "0") || a.event - b.event;
presencesOfThing.forEach((list) => list.sort(byDay));
holdingsOfThing.forEach((list) => list.sort((a, b) => (b.start || b.first || "").localeCompare(a.start || a.first || "") || a.title.localeCompare(b.title, "zh")));

// The post by which a person is best told: the one he was last seen in.
for (const thing of things) {
  const titled = presencesOfThing[thing.number].filter((one) => one.title);
  const held = holdingsOfThing[thing.number].find((one) => one.kind !== "former");
  thing.post = titled.length ? titled[titled.length - 1].title : held ? held.title : "";
}

function nameOf(thing) {
  return thing.namesake && thing.post ? `${thing.label}（${thing.post.split("、")[0]}）` : thing.label; // one post tells namesakes apart
}

function spanOf(moment) {
  const told = moment.event === undefined ? moment : events[moment.event];
  return [told.first || "", told.last || told.first || ""];
}

function dayOf(event) {
  if (event.first) return event.last ? word("between", event.first, event.last) : event.first;
  if (!event.monthDay) return word("unknownDay");
  const [, month, day] = /^-+(?:(\d\d)-)?(\d\d)$/.exec(event.monthDay) || [];
  const printed = state.lang === "en" ? [month, day].filter(Boolean).join("-") : `${month ? `${Number(month)}月` : ""}${Number(day)}日`;
  return word("unknownYear", printed);
}

const MONTHS = (() => {
  const known = ties.flatMap((tie) => tie.moments.flatMap((moment) => spanOf(moment))).filter(Boolean).map((day) => day.slice(0, 7)).sort();
  if (!known.length) return [];
  const months = [];
  let [year, month] = known[0].split("-").map(Number);
  for (let name = known[0]; name <= known[known.length - 1] && months.length < 1200; ) {
    months.push(name);
    month = (month % 12) + 1;
    year += month === 1 ? 1 : 0;
    name = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
})();
