// The view taken away: as an image, or as a table.
function saved(blob, ending) {
  const link = el("a", { href: URL.createObjectURL(blob), download: `${dossier.page}.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

function savePng() {
  const drawing = document.querySelector("#mynetwork canvas");
  const ratio = drawing.width / drawing.clientWidth;
  const foot = 34 * ratio;
  const canvas = el("canvas", { width: drawing.width, height: drawing.height + foot });
  const context = canvas.getContext("2d");
  context.fillStyle = paint("canvas");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(drawing, 0, 0);
  context.fillStyle = paint("ink");
  context.font = `${12 * ratio}px ${FONT}`;
  context.textBaseline = "middle";
  context.fillText(`${word(`title.${dossier.page}`)} · ${byId("status").textContent}`, 12 * ratio, drawing.height + foot / 2);
  canvas.toBlob((blob) => saved(blob, "png"), "image/png");
}

// A spreadsheet must not take a name for a formula.
function cell(value) {
  const text = String(value ?? "").replace(/\s+/g, " ");
  const plain = /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function csvOfView() {
  const rows = [...visible.ties.values()].map(({ tie, moments, shade }) => {
    const quote = quotes[(moments.find((moment) => moment.quotes) || { quotes: [] }).quotes[0]];
    const source = quote && quote.source !== undefined ? sources[quote.source] : {};
    const days = moments.map((moment) => spanOf(moment)[0]).filter(Boolean).join(" ");
    const kind = dossier.page === "network" ? word(`tie.${tie.kind}`) : word(`role.${shade}`);
    return [nameOf(things[tie.a]), nameOf(things[tie.b]), kind, moments.length, days, quote && quote.text, source.newspaper, source.file].map(cell).join(",");
  });
  return `${[word("csv.columns"), ...rows].join("\r\n")}\r\n`;
}

function saveCsv() {
  saved(new Blob(["\ufeff", csvOfView()], { type: "text/csv;charset=utf-8" }), "csv");
}
