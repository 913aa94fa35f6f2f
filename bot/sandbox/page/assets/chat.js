/** One chat as a messenger draws it: bubbles, buttons under them, pictures, files, days. */

import { act } from "./acts.js";
import { look, openLink } from "./dialogs.js";
import { button, h } from "./dom.js";
import { messages } from "./stream.js";

const COLOURS = 6;
const MOST_HIGH = 210;
const MOST_WIDE = 400;
const COMMAND = /(^|[\s(])(\/[a-z_]{2,32})(?=$|[\s.,;:!?)])/g;
const KIND = { voice: "Voice message", video: "Video", audio: "Audio", animation: "Animation", sticker: "Sticker", other: "" };

/**
 * The messages of the chat that a phone shows. `phone` has `viewer`, `chat`, `compose` and `goTo`.
 */
export class Chat {
  constructor(phone) {
    this.phone = phone;
    this.list = h("ol");
    this.window = h("div", { class: "messages", role: "log", "aria-live": "polite", tabindex: 0 }, this.list);
    this.down = button("↓ New messages", () => this.toEnd(), { class: "down", hidden: true });
    this.element = h("div", { class: "chat" }, this.window, this.down);
    this.window.addEventListener("scroll", () => this.atEnd() && (this.down.hidden = true));
    this.list.addEventListener("click", (event) => this.followed(event));
    this.nodes = new Map();
    this.shown = "";
  }

  atEnd() {
    return this.window.scrollHeight - this.window.scrollTop - this.window.clientHeight < 60;
  }

  toEnd() {
    this.window.scrollTop = this.window.scrollHeight;
    this.down.hidden = true;
  }

  /** Draw what has changed. */
  update() {
    const { chat, viewer } = this.phone;
    const name = `${viewer.id}@${chat.id}`;
    const another = name !== this.shown;
    if (another) {
      this.list.replaceChildren();
      this.nodes.clear();
      this.shown = name;
      this.window.setAttribute("aria-label", chat.kind === "group" ? `Group ${chat.title}` : `${viewer.name}’s chat with the bot`);
    }
    const stayed = another || this.atEnd();
    const came = this.draw(messages(chat.id), another);
    if (stayed) this.toEnd();
    else if (came) this.down.hidden = false;
  }

  draw(all, another) {
    const left = new Set(this.nodes.keys());
    let before = null;
    let day = "";
    let came = false;
    for (const message of all) {
      if (message.day !== day) {
        day = message.day;
        before = this.place(`day ${day}`, day, before, () => h("li", { class: "day" }, h("span", {}, day)));
        left.delete(`day ${day}`);
      }
      const key = String(message.id);
      const known = this.nodes.has(key);
      before = this.place(key, JSON.stringify(message), before, () => this.bubble(message, known && !another));
      left.delete(key);
      came ||= !known && !another;
    }
    for (const key of left) {
      this.nodes.get(key).node.remove();
      this.nodes.delete(key);
    }
    return came;
  }

  /** Have a node for this key after `before`; it is made anew when what it shows has changed. */
  place(key, signature, before, make) {
    const old = this.nodes.get(key);
    let node = old?.node;
    if (!old || old.signature !== signature) {
      node = make();
      if (old) {
        const focused = old.node.contains(document.activeElement);
        old.node.replaceWith(node);
        if (focused) (node.querySelector(".keys button") ?? node).focus();
      }
      this.nodes.set(key, { node, signature });
    }
    const next = before ? before.nextSibling : this.list.firstChild;
    if (next !== node) this.list.insertBefore(node, next);
    return node;
  }

  bubble(message, changed) {
    if (message.service) return h("li", { class: "service" }, message.service);
    const own = message.from === this.phone.viewer.id;
    const group = this.phone.chat.kind === "group";
    const item = h("li", {
      class: `message ${own ? "own" : "other"}${changed ? " changed" : ""}`,
      "data-testid": "message",
      "data-id": message.id,
      tabindex: -1,
    });
    const content = h(
      "div",
      { class: "bubble" },
      !own && group && h("p", { class: `name c${Math.abs(message.from) % COLOURS}` }, message.name),
      !(group && !own) && h("span", { class: "unseen" }, `${message.name}: `),
      message.forwarded && h("p", { class: "forwarded" }, `Forwarded from ${message.forwarded}`),
      message.reply && this.quote(message.reply),
      message.photo && picture(message),
      message.file && attachment(message.file),
      text(message),
      h("p", { class: "meta" }, message.silent && "🔕 ", message.edited && "edited ", message.at),
    );
    item.append(h("div", { class: "line" }, content, this.tools(message, own)), this.keys(message));
    return item;
  }

