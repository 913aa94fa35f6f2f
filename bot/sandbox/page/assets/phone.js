/** A phone: whose it is, which chat is open, and what the chat looks like. */

import { act } from "./acts.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { acknowledge, addPerson } from "./dialogs.js";
import { arrows, button, fill, h } from "./dom.js";
import { announce, messages, part, partsOf, people } from "./stream.js";

const TOAST = 5000;

export class Phone {
  /**
   * @param {HTMLElement} element
   * @param {"patient" | "staff"} side
   * @param {() => boolean} visible whether the phone can be seen now
   */
  constructor(element, side, visible) {
    this.element = element;
    this.side = side;
    this.visible = visible;
    this.chosen = null;
    this.tab = "private";
    this.seen = new Map();
    this.toasted = new Set();
    this.others = null;
    this.build();
  }

  build() {
    this.people = h("div", { class: "people", role: "tablist", "aria-label": this.side === "patient" ? "Patients" : "Staff" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Chats", hidden: this.side === "patient" });
    this.title = h("div", { class: "title" });
    this.toasts = h("div", { class: "toasts", role: "status", "aria-live": "polite" });
    this.empty = h("div", { class: "empty" });
    this.view = new Chat(this);
    this.compose = new Composer(this);
    const more = button("＋", () => addPerson(this.side, (id) => this.choose(id)), {
      class: "more",
      "aria-label": this.side === "patient" ? "Add a patient" : "Add somebody of the staff",
      title: this.side === "patient" ? "Add a patient" : "Add somebody of the staff",
    });
    const label = h("h2", {}, this.side === "patient" ? "Patient’s phone" : "Staff’s phone");
    const who = h("div", { class: "who" }, label, this.people, more);
    const screen = h(
      "div",
      { class: "screen" },
      h("div", { class: "bar" }, this.title, this.tabs),
      h("div", { class: "body" }, this.view.element, this.empty, this.toasts),
      this.compose.element,
    );
    arrows(this.people);
    arrows(this.tabs);
    this.element.append(who, screen);
  }

  get all() {
    return people().filter((person) => person.side === this.side);
  }

  get viewer() {
    const all = this.all;
    return all.find((person) => person.id === this.chosen) ?? all[0];
  }

  get chat() {
    const [own, group] = this.viewer.chats;
    return part(`chat:${this.tab === "group" && group ? group : own}`);
  }

  get commands() {
    return this.chat.kind === "group" ? (this.chat.commands[this.viewer.id] ?? []) : this.viewer.commands;
  }

  get isEmpty() {
    return this.chat.kind === "private" && !messages(this.chat.id).length;
  }

  choose(id) {
    this.chosen = id;
    announce();
  }

  open(tab) {
    this.tab = tab;
    announce();
  }

  goTo(person) {
    (person.side === this.side ? this : this.others).choose(person.id);
  }

  /** The newest button here that begins so, whether or not it can be seen now. */
  button(label) {
    const all = [...this.view.list.querySelectorAll(".keys button")].reverse();
    return all.find((one) => one.textContent.startsWith(label));
  }

  // Unread marks

  unread(chat) {
    const seen = this.seen.get(chat) ?? 0;
    return messages(chat).filter((message) => message.id > seen && message.bot).length;
  }

  /** Everything that stands there now has been seen, but for what is in the group. */
  begin() {
    this.seen.clear();
    this.toasted = new Set(partsOf("toast:").map((toast) => toast.n));
    for (const person of this.all) this.see(person.id);
    this.chosen = null;
    this.tab = "private";
  }

  see(chat) {
    this.seen.set(chat, messages(chat).at(-1)?.id ?? 0);
  }

  get waiting() {
    const chats = new Set(this.all.flatMap((person) => person.chats));
    return [...chats].reduce((sum, chat) => sum + this.unread(chat), 0);
  }

  // Drawing

  update() {
    if (!this.viewer || !part(`chat:${this.viewer.id}`)) return;
    if (this.visible()) this.see(this.chat.id);
    this.drawPeople();
    this.drawTitle();
    this.drawTabs();
    this.drawEmpty();
    this.view.element.hidden = this.isEmpty;
    this.view.update();
    this.compose.update();
    this.drawToasts();
  }

  drawPeople() {
    const marks = this.all.map((person) => [person.id, person.name, person.blocked, this.unread(person.id), person.role]);
    fill(this.people, JSON.stringify([marks, this.viewer.id]), () =>
      this.all.map((person) => {
        const chosen = person.id === this.viewer.id;
        const tab = h("button", {
          type: "button",
          role: "tab",
          "aria-selected": chosen,
          tabindex: chosen ? 0 : -1,
          "data-testid": `person-${person.id}`,
          "data-key": person.id,
          onclick: () => this.choose(person.id),
        });
        const count = this.unread(person.id);
        tab.append(
          h("span", { class: `face c${person.id % 6}`, "aria-hidden": true }, initials(person.name)),
          h("span", {}, person.name, person.role === "admin" ? h("small", {}, " admin") : ""),
          badge(count),
        );
        return tab;
      }),
    );
  }

  drawTitle() {
    const { chat, viewer } = this;
    const group = chat.kind === "group";
    const name = group ? chat.title : "Aftercare";
    const state = viewer.blocked && !group ? "blocked" : chat.typing ? "typing…" : group ? `group, ${chat.members} people and the bot` : "bot";
    fill(this.title, JSON.stringify([name, state, viewer.blocked, group]), () => [
      h("span", { class: "face bot", "aria-hidden": true }, group ? "👥" : "✚"),
      h("div", {}, h("b", {}, name), h("span", { class: chat.typing ? "typing" : "soft", "aria-live": "off" }, state)),
      this.side === "patient" &&
        button(viewer.blocked ? "Unblock" : "Block", () => act(viewer.blocked ? "unblock" : "block", { who: viewer.id }), {
          class: "quiet",
          "data-key": "block",
          title: viewer.blocked ? "Let the bot write again" : "Block the bot, as a patient can",
        }),
    ].filter(Boolean));
  }

  drawTabs() {
    if (this.side === "patient") return;
    const chats = this.viewer.chats;
    const marks = chats.map((id) => this.unread(id));
    fill(this.tabs, JSON.stringify([chats, marks, this.tab]), () =>
      chats.map((id, index) => {
        const key = index ? "group" : "private";
        const chosen = this.tab === key;
        const tab = h("button", {
          type: "button",
          role: "tab",
          "aria-selected": chosen,
          tabindex: chosen ? 0 : -1,
          "data-testid": `tab-${key}`,
          "data-key": key,
          onclick: () => this.open(key),
        });
        tab.append(index ? "Group" : "Private", badge(marks[index]));
        return tab;
      }),
    );
  }

  drawEmpty() {
    const { viewer } = this;
    const empty = this.isEmpty;
    const shown = empty || (viewer.link && this.chat.kind === "private") || viewer.blocked;
    this.empty.hidden = !shown;
    this.empty.classList.toggle("over", !empty);
    fill(this.empty, JSON.stringify([empty, viewer.id, viewer.link, viewer.blocked]), () => {
      if (viewer.blocked) return [h("p", {}, `${viewer.name} has blocked the bot.`), button("Unblock", () => act("unblock", { who: viewer.id }))];
      if (viewer.link) return [this.linkCard()];
      if (!empty) return [];
      return [
        h("p", {}, viewer.description || "What can this bot do? Nothing stands here yet: a bot can’t write first."),
        button("Start", () => act("start", { who: viewer.id }), { class: "primary" }),
      ];
    });
  }

  linkCard() {
    const { viewer } = this;
    return h(
      "div",
      { class: "linkcard" },
      h("p", {}, h("b", {}, "The clinic’s link"), `The clinic gave ${viewer.name} this one-time link, or its QR code on paper.`),
      h("code", {}, viewer.link),
      button("Open the link", () => act("open", { who: viewer.id, link: viewer.link }), { class: "primary" }),
    );
  }

  drawToasts() {
    for (const toast of partsOf("toast:")) {
      if (this.toasted.has(toast.n)) continue;
      this.toasted.add(toast.n);
      if (toast.person !== this.viewer.id) continue;
      if (toast.alert) acknowledge(toast.text);
      else {
        const shown = h("p", {}, toast.text);
        this.toasts.append(shown);
        setTimeout(() => shown.remove(), TOAST);
      }
    }
  }
}

/** A mark for what was not seen yet. */
export function badge(count) {
  if (!count) return "";
  return h("span", { class: "badge" }, String(count), h("span", { class: "unseen" }, " unread"));
}

function initials(name) {
  return name.split(/\s+/).map((word) => word[0]).slice(0, 2).join("");
}
