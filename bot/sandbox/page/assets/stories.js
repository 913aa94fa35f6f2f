/** The stories, in a row at the top, and in the bar under it what has happened so far and what to try. */

import { confirmFirst } from "./dialogs.js";
import { attribute, button, element, write } from "./elements.js";
import { follow } from "./keyed.js";

/** The choice of a story. */
export class Stories {
  #page;
  #closed = false;
  #choices = element("div", { class: "story-choices", role: "group", "aria-labelledby": "stories-heading" });
  #title = element("strong");
  #told = element("p", { class: "bar-words", role: "status" });
  #bar = element("div", { class: "bar told-bar", hidden: true });

  constructor(page, place) {
    this.#page = page;
    const shut = button({ class: "bar-button quiet", text: "Dismiss" });
    shut.addEventListener("click", () => {
      this.#closed = true;
      page.redraw();
    });
    this.#bar.append(this.#title, this.#told, element("div", { class: "bar-buttons" }, shut));
    place.append(
      element("div", { class: "story-row" }, element("h2", { id: "stories-heading", text: "Stories" }), this.#choices),
      this.#bar,
    );
  }

  restart() {
    this.#closed = false;
  }

  draw() {
    const scenario = this.#page.parts.get("scenario");
    if (!scenario) return;
    follow(this.#choices, scenario.choices, (one) => one.key || "first", (one) => this.#choice(one), (node, one) => {
      attribute(node, "aria-pressed", one.key === scenario.key);
    });
    const ready = Boolean(this.#page.parts.get("facts"));
    write(this.#title, ready ? (scenario.choices.find((one) => one.key === scenario.key)?.title ?? "") : "One moment");
    write(this.#told, ready ? scenario.told : "The bot is being told the story.");
    // In the first minute the guide tells it, step by step.
    this.#bar.hidden = ready && (!scenario.key || !scenario.told || this.#closed);
    document.body.classList.toggle("telling", !ready);
  }

  #choice(one) {
    return button({ class: "chip", title: one.what, text: one.title, onclick: () => this.#pick(one) });
  }

  #pick(one) {
    const begin = () => this.#page.act("story", { key: one.key });
    if (!this.#page.parts.get("scenario").kept) {
      begin();
      return;
    }
    const text = `This rehearsal is kept in a folder. “${one.title}” takes its place.`;
    confirmFirst("Replace the kept rehearsal?", text, "Replace it", begin);
  }
}
