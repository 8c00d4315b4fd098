// The sentences behind what is shown, the words in question marked.
const literally = (text) => [...text].map((one) => one.replace(/[.*+?^${}()|[\]\\\/-]/g, "\\$&")).join("\\s*");

// The printed forms of a thing, the longest first. Pages break names, so white space may stand inside them.
function formsOf(thing) {
  const short = thing.kind === "person" ? 2 : 3;
  return [thing.label, ...(thing.names || [])].filter((name) => name.length >= short);
}

function marked(text, forms) {
  const known = [...new Set(forms)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!known.length) return [text];
  const pattern = new RegExp(`(${known.map(literally).join("|")})`, "u");
  return text.split(pattern).map((part, number) => (number % 2 ? el("mark", null, part) : part));
}

function sourceLine(source) {
  const place = [source.newspaper, source.issued, source.page && word("page", source.page)].filter(Boolean).join(" · ");
  return el("footer", null, source.headline ? el("cite", null, source.headline) : "", el("span", null, place), source.file ? el("code", null, source.file) : "");
}

function quoteBlock(number, forms) {
  const quote = quotes[number];
  const source = quote.source === undefined ? {} : sources[quote.source];
  return el("blockquote", { lang: "zh-CN" }, el("p", null, ...marked(quote.text, forms)), sourceLine(source));
}

// Sentences, at once if there are few, else to be unfolded.
function evidenceList(numbers, forms, open) {
  const found = [...new Set(numbers || [])];
  if (!found.length) return null;
  const head = found.length === 1 ? word("sentences.one") : word("sentences", found.length);
  const fold = el("details", { class: "evidence", open: Boolean(open) }, el("summary", null, head));
  const unfold = () => {
    if (fold.open && fold.children.length === 1) fold.append(...found.map((number) => quoteBlock(number, forms)));
  };
  fold.addEventListener("toggle", unfold);
  unfold();
  return fold;
}

const rolesText = (roles) => (roles || []).map((role) => word(`role.${role}`)).join("、");

// An event in a few lines: name, day, kind, place; then what is given.
function eventCard(number, ...more) {
  const event = events[number];
  const where = [word(`type.${event.type}`), event.place].filter(Boolean).join(" · ");
  const name = event.node ? el("button", { type: "button", class: "link", click: () => choose(event.node) }, event.label) : el("strong", null, event.label);
  return el("li", { class: "event" }, el("time", null, dayOf(event)), el("div", null, name, el("small", null, where), ...more));
}
