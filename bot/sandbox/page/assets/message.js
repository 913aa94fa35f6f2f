/** One message, drawn: bubble, buttons under it, and what can be done with it. */

import { button, element, unseen } from "./elements.js";
import { colourOf, icon } from "./icons.js";
import { makeTappable } from "./linkify.js";

const PHOTO_MOST = 270;
const KINDS = {
  voice: "Voice message", video: "Video", video_note: "Round video", audio: "Music", sticker: "Sticker",
  animation: "Animation", document: "Document",
};

/**
 * What a message can ask of the chat that it stands in.
 * @typedef {{
 *   tap: (message: object, row: number, column: number, label: string, key: HTMLElement) => void,
 *   say: (text: string) => void,
 *   reply: (message: object) => void,
 *   options: (message: object, anchor: HTMLElement) => void,
 *   find: (id: number) => void,
 *   enlarge: (photo: object, label: string) => void,
 *   link: (address: string) => void,
 * }} Asks
 */

/** The empty element of a message; `drawMessage` fills it. */
export function newMessage(message) {
  const made = element("div", { class: "message", "data-testid": "message", "data-id": message.id, tabindex: -1 });
  if (!message.service) made.setAttribute("role", "article");
  return made;
}

/**
 * Draw a message anew.
 * @param {HTMLElement} node
 * @param {object} message
 * @param {{own: boolean, group: boolean}} seen how the person at the phone sees it
 * @param {Asks} asks
 */
export function drawMessage(node, message, seen, asks) {
  if (message.service) {
    node.className = "message service";
    node.replaceChildren(element("span", { class: "service-text", text: message.service }));
    return;
  }
  node.classList.toggle("own", seen.own);
  node.setAttribute("aria-label", spoken(message, seen.own));
  const body = element("div", { class: "body" }, bubble(message, seen, asks));
  if (message.buttons?.length) body.append(keyboard(message, asks));
  node.replaceChildren(body, seen.own ? moreButton(message, asks) : replyButton(message, asks));
}

function replyButton(message, asks) {
  const made = button({ class: "more", "aria-label": "Reply", title: "Reply", tabindex: -1 }, icon("reply"));
  made.addEventListener("click", () => asks.reply(message));
  return made;
}

function moreButton(message, asks) {
  const made = button({ class: "more", "aria-label": "Reply, edit or delete", "aria-haspopup": "menu", tabindex: -1 }, icon("more"));
  made.addEventListener("click", () => asks.options(message, made));
  return made;
}

function spoken(message, own) {
  const who = own ? "You" : message.name;
  return [who, message.at, message.edited && "edited", message.silent && "silent"].filter(Boolean).join(", ");
}

function bubble(message, seen, asks) {
  const made = element("div", { class: "bubble" });
  const name = seen.own ? "You" : message.name;
  if (seen.group && !seen.own) made.append(element("div", { class: `name name-${colourOf(message.from)}`, text: name }));
  else made.append(unseen(`${name}: `));
  if (message.topic) made.append(element("div", { class: "forwarded", text: `Topic: ${message.topic}` }));
  if (message.forwarded) {
    made.append(element("div", { class: "forwarded", text: `Forwarded from ${message.forwarded}` }));
  }
  if (message.reply) made.append(quote(message.reply, asks));
  if (message.photo) made.append(photo(message, asks));
  if (message.file) made.append(file(message.file));
  made.append(words(message, asks));
  made.classList.toggle("picture-only", Boolean(message.photo) && !message.html);
  return made;
}

function words(message, asks) {
  const made = element("div", { class: "words" });
  const text = element("span", { class: "text" });
  text.innerHTML = message.html ?? "";  // the server has made it safe: a few tags of Telegram's, nothing else
  if (message.bot) makeTappable(text, asks.say);
  text.addEventListener("click", (event) => follow(event, asks));
  const meta = element("span", { class: "meta" });
  if (message.silent) meta.append(element("span", { text: "silent " }));
  if (message.edited) meta.append(element("span", { class: "edited", text: "edited " }));
  meta.append(element("time", { text: message.at }));
  made.append(text, meta);
  return made;
}

function follow(event, asks) {
  const link = event.target.closest("a");
  if (!link || !/^https?:\/\/(t|telegram)\.me\//.test(link.href)) return;
  event.preventDefault();
  asks.link(link.href);
}

function quote(reply, asks) {
  return button(
    { class: "quote", "aria-label": `Reply to ${reply.name}: ${reply.text}`, onclick: () => asks.find(reply.id) },
    element("span", { class: "quote-name", text: reply.name }),
    element("span", { class: "quote-text", text: reply.text }),
  );
}

function photo(message, asks) {
  const { id, width, height } = message.photo;
  const scale = Math.min(1, PHOTO_MOST / width, PHOTO_MOST / height);
  const label = `Picture from ${message.name}`;
  const image = element("img", {
    src: `files/${id}`, alt: label, width: Math.round(width * scale), height: Math.round(height * scale),
  });
  return button(
    { class: "photo", "aria-label": `${label}: show it large`, onclick: () => asks.enlarge(message.photo, label) }, image,
  );
}

function file(sent) {
  if (!sent.id) return element("div", { class: "forwarded", text: KINDS[sent.name] ?? sent.name });
  const about = sent.kind === "document" ? weight(sent.size) : `${KINDS[sent.kind] ?? sent.kind} · ${weight(sent.size)}`;
  const name = sent.name || KINDS[sent.kind] || "File";
  return element(
    "a", { class: "file", href: `files/${sent.id}`, download: sent.name || "", "aria-label": `Download ${name}, ${about}` },
    element("span", { class: "file-icon" }, icon(sent.kind === "voice" ? "voice" : "file")),
    element("span", { class: "file-words" },
      element("span", { class: "file-name", text: name }), element("span", { class: "muted", text: about })),
  );
}

function weight(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function keyboard(message, asks) {
  const rows = message.buttons.map((labels, row) =>
    element("div", { class: "keys" }, ...labels.map((label, column) => {
      const key = button({ class: "key" }, element("span", { text: label }));
      key.addEventListener("click", () => asks.tap(message, row, column, label, key));
      return key;
    })),
  );
  return element("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, ...rows);
}
