/** A list that is updated by key: what stays keeps its node, and with it focus and scroll position. */

/**
 * Make `parent`'s children follow `items`.
 * @template T
 * @param {Element} parent its children are all of this list
 * @param {T[]} items in order
 * @param {(item: T) => string} keyOf
 * @param {(item: T) => Element} create
 * @param {(node: Element, item: T) => void} [update] called for every item, the new ones too
 */
export function follow(parent, items, keyOf, create, update = () => {}) {
  const known = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const wanted = new Set(items.map(keyOf));
  for (const [key, node] of known) if (!wanted.has(key)) node.remove();
  let next = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    let node = known.get(key);
    if (!node) {
      node = create(item);
      node.dataset.key = key;
    }
    if (node === next) next = next.nextElementSibling;
    else parent.insertBefore(node, next);
    update(node, item);
  }
}
