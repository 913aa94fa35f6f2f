/** Dialogs: one shape for all, closed by Escape, a tap outside or a button; the focus returns by itself. */

import { button, element } from "./elements.js";
import { icon } from "./icons.js";

let made = 0;

/**
 * Open a dialog.
 * @param {string} title
 * @param {(close: () => void) => (Node | null)[]} fill makes what is in it
 * @param {{className?: string}} [options]
 * @returns {HTMLDialogElement}
 */
export function openDialog(title, fill, { className = "" } = {}) {
  made += 1;
  const heading = element("h2", { id: `dialog-${made}`, text: title });
  const dialog = element("dialog", { class: `dialog ${className}`, "aria-labelledby": heading.id });
  const close = () => dialog.close();
  const shut = button({ class: "icon-button", "aria-label": "Close", onclick: close }, icon("close"));
  const box = element("div", { class: "dialog-box" }, element("div", { class: "dialog-head" }, heading, shut));
  box.append(...fill(close).filter(Boolean));
  dialog.append(box);
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[data-first]")?.focus();
  return dialog;
}

/**
 * A form in a dialog: Enter sends it, and it is closed before `done` is called.
 * @param {string} title
 * @param {string} send what its button says
 * @param {Node[]} fields
 * @param {(values: FormData) => void} done
 */
export function openForm(title, send, fields, done) {
  return openDialog(title, (close) => {
    const form = element("form", { class: "form" }, ...fields);
    form.append(
      element("div", { class: "dialog-actions" },
        button({ class: "plain", onclick: close, text: "Cancel" }),
        element("button", { type: "submit", class: "main", text: send }),
      ),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const values = new FormData(form);
      close();
      done(values);
    });
    return [form];
  });
}

/** A labelled field around a control. */
export function field(label, control) {
  return element("label", { class: "field" }, element("span", { text: label }), control);
}

/** A choice of one. `choices` are pairs of value and words. */
export function select(name, choices, chosen = "") {
  const options = choices.map(([value, text]) => element("option", { value, text, selected: value === chosen }));
  return element("select", { name }, ...options);
}

/** Ask before something is lost. */
export function confirmFirst(title, text, yes, done) {
  return openForm(title, yes, [element("p", { text })], done);
}

/** A picture at its full size. */
export function openPicture(source, label) {
  const picture = element("img", { src: source, alt: label });
  return openDialog(label, () => [picture], { className: "picture" });
}
