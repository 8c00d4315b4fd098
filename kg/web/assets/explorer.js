// Suggestions below every field that takes a name. Without this script the fields work as plain forms.
"use strict";

(() => {
  let count = 0;

  class Suggestions {
    constructor(input) {
      this.input = input;
      this.fills = input.dataset.suggest === "fill";
      this.list = document.createElement("ul");
      this.list.id = `suggestions-${++count}`;
      this.list.setAttribute("role", "listbox");
      this.list.hidden = true;
      this.chosen = -1;
      this.asked = 0;
      const { list } = this;
      for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) input.setAttribute(name, value);
      input.parentElement.append(list);
      input.addEventListener("input", () => this.ask());
      input.addEventListener("keydown", (event) => this.key(event));
      input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
      list.addEventListener("pointerdown", (event) => event.preventDefault());
      list.addEventListener("click", (event) => this.take(event.target.closest("[role=option]")));
    }

    async ask() {
      const text = this.input.value.trim();
      const turn = ++this.asked;
      if (!text) return this.close();
      const answer = await fetch(`/api/search?limit=8&q=${encodeURIComponent(text)}`);
      if (turn !== this.asked || !answer.ok) return;
      const { results } = await answer.json();
      if (turn === this.asked) this.show(results);
    }

    show(results) {
      this.chosen = -1;
      this.list.replaceChildren(...results.map((one, n) => this.option(one, n)));
      this.list.hidden = !results.length;
      this.input.setAttribute("aria-expanded", String(!this.list.hidden));
      this.input.removeAttribute("aria-activedescendant");
    }

    option(one, n) {
      const item = document.createElement("li");
      item.id = `${this.list.id}-${n}`;
      item.setAttribute("role", "option");
      item.dataset.path = one.path;
      item.dataset.label = one.label;
      const sign = document.createElement("span");
      sign.className = `dot ${one.kind}`;
      const name = document.createElement("span");
      name.className = "name";
      name.textContent = one.label;
      const hint = document.createElement("small");
      hint.textContent = one.hint;
      item.append(sign, name, hint);
      return item;
    }

    key(event) {
      const options = [...this.list.children];
      if (event.isComposing || this.list.hidden || !options.length) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        this.chosen = (this.chosen + step + options.length + (this.chosen < 0 && step < 0 ? 1 : 0)) % options.length;
        options.forEach((one, n) => one.setAttribute("aria-selected", String(n === this.chosen)));
        options[this.chosen].scrollIntoView({ block: "nearest" });
        this.input.setAttribute("aria-activedescendant", options[this.chosen].id);
      } else if (event.key === "Enter" && this.chosen >= 0) {
        event.preventDefault();
        this.take(options[this.chosen]);
      } else if (event.key === "Escape") {
        event.preventDefault();
        this.close();
      }
    }

    take(option) {
      if (!option) return;
      if (this.fills) {
        this.input.value = option.dataset.label;
        this.close();
      } else {
        location.assign(option.dataset.path);
      }
    }

    close() {
      this.asked++;
      this.list.hidden = true;
      this.input.setAttribute("aria-expanded", "false");
    }
  }

  document.querySelectorAll("[data-suggest]").forEach((input) => new Suggestions(input));

  // A list that is on the page already, narrowed while one types; sections of which nothing is left go too.
  document.querySelectorAll("[data-sift]").forEach((input) => {
    input.closest("[hidden]").hidden = false;
    input.addEventListener("input", () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const one of document.querySelectorAll(input.dataset.sift)) one.hidden = !words.every((word) => one.textContent.toLowerCase().includes(word));
      for (const part of document.querySelectorAll("main section")) part.hidden = !part.querySelector("li:not([hidden])");
    });
  });

  // "/" goes to the search, as on the network pages.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const search = document.querySelector("input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
})();
