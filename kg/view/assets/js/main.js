// Ties the parts of a chart together.
const WEEKDAYS = [["一", "Mon"], ["二", "Tue"], ["三", "Wed"], ["四", "Thu"], ["五", "Fri"], ["六", "Sat"], ["日", "Sun"]];
const MONTH_NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function sayWords() {
  const english = state.lang === "en";
  document.documentElement.lang = english ? "en" : "zh-CN";
  document.querySelectorAll("[data-word]").forEach((one) => { one.textContent = word(one.dataset.word); });
  document.querySelectorAll("[data-label]").forEach((one) => one.setAttribute("aria-label", word(one.dataset.label)));
  document.querySelectorAll("[data-placeholder]").forEach((one) => { one.placeholder = word(one.dataset.placeholder); });
  document.querySelectorAll("[data-hint]").forEach((one) => one.setAttribute("title", word(one.dataset.hint)));
  document.querySelectorAll("[data-month]").forEach((one) => { one.textContent = english ? MONTH_NAMES[Number(one.dataset.month) - 1] : `${one.dataset.month}月`; });
  document.querySelectorAll("[data-weekday]").forEach((one) => { one.textContent = WEEKDAYS[Number(one.dataset.weekday)][english ? 1 : 0]; });
  const title = [dossier.subject, word(`title.${dossier.page}`)].filter(Boolean).join(" · ");
  byId("title").textContent = title;
  document.title = `${title} · newskg`;
  byId("other").textContent = WORDS[`title.${dossier.page}`][english ? 0 : 1];
  byId("counts").textContent = word("chart.counts", eventsDrawn().length, sourcesOf(eventsDrawn()).size);
  const lines = Object.entries(dossier.leftOut).filter(([, number]) => number > 0).map(([reason, number]) => word(`left.${reason}`, number));
  const bound = dossier.page === "timeline" ? [word("chart.bound")] : [];
  byId("notes").replaceChildren(...[...lines, ...bound, word("bound")].map((line) => el("li", null, line)));
  byId("nothing").textContent = word("none");
  byId("nothing").hidden = drawn.length > 0;
  byId("wide").hidden = !drawn.length;
  if (playing) byId("play").textContent = word("pause");
}

function refresh() {
  for (const box of document.querySelectorAll("#legend input")) {
    box.checked = !state.hidden.has(box.value);
    document.querySelectorAll(`#drawing .${box.value.replace(".", "-")}`).forEach((one) => one.classList.toggle("gone", !box.checked));
  }
  shadeCells();
  sift();
  sayWords();
  drawn.forEach((one) => one.classList.toggle("chosen", keyOf(one) === state.show));
  showPanel();
}

function take(one) {
  change({ show: keyOf(one) });
  byId("profile").parentElement.scrollTop = 0;
}

function wirePage() {
  byId("drawing").addEventListener("click", (press) => {
    const one = press.target.closest("[data-events], [data-holding], [data-who]");
    if (one) take(one);
    else change({ show: "" });
  });
  byId("drawing").addEventListener("keydown", (press) => {
    if (press.key === "Enter" || press.key === " ") { take(press.target); press.preventDefault(); }
  });
  addEventListener("keydown", (press) => { if (press.key === "Escape") change(press.target.id === "find" ? { q: "" } : { show: "" }); });
  byId("bar").addEventListener("change", (press) => {
    if (press.target.type !== "checkbox") return;
    const hidden = new Set(state.hidden);
    if (press.target.checked) hidden.delete(press.target.value);
    else hidden.add(press.target.value);
    change({ hidden });
  });
  byId("png").addEventListener("click", savePng);
  byId("svg").addEventListener("click", saveSvg);
  byId("csv").addEventListener("click", saveCsv);
  byId("language").addEventListener("click", () => change({ lang: state.lang === "zh" ? "en" : "zh" }));
  addEventListener("hashchange", readAddress);
  const paper = (on) => document.documentElement.classList.toggle("paper", on);
  addEventListener("beforeprint", () => paper(true));
  addEventListener("afterprint", () => paper(false));
}

wireHeat();
wireFind();
wirePage();
readAddress();