  quote(reply) {
    const words = reply.text.split("\n", 1)[0];
    return button("", () => this.nodes.get(String(reply.id))?.node.scrollIntoView({ block: "center" }), {
      class: "quote",
      "aria-label": `In reply to ${reply.name}: ${words}`,
    }).appendChild(h("span", {}, h("b", {}, reply.name), words)).parentNode;
  }

  tools(message, own) {
    const tools = [button("↩", () => this.phone.compose.reply(message), { title: "Reply", "aria-label": "Reply" })];
    if (own && !message.file && !message.photo) {
      tools.push(button("✎", () => this.phone.compose.edit(message), { title: "Edit", "aria-label": "Edit" }));
    }
    if (own) {
      const fields = { who: this.phone.viewer.id, chat: message.chat, message: message.id };
      tools.push(button("🗑", () => act("delete", fields), { title: "Delete", "aria-label": "Delete" }));
    }
    return h("div", { class: "tools" }, ...tools);
  }

  keys(message) {
    if (!message.buttons.length) return "";
    const rows = message.buttons.map((labels, row) =>
      h("div", { class: "keyrow" }, ...labels.map((label, column) => this.key(message, label, row, column))),
    );
    return h("div", { class: "keys", role: "group", "aria-label": "Buttons of this message" }, ...rows);
  }

  key(message, label, row, column) {
    const made = button(label, async () => {
      made.classList.add("pressed");
      made.setAttribute("aria-busy", "true");
      await act("tap", { who: this.phone.viewer.id, chat: message.chat, message: message.id, row, column, label });
      setTimeout(() => {
        made.classList.remove("pressed");
        made.removeAttribute("aria-busy");
      }, 900);
    });
    return made;
  }

  /** Links to the bot and commands stay on the page. */
  followed(event) {
    const link = event.target.closest("a");
    if (!link) return;
    if (link.dataset.command) {
      event.preventDefault();
      this.phone.compose.command(link.dataset.command);
    } else if (/^https:\/\/t\.me\//.test(link.href)) {
      event.preventDefault();
      openLink(link.href, (person) => this.phone.goTo(person));
    }
  }
}

function text(message) {
  if (!message.html) return null;
  const made = h("div", { class: "text" });
  made.innerHTML = message.html; // the server has made it safe, see bot/sandbox/page/view.py
  if (message.bot) linked(made);
  return made;
}

/** Commands in the bot's texts can be tapped, as in Telegram. */
function linked(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a, code, pre")) found.push(walker.currentNode);
  for (const node of found) {
    const pieces = [];
    let at = 0;
    for (const match of node.data.matchAll(COMMAND)) {
      const start = match.index + match[1].length;
      pieces.push(node.data.slice(at, start), h("a", { href: "#", "data-command": match[2] }, match[2]));
      at = start + match[2].length;
    }
    if (at) node.replaceWith(...pieces, node.data.slice(at));
  }
}

/** A photo, whose place is kept free until it has come. */
function picture(message) {
  const words = new DOMParser().parseFromString(message.html, "text/html").body.textContent.split("\n", 1)[0];
  const alt = words ? `Picture: ${words}` : "Picture";
  const source = `files/${message.photo.id}`;
  const scale = Math.min(1, MOST_HIGH / message.photo.height, MOST_WIDE / message.photo.width);
  const width = Math.round(message.photo.width * scale);
  const height = Math.round(message.photo.height * scale);
  const image = h("img", { src: source, alt, width, height });
  const made = button("", () => look(source, alt), { class: "photo", "aria-label": `${alt}. Show it large` });
  made.append(image);
  return made;
}

function attachment(file) {
  const size = file.size < 1024 ? `${file.size} B` : `${(file.size / 1024).toFixed(file.size < 10240 ? 1 : 0)} kB`;
  const label = [h("b", {}, KIND[file.kind] || file.name), h("span", { class: "soft" }, file.id ? size : "")];
  const icon = h("span", { class: "icon", "aria-hidden": true }, file.kind === "voice" ? "🎤" : "📄");
  if (!file.id) return h("p", { class: "file" }, icon, h("span", {}, ...label));
  return h("a", { class: "file", href: `files/${file.id}`, download: file.name }, icon, h("span", {}, ...label));
}
