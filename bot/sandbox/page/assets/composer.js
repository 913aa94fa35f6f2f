/** Where somebody writes: text, command menu, files, a reply to or an edit of a message. */

import { field, openDialog } from "./dialogs.js";
import { attribute, button, element } from "./elements.js";
import { icon } from "./icons.js";
import { follow } from "./keyed.js";
import { openMenu } from "./menu.js";
import { upload } from "./server.js";
import { chips, picked } from "./suggestions.js";

/** The composer of a phone. */
export class Composer {
  #page;
  #person = null;
  #chat = null;
  #drafts = new Map();
  #about = null;
  #aboutBar = element("div", { class: "about-bar", hidden: true });
  #chips = element("div", { class: "chips", role: "group", "aria-label": "Ready to send" });
  #text = element("textarea", { rows: 1, placeholder: "Message", autocomplete: "off", enterkeyhint: "send" });
  #menu = button({ class: "menu-button", "aria-haspopup": "menu", "aria-expanded": "false" }, icon("menu"), "Menu");
  #attach = button({ class: "icon-button", "aria-haspopup": "menu", "aria-label": "Attach" }, icon("attach"));
  #picker = element("input", { type: "file", hidden: true, tabindex: -1 });
  #send = button({ class: "send", "aria-label": "Send" }, icon("send"));
  node = element("div", { class: "composer", hidden: true });

  constructor(page) {
    this.#page = page;
    this.node.append(this.#aboutBar, this.#chips, element("div", { class: "write-row" },
      this.#menu, this.#attach, this.#text, this.#send, this.#picker));
    this.#send.addEventListener("click", () => this.#submit());
    this.#menu.addEventListener("click", () => this.#openCommands());
    this.#attach.addEventListener("click", () => this.#openAttach());
    this.#picker.addEventListener("change", () => this.#picked());
    this.#text.addEventListener("input", () => this.#typed());
    this.#text.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Draw it for somebody in a chat; what was begun in another one is kept for later. */
  draw(person, chat) {
    if (person.id !== this.#person?.id || chat !== this.#chat) this.#change(person, chat);
    this.#person = person;
    attribute(this.#text, "aria-label", `Message as ${person.name}`);
    const inGroup = chat !== person.id;
    const commands = this.#commands();
    this.#menu.hidden = !commands.length;
    const offered = chips(person, commands, inGroup, this.#code());
    this.#chips.hidden = !offered.length;
    follow(this.#chips, offered, (one) => one.text, (one) => this.#chip(one));
    const gone = this.#about && !this.#page.parts.get(`message:${chat}:${this.#about.message.id}`);
    if (gone) this.#leave();
  }

  #change(person, chat) {
    if (this.#person) this.#drafts.set(`${this.#person.id} ${this.#chat}`, this.#text.value);
    this.#chat = chat;
    this.#leave();
    this.#put(this.#drafts.get(`${person.id} ${chat}`) ?? "");
  }

  /** Write something into it and go there. */
  fill(text) {
    this.#put(text);
    this.#text.focus();
    this.#text.setSelectionRange(text.length, text.length);
  }

  #put(text) {
    this.#text.value = text;
    this.#grow();
  }

  #typed() {
    this.#grow();
    this.#page.redraw();  // the guide waits for what is written
  }

  #grow() {
    this.#text.style.height = "auto";
    this.#text.style.height = `${this.#text.scrollHeight}px`;
  }

  #commands() {
    if (this.#chat === this.#person.id) return this.#person.commands;
    return this.#page.parts.get(`chat:${this.#chat}`)?.commands?.[this.#person.id] ?? [];
  }

  /** The newest patient's code, which ready commands name. */
  #code() {
    return this.#page.parts.get("facts")?.patients.at(-1)?.code ?? "";
  }

  #chip({ text, complete }) {
    return button({ class: "chip", text, title: complete ? "Sends it" : "Writes it into the field", onclick: () => this.#use({ text, complete }) });
  }

  #use({ text, complete }) {
    if (complete) this.#say(text);
    else this.fill(text);
  }

  // Sending

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.#about) {
      event.stopPropagation();
      this.#leave();
    } else if (event.key === "ArrowUp" && !this.#text.value) this.#editLast(event);
  }

  #editLast(event) {
    const own = (one) => one.from === this.#person.id && one.html && !one.service;
    const last = this.#page.parts.messages(this.#chat).findLast(own);
    if (!last) return;
    event.preventDefault();
    this.edit(last);
  }

