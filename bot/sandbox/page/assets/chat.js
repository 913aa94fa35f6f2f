/** The messages of one chat, as one person sees them. What stands there keeps its place while more arrives. */

import { openPicture } from "./dialogs.js";
import { attribute, button, element, unseen } from "./elements.js";
import { icon } from "./icons.js";
import { follow } from "./keyed.js";
import { openMenu } from "./menu.js";
import { drawMessage, newMessage } from "./message.js";
import { openLink } from "./people.js";

const NEAR_END = 60;
const PRESSED_MS = 4000;
const SHOWN_MS = 1400;

/** A chat on a phone; `composer` takes replies and edits. */
export class Chat {
  #page;
  #person = null;
  #chat = null;
  #composer;
  #atEnd = true;
  #size = 0;
  #drawn = new WeakMap();
  #list = element("div", { class: "messages", role: "log", "aria-live": "polite" });
  #typing = element("div", { class: "typing", hidden: true });
  #jump = button({ class: "jump", hidden: true });
  #count = element("span", { class: "badge" });
  #scroller = element("div", { class: "scroller", tabindex: 0 });
  node = element("div", { class: "chat" });

  constructor(page, composer) {
    this.#page = page;
    this.#composer = composer;
    this.#typing.append(element("span", { class: "dots", "aria-hidden": "true" },
      element("i"), element("i"), element("i")), unseen("typing"));
    this.#scroller.append(this.#list, this.#typing);
    this.#jump.append(this.#count, icon("down"));
    this.node.append(this.#scroller, this.#jump);
    this.#jump.addEventListener("click", () => this.#toEnd());
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.#list.addEventListener("keydown", (event) => this.#step(event));
    this.#list.addEventListener("focusin", (event) => this.#reach(event.target.closest(".message")));
    const watch = new ResizeObserver(() => this.#resized());
    for (const node of [this.#scroller, this.#list]) watch.observe(node);
  }

  /** Draw the chat `id` as `person` sees it. */
  draw(person, id) {
    const other = person.id !== this.#person?.id || id !== this.#chat;
    this.#person = person;
    this.#chat = id;
    const chat = this.#page.parts.get(`chat:${id}`);
    const messages = this.#page.parts.messages(id);
    if (other) this.#begin(chat);
    const newest = messages.at(-1);
    const mine = newest && newest.from === person.id && String(newest.id) !== this.#list.dataset.newest;
    this.#list.dataset.newest = newest?.id ?? "";
    this.#follow(messages, chat);
    this.#typing.hidden = !chat?.typing;
    if (other || mine || this.#atEnd) this.#toEnd();
    if (other) requestAnimationFrame(() => this.#list.setAttribute("aria-live", "polite"));
    this.#tellUnread();
  }

  /** Forget what is drawn: another chat must not be read aloud from its beginning. */
  #begin(chat) {
    this.#list.setAttribute("aria-live", "off");
    this.#list.setAttribute("aria-label", `Messages: ${this.#person.name}, ${chat?.title ?? ""}`);
    this.#list.replaceChildren();
    this.#atEnd = true;
  }

  #follow(messages, chat) {
    const group = chat?.kind === "group";
    const items = laidOut(messages);
    follow(this.#list, items, (item) => item.key, (item) => (item.message ? newMessage(item.message) : dayLine(item)),
      (node, item) => item.message && this.#update(node, item, group));
    this.#reach(this.#list.contains(document.activeElement) ? document.activeElement.closest(".message") : null);
  }

  #update(node, item, group) {
    const { message } = item;
    node.classList.toggle("first", item.first);
    node.classList.toggle("last", item.last);
    const before = this.#drawn.get(node);
    if (before === message) return;
    const focused = node.contains(document.activeElement) ? document.activeElement : null;
    drawMessage(node, message, { own: message.from === this.#person.id, group }, this.#asks);
    this.#drawn.set(node, message);
    if (focused) refocus(node, focused);
    if (before && (before.html !== message.html || message.edited !== before.edited)) flash(node);
  }

  #asks = {
    tap: (message, row, column, label, key) => this.#tap(message, row, column, label, key),
    say: (text) => this.#page.act("say", { ...this.#here(), text }),
    reply: (message) => this.#composer.replyTo(message),
    options: (message, anchor) => this.#options(message, anchor),
    find: (id) => this.#find(id),
    enlarge: (photo, label) => openPicture(`files/${photo.id}`, label),
    link: (address) => openLink(this.#page, address),
  };

  #here() {
    return { who: this.#person.id, chat: this.#chat };
  }

  async #tap(message, row, column, label, key) {
    if (key.getAttribute("aria-busy") === "true") return;
    key.setAttribute("aria-busy", "true");
    const free = () => key.removeAttribute("aria-busy");
    setTimeout(free, PRESSED_MS);
    const answer = await this.#page.act("tap", { ...this.#here(), message: message.id, row, column, label });
    if (!answer.ok) free();
  }

  /** Take the focus. */
  focus() {
    this.#scroller.focus({ preventScroll: true });
  }

  /** Every pressed button is free again, for its answer has come. */
  release() {
    for (const key of this.#list.querySelectorAll(".key[aria-busy]")) key.removeAttribute("aria-busy");
  }

  #options(message, anchor) {
    const items = [{ label: "Reply", icon: "reply", pick: () => this.#composer.replyTo(message) }];
    if (message.html) items.push({ label: "Edit", icon: "edit", pick: () => this.#composer.edit(message) });
    items.push({ label: "Delete", icon: "bin", danger: true, pick: () => this.#remove(message) });
    openMenu(anchor, "What to do with this message", items);
  }

  #remove(message) {
    this.#page.act("delete", { ...this.#here(), message: message.id });
  }

  #find(id) {
    const node = this.#list.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.focus({ preventScroll: true });
    flash(node);
  }

  /** Only one message's "more" button is a stop for the Tab key: the newest one's, or where the focus is. */
  #reach(message) {
    const at = message ?? [...this.#list.querySelectorAll(".message:not(.service)")].at(-1);
    for (const more of this.#list.querySelectorAll('.more[tabindex="0"]')) {
      if (more.parentElement !== at) more.tabIndex = -1;
    }
    const more = at?.querySelector(":scope > .more");
    if (more) more.tabIndex = 0;
  }

  #step(event) {
    const message = event.target.closest(".message");
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by || !message || event.target.closest("[role=menu]")) return;
    const all = [...this.#list.querySelectorAll(".message")];
    const to = all[all.indexOf(message) + by];
    event.preventDefault();
    to?.focus();
  }

  #scrolled() {
    if (!this.#scroller.clientHeight) return;
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const grown = this.#size !== scrollHeight - clientHeight;
    this.#size = scrollHeight - clientHeight;
    // What grew under somebody who was at the end did not scroll them away from it.
    if (grown && this.#atEnd) this.#toEnd();
    else this.#atEnd = this.#size - scrollTop < NEAR_END;
    this.#tellUnread();
  }

  #resized() {
    if (this.#atEnd) this.#toEnd();
    this.#tellUnread();
  }

  #toEnd() {
    this.#atEnd = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#size = this.#scroller.scrollHeight - this.#scroller.clientHeight;
    this.#tellUnread();
  }

  /** What is in sight counts as read; else the jump button says how much is below. */
  #tellUnread() {
    if (!this.#person) return;
    const inSight = this.#scroller.clientHeight > 0;
    if (inSight && this.#atEnd && this.#page.view.readAll(this.#chat)) this.#page.redraw();
    const count = this.#page.view.unread(this.#chat, this.#person.id);
    this.#jump.hidden = this.#atEnd || !inSight;
    this.#count.hidden = !count;
    this.#count.textContent = count || "";
    const label = count ? `${count} new ${count === 1 ? "message" : "messages"}: go to the newest` : "Go to the newest message";
    attribute(this.#jump, "aria-label", label);
  }
}

/** Messages with a line wherever a new day begins, and with first and last of what one person wrote in a row. */
function laidOut(messages) {
  const items = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    if (message.day !== before?.day) items.push({ key: `day ${message.day}`, day: message.day });
    items.push({ key: `message ${message.id}`, message, first: !joined(before, message), last: !joined(message, after) });
  });
  return items;
}

function joined(one, next) {
  return Boolean(one && next && one.from === next.from && one.day === next.day && !one.service && !next.service);
}

function dayLine(item) {
  return element("div", { class: "day" }, element("span", { text: item.day }));
}

function flash(node) {
  node.classList.remove("changed");
  void node.offsetWidth;  // so that the animation begins again
  node.classList.add("changed");
  setTimeout(() => node.classList.remove("changed"), SHOWN_MS);
}

/** The focus was on something of this message that is drawn anew: back to its like, or to the message. */
function refocus(node, focused) {
  if (focused === node) return;
  const like = focused.classList.contains("more") ? ".more" : ".key";
  const next = node.querySelector(like) ?? node;
  next.focus({ preventScroll: true });
}
