/** The short answers that Telegram shows over a phone when somebody taps a button. */

import { button, element } from "./elements.js";

const SHOWN_MS = 4500;

/** The toasts of a phone: `note` lies over its screen, `node` over all of it. Those that were there when the rehearsal began are old. */
export class Toasts {
  #page;
  #side;
  #release;
  #seen = null;
  #timer = 0;
  #waiting = [];
  #returnTo = null;
  note = element("div", { class: "toast", role: "status" });
  node = element("div", { class: "toasts" });

  /** `release` is told whenever an answer to a tap has come. */
  constructor(page, side, release) {
    this.#page = page;
    this.#side = side;
    this.#release = release;
  }

  restart() {
    this.#seen = null;
  }

  draw(person) {
    const toasts = this.#page.parts.all("toast:");
    const seen = this.#seen ?? new Set(toasts.map((one) => one.n));
    const fresh = toasts.filter((one) => !seen.has(one.n) && this.#isHere(one.person));
    this.#seen = new Set(toasts.map((one) => one.n));
    for (const one of fresh) this.#take(one);
    const next = this.#waiting.findIndex((one) => one.person === person.id);
    if (next >= 0 && !this.node.querySelector("[role=alertdialog]")) this.#ask(...this.#waiting.splice(next, 1));
  }

  #isHere(id) {
    return this.#page.parts.get(`person:${id}`)?.side === this.#side;
  }

  #take(toast) {
    this.#release();
    if (!toast.text) return;
    if (toast.alert) this.#waiting.push(toast);
    else this.#show(toast.text);
  }

  #show(text) {
    clearTimeout(this.#timer);
    this.note.textContent = text;
    this.note.classList.add("shown");
    this.#timer = setTimeout(() => this.note.classList.remove("shown"), SHOWN_MS);
  }

  #ask(toast) {
    const text = element("p", { id: `alert-${toast.n}`, text: toast.text });
    const okay = button({ class: "main", text: "OK" });
    const box = element("div", {
      class: "alert-box", role: "alertdialog", "aria-label": "Answer of the bot", "aria-describedby": text.id,
    }, text, okay);
    const cover = element("div", { class: "alert-cover" }, box);
    const close = () => {
      cover.remove();
      this.#returnTo?.focus();
      this.#page.redraw();
    };
    this.#returnTo = document.activeElement;
    okay.addEventListener("click", close);
    cover.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close();
      if (event.key === "Tab") event.preventDefault();
    });
    this.node.append(cover);
    okay.focus();
  }
}
