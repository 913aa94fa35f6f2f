/** The strip below: what the bot did, and why, in the order in which it happened. */

import { h } from "./dom.js";
import { partsOf } from "./stream.js";

const SIGNS = { due: "⏰", answer: "📝", alert: "🔔", message: "✉️", staff: "👤", line: "⚡" };
const WORDS = { due: "due", answer: "answer", alert: "alert", message: "message", staff: "deed", line: "line" };

const list = h("ol", { tabindex: 0, "aria-label": "What the bot did, and why" });
let last = 0;
let told = "";
let epoch = null;

/** Go to the newest line. */
export function toEnd() {
  list.scrollTop = list.scrollHeight;
}

/** Draw the lines that are new. */
export function update(root, begun) {
  if (!root.firstChild) root.append(h("h2", {}, "What the bot did, and why"), list);
  if (begun !== epoch) {
    epoch = begun;
    last = 0;
    told = "";
    list.replaceChildren();
  }
  const stayed = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const fresh = partsOf("log:").filter((line) => line.n > last).sort((a, b) => a.n - b.n);
  for (const line of fresh) {
    last = line.n;
    const at = `${line.day} ${line.at}`;
    list.append(
      h(
        "li",
        { class: line.level },
        h("time", { class: at === told ? "same" : "" }, at),
        h("span", { class: "sign", role: "img", "aria-label": WORDS[line.kind] }, SIGNS[line.kind]),
        h("span", {}, line.text, line.why && h("span", { class: "why" }, ` — ${line.why}`)),
      ),
    );
    told = at;
  }
  while (list.children.length > 300) list.firstChild.remove();
  if (stayed) toEnd();
}
