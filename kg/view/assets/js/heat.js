// The heat map: shades by how often, in the quarters that are chosen.
const cells = [...document.querySelectorAll("[data-cell]")];
const when = byId("when") ? JSON.parse(byId("when").textContent) : [];
const quarters = [...(byId("fromQuarter")?.options || [])].map((one) => one.value);

function shadeCells() {
  if (!cells.length) return;
  const [from, to] = [state.from || quarters[0] || "", state.to || quarters[quarters.length - 1] || "9"];
  const whole = !state.from && !state.to;
  const counts = cells.map((cell) => when[Number(cell.dataset.cell)].filter((one) => whole || (one && one >= from && one <= to)).length);
  const most = Math.max(1, ...cells.map((cell) => when[Number(cell.dataset.cell)].length));
  cells.forEach((cell, number) => {
    const level = counts[number] === 0 ? 0 : Math.min(5, 1 + Math.floor((4 * (counts[number] - 1)) / Math.max(1, most - 1) + 0.001));
    cell.setAttribute("class", `cell level-${level}${counts[number] ? "" : " gone"}`); // sift() says what is faint
    cell.querySelector("text").textContent = String(counts[number]);
  });
  if (quarters.length) [byId("fromQuarter").value, byId("toQuarter").value] = [from, to];
}

let playing = null;

function stopPlaying() {
  clearInterval(playing);
  playing = null;
  byId("play").textContent = word("play.quarters");
}

function playQuarters() {
  if (playing) return stopPlaying();
  let at = -1;
  const step = () => {
    at += 1;
    if (at === quarters.length) { stopPlaying(); return change({ from: "", to: "" }); }
    return change({ from: quarters[at], to: quarters[at] });
  };
  playing = setInterval(step, 900);
  byId("play").textContent = word("pause");
  return step();
}

function wireHeat() {
  if (!quarters.length) return;
  const pick = () => {
    const [a, b] = [byId("fromQuarter").value, byId("toQuarter").value];
    const [from, to] = a < b ? [a, b] : [b, a];
    change({ from: from === quarters[0] ? "" : from, to: to === quarters[quarters.length - 1] ? "" : to });
  };
  byId("fromQuarter").addEventListener("change", pick);
  byId("toQuarter").addEventListener("change", pick);
  byId("play").addEventListener("click", playQuarters);
}
