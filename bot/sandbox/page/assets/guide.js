/** The slim bar that leads through the first minute; the thing to tap next is outlined. */

import { button, element } from "./elements.js";
import { icon } from "./icons.js";
import { stepOf } from "./guide-steps.js";

const KEPT = "aftercare-guide";

/** The bar. Dismissed, it is gone for this tab; the Guide button brings it back. */
export class Guide {
  #page;
  #phones;
  #again;
  #dismissed = sessionStorage.getItem(KEPT) === "dismissed";
  #number = element("span", { class: "guide-number" });
  #words = element("p", { class: "bar-words", "aria-live": "polite" });
  #show = button({ class: "bar-button", text: "Show me" });
  #fill = button({ class: "bar-button", text: "Fill it in" });
  #shut = button({ class: "bar-button quiet", text: "Dismiss" });
  #bar = element("section", { class: "bar guide", "data-testid": "guide", "aria-label": "Guide", hidden: true });
  #told = "";
  #step = null;

  /** `phones` has the two phones by side; `again` is the button that brings the guide back. */
  constructor(page, phones, again, place) {
    this.#page = page;
    this.#phones = phones;
    this.#again = again;
    this.#bar.append(this.#number, this.#words, element("div", { class: "bar-buttons" }, this.#fill, this.#show, this.#shut));
    place.append(this.#bar);
    this.#shut.addEventListener("click", () => this.#dismiss(true));
    this.#again.addEventListener("click", () => this.#dismiss(false));
    this.#show.addEventListener("click", () => this.#goThere());
    this.#fill.addEventListener("click", () => this.#write());
  }

  draw() {
    const guided = this.#page.parts.get("scenario")?.guided;
    this.#step = guided ? stepOf(this.#page.parts, this.#page.view.person("staff")) : null;
    const shown = Boolean(this.#step) && !this.#dismissed;
    this.#again.hidden = !this.#step || shown;
    this.#bar.hidden = !shown;
    if (shown) this.#tell(this.#step);
    // After the other pieces: what is outlined must stand already.
    queueMicrotask(() => this.#outline(shown ? this.#target() : null));
  }

  #tell(step) {
    const told = JSON.stringify([step.number, step.words]);
    if (told !== this.#told) {
      this.#told = told;
      this.#shut.textContent = step.done ? "Close" : "Dismiss";
      this.#number.textContent = step.done ? "Done" : `${step.number} of ${step.of}`;
      this.#words.replaceChildren(...step.words.map((word) => (word.strong ? element("strong", { text: word.strong }) : word)));
    }
    this.#fill.hidden = !step.fill || this.#isFilled(step);
    this.#show.hidden = Boolean(step.done) || !this.#fill.hidden || this.#isInSight();
  }

  #isFilled(step) {
    const text = document.querySelector(`#${step.place} textarea`);
    return Boolean(this.#isHere(step) && text?.value.startsWith("/enroll"));
  }

  #isInSight() {
    const target = this.#target();
    if (!target || !this.#isHere(this.#step) || !target.checkVisibility()) return false;
    const { top, bottom } = target.getBoundingClientRect();
    const frame = target.closest(".scroller")?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    return top >= frame.top - 4 && bottom <= frame.bottom + 4;
  }

  /** Whether the right person and chat are shown. */
  #isHere({ place, person, chat }) {
    if (!person) return true;
    const shown = this.#page.view.person(place);
    return shown?.id === person.id && this.#page.view.chat(shown) === chat;
  }

  #target() {
    const step = this.#step;
    if (!step || step.done) return null;
    if (step.person && !this.#isHere(step)) return this.#way(step);
    const root = document.getElementById(step.place === "clock" ? "middle" : step.place);
    if (step.selector) return root.querySelector(step.fill && !this.#isFilled(step) ? "textarea" : step.selector);
    const keys = [...root.querySelectorAll(".key")].filter((key) => key.textContent.startsWith(step.key));
    return keys.at(-1) ?? null;
  }

  /** The tab or the name that leads to where the step is. */
  #way({ place, person, chat }) {
    const shown = this.#page.view.person(place);
    const testid = shown?.id === person.id ? (chat < 0 ? "tab-group" : "tab-private") : `person-${person.id}`;
    return document.querySelector(`#${place} [data-testid="${testid}"]`);
  }

  #outline(target) {
    for (const old of document.querySelectorAll(".hint")) if (old !== target) old.classList.remove("hint");
    target?.classList.add("hint");
    const place = target ? document.querySelector(`.place[data-place="${this.#step.place}"]`) : null;
    for (const old of document.querySelectorAll(".guide-place")) if (old !== place) old.classList.remove("guide-place");
    place?.classList.add("guide-place");
  }

  #goThere() {
    const step = this.#step;
    if (step.person) this.#page.visit(step.person, step.chat);
    else this.#page.go(step.place);
    setTimeout(() => {
      const target = this.#target();
      target?.scrollIntoView({ block: "nearest" });
      target?.focus();
      this.#page.redraw();
    });
  }

  #write() {
    const step = this.#step;
    this.#page.visit(step.person, step.chat);
    setTimeout(() => {
      this.#phones[step.place].fill(step.fill);
      this.#page.redraw();
    });
  }

  #dismiss(is) {
    this.#dismissed = is;
    if (is) sessionStorage.setItem(KEPT, "dismissed");
    else sessionStorage.removeItem(KEPT);
    this.#page.redraw();
    setTimeout(() => (is ? this.#again : this.#show.hidden ? this.#shut : this.#show).focus());
  }
}
