// The chart taken away: as SVG, as an image, or the events as a table.
function saved(blob, ending) {
  const link = el("a", { href: URL.createObjectURL(blob), download: `${dossier.page}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size", "font-weight", "display", "opacity"];

// The drawing as it looks now, with its colours written into it, because a file of its own has no style sheet.
function standing() {
  const source = byId("drawing");
  const copy = source.cloneNode(true);
  copy.removeAttribute("class");
  const [from, to] = [source, copy].map((one) => [...one.querySelectorAll("*")]);
  from.forEach((one, number) => {
    const style = getComputedStyle(one);
    for (const name of KEPT) to[number].setAttribute(name, style.getPropertyValue(name));
    to[number].removeAttribute("class");
  });
  copy.setAttribute("font-family", '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif');
  const ground = svg("rect", { width: "100%", height: "100%", fill: getComputedStyle(byId("stage")).backgroundColor });
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}

function saveSvg() {
  saved(new Blob([standing()], { type: "image/svg+xml" }), "svg");
}

function savePng() {
  const { width, height } = byId("drawing").viewBox.baseVal;
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = el("canvas", { width: width * 2, height: height * 2 });
    canvas.getContext("2d").drawImage(picture, 0, 0, width * 2, height * 2);
    canvas.toBlob((blob) => saved(blob, "png"), "image/png");
  });
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standing())}`;
}

// A spreadsheet must not take a name for a formula.
function cell(value) {
  const text = String(value ?? "").replace(/\s+/g, " ");
  const plain = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function eventsDrawn() {
  const shown = drawn.filter((one) => one.dataset.events && !one.classList.contains("gone") && !one.classList.contains("faint"));
  return [...new Set(shown.flatMap((one) => one.dataset.events.trim().split(/\s+/).map(Number)))].sort((a, b) => (events[a].first || "").localeCompare(events[b].first || "") || a - b);
}

const quotesOf = (number) => [...(events[number].quotes || []), ...presencesOfEvent[number].flatMap((one) => one.quotes || [])];
const sourcesOf = (numbers) => new Set(numbers.flatMap(quotesOf).map((number) => quotes[number].source));

function csvOfView() {
  const rows = eventsDrawn().map((number) => {
    const event = events[number];
    const quote = quotes[quotesOf(number)[0]];
    const source = quote && quote.source !== undefined ? sources[quote.source] : {};
    const who = presencesOfEvent[number].map((one) => things[one.who].label).join("、");
    return [event.label, word(`type.${event.type}`), dayOf(event), event.place, who, quote && quote.text, source.newspaper, source.file].map(cell).join(",");
  });
  return `${[word("events.columns"), ...rows].join("\r\n")}\r\n`;
}

function saveCsv() {
  saved(new Blob(["\ufeff", csvOfView()], { type: "text/csv;charset=utf-8" }), "csv");
}
