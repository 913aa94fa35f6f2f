/** The clinic's clock, which stands still until somebody moves it, and the list of what is to come. */

import { button, element, unseen, write } from "./elements.js";
import { icon } from "./icons.js";
import { follow } from "./keyed.js";

/** The clock with its buttons. */
export class Clock {
  #page;
  #now = element("p", { class: "now", "aria-live": "polite" });
  #day = element("span", { class: "now-day" });
  #hour = element("span", { class: "now-hour" });
  #zone = element("span", { class: "muted now-zone" });
  #state = element("p", { class: "moving", role: "status" });
  #stop = button({ class: "plain stop", text: "Stop", hidden: true });
  #moves = element("div", { class: "moves" });
  #to = element("input", { type: "datetime-local", id: "go-to", required: true });
  #known = "";
  #then = null;

  constructor(page, place) {
    this.#page = page;
    this.#now.append(this.#day, unseen(", "), this.#hour);
    this.#moves.append(
      this.#move([icon("next"), "Next event"], { next: true }, "main next-event"),
      this.#move(["+1 hour"], { hours: 1 }, "plain"),
      this.#move(["+1 day"], { days: 1 }, "plain"),
    );
    const form = element("form", { class: "go-to" },
      element("label", { for: "go-to", text: "Go to" }), this.#to, element("button", { type: "submit", class: "plain", text: "Go" }));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#moving) page.act("move", { to: this.#to.value.slice(0, 16) });
    });
    this.#stop.addEventListener("click", () => {
      this.#then = null;
      page.act("halt");
    });
    place.append(element("section", { class: "card clock", "data-testid": "clock", "aria-labelledby": "clock-heading" },
      element("div", { class: "card-head" }, element("h2", { id: "clock-heading", text: "Clock" }), this.#zone),
      this.#now, this.#moves, element("div", { class: "moving-row" }, this.#state, this.#stop), form));
  }

  get #moving() {
    return Boolean(this.#page.parts.get("clock")?.moving);
  }

  #move(words, fields, className) {
    const made = button({ class: className }, ...words);
    made.addEventListener("click", () => this.#press(fields));
    return made;
  }

  restart() {
    this.#then = null;
  }

  /** A press while the clock still moves is done once it has arrived: whoever taps twice means two moves. */
  #press(fields) {
    if (this.#moving) this.#then = fields;
    else this.#page.act("move", fields);
  }

  #arrived() {
    const fields = this.#then;
    this.#then = null;
    if (fields) this.#page.act("move", fields);
  }

  draw() {
    const clock = this.#page.parts.get("clock");
    if (!clock) return;
    if (!clock.moving) this.#arrived();
    const cut = clock.text.lastIndexOf(",");
    write(this.#day, cut < 0 ? "" : clock.text.slice(0, cut));
    write(this.#hour, clock.text.slice(cut + 1).trim());
    write(this.#zone, clock.zone);
    const left = this.#stop === document.activeElement && !clock.moving;
    this.#stop.hidden = !clock.moving;
    if (left) this.#moves.firstElementChild.focus();
    write(this.#state, clock.moving ? `Moving${clock.to ? ` to ${clock.to}` : ""}…` : "");
    this.#setField(clock.now.slice(0, 16));
  }

  /** The field follows the clock, unless somebody is filling it. */
  #setField(now) {
    if (now === this.#known || this.#to === document.activeElement) return;
    this.#known = now;
    this.#to.min = now;
    this.#to.value = now;
  }
}

/** The list of what is to come. */
export class Agenda {
  #page;
  #list = element("ol", { class: "agenda-list" });
  #rest = element("p", { class: "muted" });

  constructor(page, place) {
    this.#page = page;
    place.append(element("section", { class: "card agenda", "data-testid": "agenda", tabindex: 0, "aria-labelledby": "agenda-heading" },
      element("h2", { id: "agenda-heading", text: "What is to come" }), this.#list, this.#rest));
  }

  draw() {
    const agenda = this.#page.parts.get("agenda") ?? { items: [], more: 0 };
    const items = agenda.items.map((item, index) => ({ ...item, key: `${item.at} ${item.what} ${item.who} ${index}` }));
    follow(this.#list, items, (item) => item.key, agendaRow, (row, item) => write(row.querySelector(".in"), item.in));
    write(this.#rest, this.#tail(agenda));
    this.#rest.hidden = !this.#rest.textContent;
  }

  #tail({ items, more }) {
    if (!items.length) return "Nothing yet: once a patient has agreed, check-ins and reminders stand here.";
    return more ? `and ${more} more` : "";
  }
}

function agendaRow(item) {
  const who = item.who ? element("span", { class: "muted agenda-who", text: item.who }) : null;
  return element("li", {},
    element("span", { class: "agenda-when" },
      element("time", { datetime: item.at, text: item.when }), element("span", { class: "in muted", text: item.in })),
    element("span", { class: "agenda-what" }, element("span", { text: item.what }), who));
}
