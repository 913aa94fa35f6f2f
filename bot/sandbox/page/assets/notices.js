/** Lines at the top: the sandbox can't be reached, or it refused something. */

import { button, element } from "./elements.js";
import { icon } from "./icons.js";

/** The lines. */
export class Notices {
  #lost = element("p", { class: "notice lost", role: "status", hidden: true });
  #place;

  constructor(place) {
    this.#place = place;
    place.append(this.#lost);
  }

  /** Show or hide the line that says that there is no connection. */
  connected(is) {
    this.#lost.hidden = is;
    this.#lost.textContent = is ? "" : "The sandbox has stopped or can’t be reached; trying again…";
  }

  /** One refusal, until it is closed or the next one comes. */
  refuse(text) {
    this.#place.querySelector(".refused")?.remove();
    const close = button({ class: "icon-button", "aria-label": "Close this line" }, icon("close"));
    const line = element("div", { class: "notice refused", role: "alert" },
      element("p", { text: text.charAt(0).toUpperCase() + text.slice(1) }), close);
    close.addEventListener("click", () => line.remove());
    this.#place.append(line);
  }
}
