// Colours for SPARQL and completion while it is written. The text itself stays in a plain textarea: keyboard, screen readers, undo and forms work as ever.
"use strict";

(() => {
  const TOKEN = /(?<comment>#[^\n]*)|(?<iri><[^<>"{}|^`\\\s]*>)|(?<string>"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?)|(?<variable>[?$][\p{L}_][\p{L}\p{N}_]*)|(?<name>[\p{L}][\w.-]*:[\w.%-]*|:[\w.%-]+)|(?<number>\b\d+(?:\.\d+)?\b)|(?<word>[A-Za-z]+)/gu;
  const WORDS = "SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS BIND VALUES GRAPH EXISTS NOT IN AS GROUP ORDER BY ASC DESC HAVING LIMIT OFFSET ASK CONSTRUCT DESCRIBE PREFIX FROM NAMED COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT SEPARATOR STR LANG CONTAINS STRSTARTS STRENDS STRLEN REGEX REPLACE CONCAT SUBSTR COALESCE IF BOUND YEAR MONTH DAY UNDEF".split(" ");

  // Every token in an element of its own, as text: nothing that is written here can become markup.
  function coloured(text) {
    const parts = document.createDocumentFragment();
    let at = 0;
    for (const match of text.matchAll(TOKEN)) {
      const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
      if (kind === "word" && !WORDS.includes(match[0].toUpperCase()) && match[0] !== "a") continue;
      const span = document.createElement("span");
      span.className = kind;
      span.textContent = match[0];
      parts.append(text.slice(at, match.index), span);
      at = match.index + match[0].length;
    }
    parts.append(text.slice(at) + "\n");
    return parts;
  }

  document.querySelectorAll("[data-sparql]").forEach((one) => one.replaceChildren(coloured(one.textContent)));
  const form = document.querySelector("[data-editor]");
  if (!form) return;

  const area = form.querySelector("textarea");
  const behind = form.querySelector("pre");
  const list = document.createElement("ul");
  list.setAttribute("role", "listbox");
  list.id = "completions";
  list.hidden = true;
  area.parentElement.append(list);
  area.parentElement.classList.add("live");
  area.setAttribute("aria-controls", list.id);
  let terms = [];
  let chosen = 0;
  let turn = 0;

  function draw() {
    behind.replaceChildren(coloured(area.value));
    follow();
  }
  function follow() {
    behind.scrollTop = area.scrollTop;
    behind.scrollLeft = area.scrollLeft;
  }

  // What stands before the caret, and what it could become.
  function begun() {
    const before = area.value.slice(0, area.selectionStart);
    const text = /"([^"\n]*)$/u.exec(before);
    if (text && (before.match(/"/g) || []).length % 2) return { text: text[1], inString: true };
    const word = /[?$]?[\p{L}_][\p{L}\p{N}_:-]*$|[?$]$/u.exec(before);
    return { text: word ? word[0] : "", inString: false };
  }

  async function possible({ text, inString }) {
    if (inString) {
      if (!text.trim()) return [];
      const answer = await fetch(`/api/search?limit=8&q=${encodeURIComponent(text)}`);
      const found = answer.ok ? (await answer.json()).results : [];
      return found.map((one) => ({ value: one.label, note: one.hint }));
    }
    if (/^[?$]/.test(text)) {
      const used = new Set(area.value.match(/[?$][\p{L}_][\p{L}\p{N}_]*/gu) || []);
      used.delete(text);
      return [...used].filter((one) => one.startsWith(text)).map((value) => ({ value, note: "" }));
    }
    const low = text.toLowerCase();
    const fit = ({ value, note }) => value.startsWith(text) ? 0 : value.toLowerCase().startsWith(low) ? 1 : low.length > 1 && value.toLowerCase().includes(low) ? 2 : note.toLowerCase().includes(low) ? 3 : 4;
    const known = terms.map((one) => [fit(one), one]).filter(([rank]) => rank < 4).sort(([a], [b]) => a - b).map(([, one]) => one);
    const words = WORDS.filter((one) => one.toLowerCase().startsWith(low)).map((value) => ({ value, note: "" }));
    return [...(low.includes(":") ? [] : words), ...known];
  }

  async function complete(asked) {
    const mine = ++turn;
    const start = begun();
    if (!asked && (start.text.length < 2 && start.text !== "?")) return close();
    const found = (await possible(start)).filter((one) => one.value !== start.text).slice(0, 12);
    if (mine !== turn) return;
    if (!found.length) return close();
    chosen = 0;
    list.replaceChildren(...found.map((one, n) => option(one, n)));
    list.hidden = false;
    place();
  }

  function option({ value, note }, n) {
    const item = document.createElement("li");
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(n === 0));
    item.id = `completion-${n}`;
    item.dataset.value = value;
    const name = document.createElement("code");
    name.textContent = value;
    const small = document.createElement("small");
    small.textContent = note;
    item.append(name, small);
    return item;
  }

  // Below the caret, found by the same text in the layer behind.
  function place() {
    const probe = document.createElement("span");
    probe.textContent = "\u200b";
    const copy = behind.cloneNode(false);
    copy.append(area.value.slice(0, area.selectionStart), probe);
    behind.after(copy);
    list.hidden = false;
    const left = probe.offsetLeft - area.scrollLeft;
    const top = probe.offsetTop + probe.offsetHeight - area.scrollTop;
    copy.remove();
    list.style.left = `${Math.max(0, Math.min(left, area.clientWidth - 270))}px`;
    list.style.top = `${Math.min(top + 4, area.clientHeight)}px`;
  }

  function take(item) {
    const { text } = begun();
    const end = area.selectionStart;
    area.focus();
    area.setSelectionRange(end - text.length, end);
    document.execCommand("insertText", false, item.dataset.value);
    close();
  }

  function close() {
    turn++;
    list.hidden = true;
    area.removeAttribute("aria-activedescendant");
  }

  area.addEventListener("input", () => { draw(); complete(false); });
  area.addEventListener("scroll", follow);
  area.addEventListener("blur", () => setTimeout(close, 150));
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      complete(true);
    } else if (!list.hidden) {
      const options = [...list.children];
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        chosen = (chosen + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
        options.forEach((one, n) => one.setAttribute("aria-selected", String(n === chosen)));
        options[chosen].scrollIntoView({ block: "nearest" });
        area.setAttribute("aria-activedescendant", options[chosen].id);
      } else if (event.key === "Enter" || event.key === "Tab") {
        event.preventDefault();
        take(options[chosen]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        close();
      }
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const item = event.target.closest("[role=option]"); if (item) take(item); });
  new ResizeObserver(() => { behind.style.height = `${area.offsetHeight}px`; }).observe(area);
  form.querySelector("[data-examples]").addEventListener("change", (event) => {
    if (!event.target.value) return;
    area.value = event.target.value;
    event.target.selectedIndex = 0;
    draw();
    area.focus();
  });
  // A query too long for an address goes as a form.
  form.addEventListener("submit", () => { form.method = area.value.length > 4000 ? "post" : "get"; });
  draw();
  fetch("/api/terms").then((answer) => answer.json()).then((found) => {
    terms = found;
    if (document.activeElement === area && area.value !== area.defaultValue) complete(false);
  });
})();
