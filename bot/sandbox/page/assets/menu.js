/** A menu that opens beside its button: arrows, Home and End move, Enter picks, Escape or a tap elsewhere closes. */

import { button, element } from "./elements.js";
import { icon } from "./icons.js";

const GAP = 6;
const MARGIN = 8;

/**
 * Open a menu.
 * @param {HTMLElement} anchor its button, which gets the focus back
 * @param {string} label
 * @param {{label: string, description?: string, icon?: string, danger?: boolean, pick: () => void}[]} items
 */
export function openMenu(anchor, label, items) {
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label, popover: "auto" });
  menu.append(...items.map((item) => entry(menu, item)));
  menu.addEventListener("keydown", (event) => move(menu, event));
  menu.addEventListener("toggle", (event) => {
    if (event.newState === "closed") closed(menu, anchor);
  });
  // Inside the dialog or the page that the button is in, so that reading order follows.
  anchor.after(menu);
  menu.showPopover();
  place(menu, anchor);
  anchor.setAttribute("aria-expanded", "true");
  menu.firstElementChild?.focus();
}

function entry(menu, item) {
  const words = element("span", { class: "menu-words" }, element("span", { class: "menu-label", text: item.label }));
  if (item.description) words.append(element("span", { class: "menu-about", text: item.description }));
  const made = button({ role: "menuitem", tabindex: -1, class: item.danger ? "menu-item danger" : "menu-item" });
  if (item.icon) made.append(icon(item.icon));
  made.append(words);
  made.addEventListener("click", () => {
    menu.hidePopover();
    item.pick();
  });
  return made;
}

function move(menu, event) {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Tab") menu.hidePopover();
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

function closed(menu, anchor) {
  const inside = menu.contains(document.activeElement) || document.activeElement === document.body;
  anchor.setAttribute("aria-expanded", "false");
  if (inside) anchor.focus();
  menu.remove();
}

function place(menu, anchor) {
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight - MARGIN;
  const top = below ? at.bottom + GAP : Math.max(MARGIN, at.top - GAP - height);
  const left = Math.min(Math.max(MARGIN, at.left), innerWidth - MARGIN - width);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
