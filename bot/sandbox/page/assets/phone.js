/** A phone: whose it is, which chat is open on it, and what stands over and under the messages. */

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { attribute, button, element, write } from "./elements.js";
import { avatar, icon } from "./icons.js";
import { follow } from "./keyed.js";
import { arrowsMove, chooseTab, drawCount, Switcher } from "./people.js";
import { Toasts } from "./toasts.js";

const GROUP_COLOUR = 4;

/** One of the two phones. */
export class Phone {
  #page;
  #side;
  #switcher;
  #composer;
  #chat;
  #toasts;
  #face = element("span", { class: "face" });
  #title = element("h3", { class: "chat-title" });
  #subtitle = element("p", { class: "chat-about" });
  #block = button({ class: "quiet block" });
  #tabs = element("div", { class: "tabs", role: "tablist", "aria-label": "Chats" });
  #screen = element("div", { class: "screen" });
  #welcome = element("div", { class: "welcome", hidden: true });
  #card = element("div", { class: "link-card", hidden: true });
  #bottom = element("div", { class: "bottom-bar", hidden: true });

  constructor(page, side, place) {
    this.#page = page;
    this.#side = side;
    this.#switcher = new Switcher(page, side, place);
    this.#composer = new Composer(page);
    this.#chat = new Chat(page, this.#composer);
    this.#toasts = new Toasts(page, side, () => this.#chat.release());
    this.#screen.id = `${side}-screen`;
    this.#screen.append(this.#toasts.note, this.#chat.node, this.#welcome, this.#card, this.#composer.node, this.#bottom);
    const head = element("div", { class: "phone-head" },
      this.#face, element("div", { class: "phone-titles" }, this.#title, this.#subtitle), this.#block);
    place.append(element("div", { class: "phone", id: `${side}-phone` }, head, this.#tabs, this.#screen, this.#toasts.node));
    this.#block.addEventListener("click", () => this.#switchBlock());
    arrowsMove(this.#tabs);
  }

  /** Write something into this phone's composer. */
  fill(text) {
    this.#composer.fill(text);
  }

  restart() {
    this.#toasts.restart();
  }

  draw() {
    const person = this.#page.view.person(this.#side);
    this.#switcher.draw();
    if (!person) return;
    // START and the like vanish when pressed: the focus then goes to the messages.
    const pressed = this.#screen.contains(document.activeElement) ? document.activeElement : null;
    const id = this.#page.view.chat(person);
    const chat = this.#page.parts.get(`chat:${id}`);
    this.#drawHead(person, chat, id);
    this.#drawTabs(person, id);
    this.#drawBottom(person, id);
    this.#chat.draw(person, id);
    if (pressed && !pressed.checkVisibility()) this.#chat.focus();
    this.#toasts.draw(person);
  }

  #drawHead(person, chat, id) {
    const group = chat?.kind === "group";
    const title = group ? chat.title : this.#botName(id);
    if (this.#face.dataset.of !== title) {
      this.#face.dataset.of = title;
      this.#face.replaceChildren(group ? avatar(title, GROUP_COLOUR) : element("span", { class: "avatar avatar-0" }, icon("cross")));
    }
    write(this.#title, title);
    write(this.#subtitle, about(chat));
    this.#subtitle.classList.toggle("busy", Boolean(chat?.typing));
    this.#block.hidden = this.#side !== "patient" || group;
    write(this.#block, person.blocked ? "Unblock" : "Block");
    this.#block.title = person.blocked ? "" : "Block the bot: what it sends is refused from then on";
  }

  #botName(id) {
    return this.#page.parts.messages(id).find((one) => one.bot)?.name ?? "Aftercare";
  }

  #switchBlock() {
    const person = this.#page.view.person(this.#side);
    this.#page.act(person.blocked ? "unblock" : "block", { who: person.id });
  }

  // Tabs

  #drawTabs(person, chosen) {
    const chats = person.chats.map((id) => ({ id, chat: this.#page.parts.get(`chat:${id}`) })).filter((one) => one.chat);
    this.#tabs.hidden = chats.length < 2;
    attribute(this.#screen, "role", chats.length < 2 ? null : "tabpanel");
    attribute(this.#screen, "aria-labelledby", chats.length < 2 ? null : tabId(this.#side, chosen, chats));
    follow(this.#tabs, this.#tabs.hidden ? [] : chats, ({ id }) => String(id), (one) => this.#tab(one, chats), (node, one) => {
      chooseTab(node, one.id === chosen);
      write(node.querySelector(".tab-name"), one.chat.kind === "private" ? "Private chat" : "Group");
      drawCount(node.querySelector(".badge"), this.#page.view.unread(one.id, person.id));
    });
  }

  #tab({ id, chat }, chats) {
    const made = button({
      class: "tab", role: "tab", id: tabId(this.#side, id, chats), "data-testid": `tab-${chat.kind}`, "aria-controls": this.#screen.id,
    }, element("span", { class: "tab-name" }), element("span", { class: "badge" }));
    made.addEventListener("click", () => {
      this.#page.view.show(this.#page.view.person(this.#side), id);
      this.#page.redraw();
    });
    return made;
  }

  // What stands around the messages

  #drawBottom(person, id) {
    const alone = id === person.id;
    const empty = alone && !this.#page.parts.messages(id).length;
    this.#chat.node.hidden = empty;
    this.#welcome.hidden = !empty;
    if (empty) this.#drawWelcome(person);
    this.#drawLink(alone && person.link, empty);
    const instead = alone ? this.#instead(person, empty) : null;
    this.#composer.node.hidden = Boolean(instead);
    this.#composer.draw(person, id);
    this.#bottom.hidden = !instead;
    const written = instead ? `${instead.act} ${person.id}` : "";
    if (this.#bottom.dataset.of === written) return;
    this.#bottom.dataset.of = written;
    const press = instead && button({ class: "bottom-button", text: instead.label });
    press?.addEventListener("click", () => this.#page.act(instead.act, { who: person.id }));
    this.#bottom.replaceChildren(...[instead?.told && element("p", { text: instead.told }), press].filter(Boolean));
  }

  #instead(person, empty) {
    if (person.blocked) return { act: "unblock", label: "Unblock", told: `${person.name} has blocked the bot` };
    return empty ? { act: "start", label: "START" } : null;
  }

  #drawWelcome(person) {
    const text = person.description;
    if (this.#welcome.dataset.of === text) return;
    this.#welcome.dataset.of = text;
    const about = text ? [element("strong", { text: "What can this bot do?" }), element("p", { text })] : [element("p", { text: "No messages here yet" })];
    this.#welcome.replaceChildren(element("div", { class: "welcome-card" }, ...about));
  }

  #drawLink(link, empty) {
    this.#card.hidden = !link;
    this.#card.classList.toggle("slim", !empty);
    if (this.#card.dataset.of === String(link)) return;
    this.#card.dataset.of = String(link);
    if (!link) {
      this.#card.replaceChildren();
      return;
    }
    const open = button({ class: "main open-link" }, icon("link"), "Open the link");
    open.addEventListener("click", () => this.#open(link));
    this.#card.replaceChildren(
      element("div", { class: "link-words" },
        element("strong", { text: "The clinic’s link" }),
        element("p", { class: "muted", text: "On paper as a QR code, or sent: it opens this chat, once." })),
      open,
    );
  }

  #open(link) {
    this.#page.act("open", { who: this.#page.view.person(this.#side).id, link });
  }
}

function about(chat) {
  if (chat?.typing) return "typing…";
  return chat?.kind === "group" ? `${chat.members} members` : "bot";
}

function tabId(side, id, chats) {
  return `${side}-tab-${chats.findIndex((one) => one.id === id)}`;
}
