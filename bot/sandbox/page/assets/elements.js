/** Elements made in one line; text always goes in as text. */

/**
 * Make an element. `on…` keys are listeners, `text` is its text, `true` an empty attribute; null and false are left out.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | null | false | undefined)} children
 * @returns {HTMLElement}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) assign(made, name, value);
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function assign(made, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
  else if (name === "text") made.textContent = value;
  else if (name === "value") made.value = value;
  else made.setAttribute(name, value === true ? "" : String(value));
}

/**
 * A button that submits nothing.
 * @returns {HTMLButtonElement}
 */
export function button(properties, ...children) {
  return /** @type {HTMLButtonElement} */ (element("button", { type: "button", ...properties }, ...children));
}

/** Set an attribute, or take it away with null. Untouched when it is already so, which spares screen readers. */
export function attribute(node, name, value) {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

/** Set the text of a node, if it differs. */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Text that only screen readers get. */
export function unseen(text) {
  return element("span", { class: "unseen", text });
}
