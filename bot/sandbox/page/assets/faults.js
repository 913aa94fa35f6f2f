/** How Telegram is: a choice of faults, and how much waits in the bot's outbox because of them. */

import { element, write } from "./elements.js";
import { follow } from "./keyed.js";

/** The choice, with what it means now. */
export class Faults {
  #page;
  #wanted = null;
  #choices = element("div", { class: "fault-choices" });
  #text = element("p", { class: "muted", role: "status" });
  #gauge = element("p", { class: "gauge", role: "status" });

  constructor(page, place) {
    this.#page = page;
    place.append(element("section", { class: "card faults", "data-testid": "faults" },
      element("fieldset", {}, element("legend", { text: "Telegram is…" }), this.#choices, this.#text), this.#gauge));
  }

  draw() {
    const faults = this.#page.parts.get("faults");
    if (!faults) return;
    if (this.#wanted === faults.mode) this.#wanted = null;
    const mode = this.#wanted ?? faults.mode;
    follow(this.#choices, faults.choices, (one) => one.key || "none", (one) => this.#choice(one), (node, one) => {
      node.querySelector("input").checked = one.key === mode;
    });
    write(this.#text, faults.text ?? "");
    this.#drawGauge(this.#page.parts.get("outbox") ?? { waiting: 0, sending: 0, held: "" });
  }

  #choice(one) {
    const input = element("input", { type: "radio", name: "fault", value: one.key });
    input.addEventListener("change", () => this.#pick(one.key));
    return element("label", { class: "fault", title: one.what }, input, element("span", { text: one.title }));
  }

  /** What was picked stays picked until the server says so too, whatever else is drawn meanwhile. */
  async #pick(mode) {
    this.#wanted = mode;
    const answer = await this.#page.act("fault", { mode });
    if (answer.ok) return;
    this.#wanted = null;
    this.draw();
  }

  restart() {
    this.#wanted = null;
  }

  #drawGauge({ waiting, sending, held }) {
    const words = [];
    if (waiting) words.push(`${waiting} ${waiting === 1 ? "message waits" : "messages wait"}`);
    if (sending) words.push(`${sending} being sent`);
    if (held) words.push(held);
    this.#gauge.classList.toggle("full", waiting > 0);
    write(this.#gauge, `Outbox: ${words.join(" · ") || "empty"}`);
  }
}
