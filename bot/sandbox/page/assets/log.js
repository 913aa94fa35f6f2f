/** What the bot did and why, newest at the end. */

import { select } from "./dialogs.js";
import { element, write } from "./elements.js";
import { follow } from "./keyed.js";

const NEAR_END = 40;
const KINDS = { due: "Due", answer: "Answer", alert: "Alert", message: "Message", staff: "Staff", line: "Line" };

/** The strip at the foot of the page. */
export class Log {
  #page;
  #list = element("ol", { class: "log-list" });
  #scroller = element("div", { class: "log-scroller", tabindex: 0, role: "log", "aria-live": "off", "aria-labelledby": "log-heading" });
  #empty = element("p", { class: "muted log-empty", text: "Nothing yet. Whatever the bot does stands here, with its reason." });
  #kind = select("kind", [["", "Everything"], ...Object.entries(KINDS).map(([value, text]) => [value, only(text)])]);
  #wasHidden = true;

  constructor(page, place) {
    this.#page = page;
    this.#kind.setAttribute("aria-label", "Show");
    this.#kind.addEventListener("change", () => this.draw());
    this.#scroller.append(this.#empty, this.#list);
    place.append(element("div", { class: "log-head" },
      element("h2", { id: "log-heading", text: "What the bot did, and why" }), this.#kind), this.#scroller);
    new ResizeObserver(() => this.#shown()).observe(this.#scroller);
  }

  draw() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
    const all = this.#page.parts.all("log:").sort((one, other) => one.n - other.n);
    const chosen = this.#kind.value ? all.filter((one) => one.kind === this.#kind.value) : all;
    follow(this.#list, chosen, (one) => String(one.n), logRow, (row, one) => {
      // Numbers begin anew with each story.
      if (row.part !== one) row.replaceChildren(...logRow(one).childNodes);
      row.part = one;
    });
    this.#empty.hidden = chosen.length > 0;
    if (this.#kind.value && all.length) write(this.#empty, "Nothing of this kind.");
    if (atEnd) this.#toEnd();
  }

  /** On a narrow screen it may have been out of sight until now. */
  #shown() {
    const hidden = !this.#scroller.clientHeight;
    if (this.#wasHidden && !hidden) this.#toEnd();
    this.#wasHidden = hidden;
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}

function only(text) {
  return text === "Staff" ? "Only staff" : `Only ${text.toLowerCase()}s`.replace("dues", "what was due");
}

function logRow(one) {
  const words = element("span", { class: "log-words" }, element("span", { class: "log-text", text: one.text }));
  if (one.why) words.append(" — ", element("span", { class: "log-why", text: one.why }));
  return element("li", { class: `log-row ${one.level ? `level-${one.level}` : ""}` },
    element("time", { class: "log-at" }, element("span", { class: "log-day", text: `${one.day} ` }), one.at),
    element("span", { class: "log-kind", text: KINDS[one.kind] ?? one.kind }), words);
}
