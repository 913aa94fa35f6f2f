/** Questions over the page. Each is a native dialog: Escape closes it, and focus goes back to where it was. */

import { act } from "./acts.js";
import { button, h } from "./dom.js";
import { people } from "./stream.js";

const LANGUAGES = { en: "English", es: "Español", fr: "Français", it: "Italiano", pt: "Português", ru: "Русский" };

function open(title, ...content) {
  const dialog = h("dialog", { "aria-label": title, class: "dialog" });
  dialog.append(h("h2", {}, title), ...content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function buttons(dialog, label) {
  return h(
    "div",
    { class: "row end" },
    button("Cancel", () => dialog().close()),
    h("button", { class: "primary", type: "submit" }, label),
  );
}

function form(title, label, fields, submit) {
  const dialog = open(title);
  const made = h("form", { method: "dialog" }, ...fields, buttons(() => dialog, label));
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(new FormData(made));
    dialog.close();
  });
  dialog.append(made);
}

const field = (label, control) => h("label", { class: "field" }, h("span", {}, label), control);
const nameField = () =>
  field("Name", h("input", { name: "name", required: true, maxlength: 60, autocomplete: "off", pattern: "[^\\/;]*\\S[^\\/;]*" }));

function select(name, choices) {
  return h("select", { name }, ...Object.entries(choices).map(([value, text]) => h("option", { value }, text)));
}

/** Somebody more on one side; `chosen` is told the new id. */
export function addPerson(side, chosen) {
  if (side === "patient") {
    const fields = [
      h("p", { class: "soft" }, "A phone with Telegram. Staff enrol the person with /enroll, and the link appears here."),
      nameField(),
      field("Language of the phone", select("language", LANGUAGES)),
    ];
    form("One more patient", "Add", fields, async (data) => {
      const told = await act("add_patient", { name: data.get("name").trim(), language: data.get("language") });
      if (told) chosen(told.id);
    });
  } else {
    const fields = [
      h("p", { class: "soft" }, "Dr Weber makes a one-time invitation with /staff, and the new colleague opens it."),
      nameField(),
      field("Role", select("role", { staff: "Staff", admin: "Admin" })),
    ];
    form("One more of the staff", "Invite", fields, async (data) => {
      const told = await act("add_staff", { name: data.get("name").trim(), role: data.get("role") });
      if (told) chosen(told.id);
    });
  }
}

/** On whose phone a link to the bot is opened; `chosen` is told who did. */
export function openLink(link, chosen) {
  const dialog = open(
    "Open the link on whose phone?",
    h("p", { class: "soft" }, "Whoever opens a one-time link first is connected by it."),
    h(
      "div",
      { class: "list" },
      ...people().map((person) =>
        button(`${person.name} · ${person.side === "patient" ? "patient" : "staff"}`, async () => {
          dialog.close();
          if (await act("open", { who: person.id, link })) chosen(person);
        }),
      ),
    ),
    h("div", { class: "row end" }, button("Cancel", () => dialog.close())),
  );
}

/** A picture as large as the window allows. */
export function look(source, alt) {
  const dialog = open("Picture", h("img", { src: source, alt }), h("div", { class: "row end" }, button("Close", () => dialog.close())));
  dialog.classList.add("picture");
}

/** Ask before something is lost. */
export function confirm(title, text, label, go) {
  form(title, label, [h("p", {}, text)], go);
}

/** What must be acknowledged. */
export function acknowledge(text) {
  const dialog = open("Aftercare", h("p", {}, text), h("div", { class: "row end" }, button("OK", () => dialog.close(), { class: "primary" })));
  dialog.setAttribute("role", "alertdialog");
}
