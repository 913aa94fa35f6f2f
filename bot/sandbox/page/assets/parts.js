/** What the server has told so far: parts by key, each replaced whole. The rest of the page only reads it. */

/** The parts, and who wants to know when they change. */
export class Parts {
  #values = new Map();
  #written = new Map();
  #messages = new Map();
  #listeners = [];

  /** Call `listener` after each batch. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /**
   * Take a batch from the server. A part that comes again unchanged keeps its value, so nothing is drawn anew for it.
   * @param {{reset?: boolean, parts: Record<string, unknown>}} batch
   */
  take({ reset = false, parts }) {
    if (reset) for (const key of this.#values.keys()) if (!(key in parts)) this.#put(key, null);
    for (const [key, value] of Object.entries(parts)) this.#put(key, value);
    for (const listener of this.#listeners) listener();
  }

  #put(key, value) {
    const written = JSON.stringify(value);
    if (this.#written.get(key) === written) return;
    if (value === null) {
      this.#values.delete(key);
      this.#written.delete(key);
    } else {
      this.#values.set(key, value);
      this.#written.set(key, written);
    }
    if (key.startsWith("message:")) this.#messages.delete(key.split(":")[1]);
  }

  /** One part, or undefined. */
  get(key) {
    return this.#values.get(key);
  }

  /** All parts whose key begins so, in the order in which they came. */
  all(prefix) {
    const found = [];
    for (const [key, value] of this.#values) if (key.startsWith(prefix)) found.push(value);
    return found;
  }

  /** The people of a side, in order. */
  people(side = "") {
    return this.all("person:")
      .filter((person) => !side || person.side === side)
      .sort((one, other) => one.order - other.order);
  }

  /** The messages of a chat, oldest first. */
  messages(chat) {
    const key = String(chat);
    if (!this.#messages.has(key)) {
      this.#messages.set(key, this.all(`message:${key}:`).sort((one, other) => one.order - other.order));
    }
    return this.#messages.get(key);
  }
}