  async #submit() {
    const text = this.#text.value.trim();
    if (!text) {
      this.#text.focus();
      return;
    }
    const about = this.#about;
    this.#put("");
    this.#leave();
    const answer = about?.edits
      ? await this.#page.act("edit", { ...this.#here(), message: about.message.id, text })
      : await this.#say(text, about?.message.id);
    if (!answer.ok && !this.#text.value) this.#put(text);
  }

  #say(text, reply) {
    return this.#page.act("say", { ...this.#here(), text, ...(reply === undefined ? {} : { reply }) });
  }

  #here() {
    return { who: this.#person.id, chat: this.#chat };
  }

  // A reply or an edit

  /** The next text is a reply to this message. */
  replyTo(message) {
    this.#begin(message, false);
    this.#text.focus();
  }

  /** The next text replaces that of this message. */
  edit(message) {
    this.#begin(message, true);
    this.fill(plain(message.html));
  }

  #begin(message, edits) {
    this.#about = { message, edits };
    const shut = button({ class: "icon-button", "aria-label": edits ? "Don’t edit" : "Don’t reply" }, icon("close"));
    shut.addEventListener("click", () => this.#leave(true));
    this.#aboutBar.replaceChildren(
      icon(edits ? "edit" : "reply"),
      element("div", { class: "about-words" },
        element("span", { class: "quote-name", text: edits ? "Edit message" : `Reply to ${message.name}` }),
        element("span", { class: "quote-text", text: plain(message.html) || "a file" })),
      shut,
    );
    this.#aboutBar.hidden = false;
  }

  #leave(refocus = false) {
    if (this.#about?.edits) this.#put("");
    this.#about = null;
    this.#aboutBar.hidden = true;
    this.#aboutBar.replaceChildren();
    if (refocus) this.#text.focus();
  }

  // Commands and files

  #openCommands() {
    const items = this.#commands().map(({ command, description }) => ({
      label: `/${command}`, description, pick: () => this.#use(picked(command, this.#code())),
    }));
    openMenu(this.#menu, "Commands of the bot", items);
  }

  #openAttach() {
    const sample = (kind) => this.#page.act("sample", { ...this.#here(), kind });
    openMenu(this.#attach, "Attach", [
      { label: "A sample photo", icon: "photo", pick: () => sample("photo") },
      { label: "A sample voice message", icon: "voice", pick: () => sample("voice") },
      { label: "Photo from this computer…", icon: "photo", pick: () => this.#pick("photo", "image/*") },
      { label: "File from this computer…", icon: "file", pick: () => this.#pick("document", "") },
    ]);
  }

  #pick(kind, accept) {
    this.#picker.dataset.kind = kind;
    this.#picker.accept = accept;
    this.#picker.value = "";
    this.#picker.click();
  }

  #picked() {
    const [file] = this.#picker.files;
    if (!file) return;
    const { kind } = this.#picker.dataset;
    const here = { ...this.#here(), kind, reply: this.#about?.edits ? undefined : this.#about?.message.id };
    this.#leave();
    openSending(file, kind, async (caption) => this.#page.told(await upload(file, { ...here, caption })));
  }
}

function openSending(file, kind, send) {
  const address = kind === "photo" ? URL.createObjectURL(file) : null;
  const caption = element("input", { name: "caption", maxlength: 1024, autocomplete: "off", "data-first": true });
  const dialog = openDialog(kind === "photo" ? "Send a photo" : "Send a file", (close) => {
    const form = element("form", { class: "form" },
      address && element("img", { class: "preview", src: address, alt: `Preview of ${file.name}` }),
      element("p", { class: "muted", text: file.name }), field("Caption", caption),
      element("div", { class: "dialog-actions" },
        button({ class: "plain", text: "Cancel", onclick: close }),
        element("button", { type: "submit", class: "main", text: "Send" })));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = caption.value.trim();
      close();
      send(text);
    });
    return [form];
  });
  dialog.addEventListener("close", () => address && URL.revokeObjectURL(address));
}

/** The text of a message without its markup; parsed apart from the page, so nothing in it is loaded. */
function plain(html) {
  return new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;
}
