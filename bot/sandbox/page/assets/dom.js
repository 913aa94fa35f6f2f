/** Making elements: everything but a message's own formatting is text, never markup. */

/**
 * An element with attributes and children. `on…` names a listener, `true` an attribute without a value;
 * null, undefined and false are left out, but for `aria-…`, which says false in words.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("aria-")) element.setAttribute(name, String(value));
    else if (value === false) continue;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that does something. */
export function button(label, onclick, attributes = {}) {
  return h("button", { type: "button", onclick, ...attributes }, label);
}

/**
 * Arrow keys, Home and End go from one tab to the next within a list of tabs.
 * @param {HTMLElement} list
 */
export function arrows(list) {
  list.addEventListener("keydown", (event) => {
    const tabs = [...list.querySelectorAll('[role="tab"]')];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs[(to + tabs.length) % tabs.length];
    tab.focus();
    tab.click();
  });
}

/** Put these children in the place of all others, unless they say the same: focus and scrolling stay. */
export function fill(parent, signature, make) {
  if (parent.dataset.shows === signature) return;
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.dataset.key;
  parent.dataset.shows = signature;
  parent.replaceChildren(...make());
  if (focused && key) parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
