/** The parts that the server tells of, and who wants to know when they change. */

/** @type {Map<string, any>} */
const parts = new Map();
const listeners = new Set();

/** A part by its name, or undefined. */
export const part = (name) => parts.get(name);

/** All parts whose name begins so, in no order. */
export function partsOf(begin) {
  return [...parts].filter(([name]) => name.startsWith(begin)).map(([, value]) => value);
}

/** Everybody, in the order in which they came. */
export const people = () => partsOf("person:").sort((a, b) => a.order - b.order);

/** The messages of a chat, oldest first. */
export const messages = (chat) => partsOf(`message:${chat}:`).sort((a, b) => a.order - b.order);

/** Call this after each change. */
export const onChange = (listener) => listeners.add(listener);

/** Call everyone who listens, as if something had changed. */
export const announce = () => listeners.forEach((listener) => listener());

/** Connect, and stay connected; `lost` is told whether the line is broken. */
export function connect(lost) {
  const source = new EventSource("events");
  source.onopen = () => lost(false);
  source.onerror = () => lost(true);
  source.onmessage = (event) => {
    const told = JSON.parse(event.data);
    if (told.reset) parts.clear();
    for (const [name, value] of Object.entries(told.parts)) {
      if (value === null) parts.delete(name);
      else parts.set(name, value);
    }
    announce();
  };
}
