/** Where a person writes: text, replies, changes, files, and the command menu. */

import { act, upload } from "./acts.js";
import { button, fill, h } from "./dom.js";

/** Commands of staff that need to be told more before they are sent. */
const NEED_MORE = new Set([
  "session", "patient", "chart", "preview", "message", "reschedule", "missed", "pause", "discharge", "link", "unlink", "erase",
]);
const CHIPS = ["/enroll Ben Novak; face; 1/3; +3w", "/patients", "/today", "/alerts", "/preview P-0001", "/stats"];

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.mode = null;
    this.input = h("textarea", { rows: 1, maxlength: 4096, placeholder: "Message", "aria-label": "Message" });
    this.input.addEventListener("input", () => this.grow());
    this.input.addEventListener("keydown", (event) => this.pressed(event));
    this.about = h("div", { class: "about", hidden: true });
    this.chips = h("div", { class: "chips", role: "group", "aria-label": "Suggestions" });
    this.menu = this.opener("☰", "Menu of commands", () => this.commands());
    this.clip = this.opener("📎", "Attach", () => this.files());
    this.photo = this.picker("image/jpeg,image/png,image/webp", "photo");
    this.document = this.picker("", "document");
    this.sender = button("➤", () => this.send(), { class: "send", "aria-label": "Send", title: "Send" });
    const writing = h("div", { class: "writing" }, this.menu, this.clip, this.input, this.sender);
    this.element = h("div", { class: "composer" }, this.chips, this.about, writing, this.photo, this.document);
  }

  /** A button that opens a menu: arrows go through it, Escape closes it. */
  opener(label, name, items) {
    const list = h("div", { class: "popup", role: "menu", hidden: true });
    const opener = button(label, () => show(list.hidden), { "aria-label": name, title: name, "aria-haspopup": "menu", "aria-expanded": false });
    const both = h("div", { class: "opener" }, opener, list);
    const show = (open) => {
      list.hidden = !open;
      opener.setAttribute("aria-expanded", open);
      if (!open) return;
      list.replaceChildren(...items());
      list.querySelector("button")?.focus();
    };
    both.addEventListener("keydown", (event) => {
      const all = [...list.querySelectorAll("button")];
      const to = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (list.hidden) return;
      if (event.key === "Escape") {
        show(false);
        opener.focus();
      } else if (to && all.length) all[(all.indexOf(document.activeElement) + to + all.length) % all.length].focus();
      else return;
      event.preventDefault();
    });
    both.addEventListener("focusout", (event) => event.relatedTarget && !both.contains(event.relatedTarget) && show(false));
    document.addEventListener("pointerdown", (event) => both.contains(event.target) || show(false));
    list.addEventListener("click", () => show(false));
    return both;
  }

  picker(accept, kind) {
    const input = h("input", { type: "file", accept, hidden: true, "aria-hidden": true, tabindex: -1 });
    input.addEventListener("change", () => {
      if (input.files.length) this.sendFile(input.files[0], kind);
      input.value = "";
    });
    return input;
  }

  /** The menu's entries: a command that needs nothing more is sent at once. */
  commands() {
    const given = this.phone.commands;
    if (!given.length) return [h("p", { class: "soft" }, "The bot has no menu in this chat.")];
    return given.map(({ command, description }) => {
      const entry = button("", () => this.command(`/${command}`), { role: "menuitem" });
      entry.append(h("b", {}, `/${command}`), h("span", {}, description));
      return entry;
    });
  }

  files() {
    const { viewer, chat } = this.phone;
    const sample = (kind) => () => act("sample", { who: viewer.id, chat: chat.id, kind });
    const pick = (input) => () => input.click();
    return [
      button("Sample photo", sample("photo"), { role: "menuitem" }),
      button("Sample voice message", sample("voice"), { role: "menuitem" }),
      button("Photo of your own…", pick(this.photo), { role: "menuitem" }),
      button("Document…", pick(this.document), { role: "menuitem" }),
    ];
  }

  /** A command that was chosen: sent, or put into the line to be completed. */
  command(text) {
    const staff = this.phone.side === "staff";
    if (staff && (NEED_MORE.has(text.slice(1)) || text === "/cancel")) this.write(`${text} `);
    else this.say(text);
  }

  /** Put a text into the line, ready to be sent. */
  write(text) {
    this.input.value = text;
    this.input.dispatchEvent(new Event("input"));
    this.input.focus();
  }

  reply(message) {
    this.mode = { reply: message };
    this.told(`Reply to ${message.name}`);
  }

  edit(message) {
    this.mode = { edit: message };
    this.told("Change your message");
    this.write(new DOMParser().parseFromString(message.html, "text/html").body.textContent);
  }

  told(what) {
    const message = this.mode.reply ?? this.mode.edit;
    const words = new DOMParser().parseFromString(message.html, "text/html").body.textContent.split("\n", 1)[0];
    this.about.replaceChildren(
      h("span", {}, h("b", {}, what), words || "a file"),
      button("✕", () => this.calm(), { "aria-label": "Not any more" }),
    );
    this.about.hidden = false;
    this.input.focus();
  }

  calm() {
    if (this.mode?.edit) this.write("");
    this.mode = null;
    this.about.hidden = true;
  }

  pressed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.mode) this.calm();
  }

  async send() {
    const text = this.input.value.trim();
    if (!text) return;
    const { viewer, chat } = this.phone;
    const mode = this.mode;
    const done = mode?.edit
      ? await act("edit", { who: viewer.id, chat: chat.id, message: mode.edit.id, text })
      : await this.say(text, mode?.reply?.id);
    if (!done) return;
    this.mode = null;
    this.about.hidden = true;
    this.input.value = "";
    this.grow();
  }

  say(text, reply) {
    const { viewer, chat } = this.phone;
    this.phone.view.toEnd();
    return act("say", { who: viewer.id, chat: chat.id, text, ...(reply ? { reply } : {}) });
  }

  async sendFile(file, kind) {
    const { viewer, chat } = this.phone;
    const reply = this.mode?.reply?.id;
    const caption = this.mode?.edit ? "" : this.input.value.trim();
    const fields = { who: viewer.id, chat: chat.id, kind, caption, ...(reply ? { reply } : {}) };
    if ((await upload(file, fields)) && !this.mode?.edit) {
      this.calm();
      this.input.value = "";
      this.grow();
    }
  }

  grow() {
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 120)}px`;
  }

  /** Chips for staff in private; nothing to write with for who has blocked the bot. */
  update() {
    const staff = this.phone.side === "staff" && this.phone.chat.kind === "private";
    fill(this.chips, String(staff), () => (staff ? CHIPS.map((text) => button(text, () => this.write(text))) : []));
    this.element.hidden = this.phone.viewer.blocked || this.phone.isEmpty;
  }
}
