/** What every piece of the page shares: the parts, the view, acting, and drawing all pieces after a change. */

import { Notices } from "./notices.js";
import { Parts } from "./parts.js";
import { post } from "./server.js";
import { View } from "./view.js";

/** The page. Pieces join it by `add`, and draw themselves whenever something changed. */
export class Page {
  parts = new Parts();
  view = new View(this.parts);
  notices = new Notices(document.getElementById("notices"));
  #pieces = [];
  #due = false;
  #epoch = null;

  constructor() {
    this.parts.onChange(() => this.#arrived());
  }

  /** @param {{draw: () => void, restart?: () => void}} piece */
  add(piece) {
    this.#pieces.push(piece);
    return piece;
  }

  /** Draw everything soon, once. */
  redraw() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      for (const piece of this.#pieces) piece.draw();
    });
  }

  #arrived() {
    const epoch = this.parts.get("scenario")?.epoch ?? null;
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.view.restart();
      for (const piece of this.#pieces) piece.restart?.();
    }
    this.redraw();
  }

  /**
   * Do something on the server; what it refuses is told in a line at the top.
   * @returns {Promise<{ok: boolean, id?: number}>}
   */
  async act(name, fields = {}) {
    return this.told(await post(name, fields));
  }

  /** Tell of an answer that was a refusal, and pass it on. */
  told(answer) {
    if (!answer.ok) this.notices.refuse(answer.error ?? "That did not work.");
    return answer;
  }

  /** Show somebody's phone, and there a chat; on a narrow screen also go there. */
  visit(person, chat = null) {
    this.view.show(person, chat);
    this.go(person.side);
  }

  /** On a narrow screen, where one place is seen at a time: go to it. */
  go(place) {
    document.body.dataset.pane = place;
    this.redraw();
  }
}
