/** On a narrow screen only one place is seen at a time: the bar at the foot leads from one to another. */

import { attribute, button, element } from "./elements.js";
import { icon } from "./icons.js";
import { drawCount } from "./people.js";

const PLACES = [["patient", "Patient", "phone"], ["clock", "Clock", "clock"], ["staff", "Staff", "staff"], ["log", "Log", "log"]];

/** The bar. */
export class Places {
  #page;
  #place;

  constructor(page, place) {
    this.#page = page;
    this.#place = place;
    place.append(...PLACES.map(([key, words, picture]) =>
      button({ class: "place", "data-place": key, onclick: () => this.#go(key) },
        icon(picture), element("span", { text: words }), element("span", { class: "badge" }))));
  }

  #go(key) {
    this.#page.go(key);
  }

  draw() {
    for (const node of this.#place.children) {
      const key = node.dataset.place;
      attribute(node, "aria-current", key === document.body.dataset.pane ? "true" : null);
      drawCount(node.querySelector(".badge"), this.#unread(key));
    }
  }

  #unread(side) {
    const people = side === "patient" || side === "staff" ? this.#page.parts.people(side) : [];
    const chats = new Set(people.flatMap((one) => one.chats));
    let count = 0;
    for (const chat of chats) count += this.#page.view.unread(chat, chat > 0 ? chat : null);
    return count;
  }
}
