/** Words in a message that can be tapped: commands of the bot, as Telegram makes them, links, and hidden text. */

import { button } from "./elements.js";

const COMMAND = /(?<![\w/<.])\/[a-z][a-z0-9_]{0,31}(?![\w/])/g;
const NOT_INSIDE = "a, code, pre, button";

/**
 * Make a text's commands, links and hidden passages tappable.
 * @param {HTMLElement} text
 * @param {(command: string) => void} say
 */
export function makeTappable(text, say) {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(NOT_INSIDE)) nodes.push(walker.currentNode);
  for (const node of nodes) splitAtCommands(node, say);
  for (const link of text.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  for (const hidden of text.querySelectorAll("span.spoiler")) coverUp(hidden);
}

function splitAtCommands(node, say) {
  const found = [...node.data.matchAll(COMMAND)];
  if (!found.length) return;
  const pieces = [];
  let end = 0;
  for (const match of found) {
    pieces.push(node.data.slice(end, match.index));
    pieces.push(button({ class: "command", text: match[0], onclick: () => say(match[0]) }));
    end = match.index + match[0].length;
  }
  node.replaceWith(...pieces, node.data.slice(end));
}

function coverUp(hidden) {
  const cover = button({ class: "cover", "aria-label": "Show the hidden text" });
  cover.addEventListener("click", () => {
    hidden.classList.add("shown");
    cover.remove();
  });
  hidden.append(cover);
}
