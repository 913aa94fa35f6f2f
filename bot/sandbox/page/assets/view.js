/** What is looked at: whose phone on each side, which chat on it, and up to where each chat was read. */

/** The selection of both phones. */
export class View {
  #parts;
  #people = { patient: null, staff: null };
  #chats = new Map();
  #read = new Map();

  constructor(parts) {
    this.#parts = parts;
  }

  /** A new rehearsal begins: everything that stands there counts as read, and the phones show where it goes on. */
  restart() {
    this.#people = { patient: null, staff: null };
    this.#chats.clear();
    this.#read.clear();
    for (const chat of this.#parts.all("chat:")) this.readAll(chat.id);
    const nurse = this.person("staff");
    const open = this.#parts.get("facts")?.alerts.some((alert) => !alert.resolved);
    const group = nurse?.chats.find((chat) => chat < 0);
    if (open && group) this.#chats.set(nurse.id, group);
  }

  /** The person whose phone is shown on this side, or undefined when there is none. */
  person(side) {
    const people = this.#parts.people(side);
    return people.find((one) => one.id === this.#people[side]) ?? this.#usual(side, people);
  }

  /** Among the staff: whoever wrote to the bot, so that the first phone is not an empty one. */
  #usual(side, people) {
    if (side === "patient") return people[0];
    const nurses = people.filter((one) => one.role === "staff");
    return [...nurses, ...people].find((one) => this.#parts.messages(one.id).length > 0) ?? people[0];
  }

  /** The chat that a person looks at. */
  chat(person) {
    const chosen = this.#chats.get(person.id);
    return person.chats.includes(chosen) ? chosen : (person.chats[0] ?? person.id);
  }

  /** Show somebody's phone, and there a chat of theirs. */
  show(person, chat = null) {
    this.#people[person.side] = person.id;
    if (chat !== null) this.#chats.set(person.id, chat);
  }

  /** How many messages of a chat nobody at this page has seen. */
  unread(chat, reader) {
    const read = this.#read.get(chat) ?? -Infinity;
    const fresh = this.#parts.messages(chat).filter((one) => one.order > read && one.from !== reader && !one.service);
    return fresh.length;
  }

  /** Everything in a chat was seen. Tells whether that is news. */
  readAll(chat) {
    const newest = this.#parts.messages(chat).at(-1)?.order ?? -Infinity;
    if ((this.#read.get(chat) ?? -Infinity) >= newest) return false;
    this.#read.set(chat, newest);
    return true;
  }
}
