/** Who has a phone: the switcher over each phone, the dialogs that add somebody, and the one that opens a link. */

import { field, openDialog, openForm, select } from "./dialogs.js";
import { attribute, button, element, unseen } from "./elements.js";
import { avatar } from "./icons.js";
import { follow } from "./keyed.js";

const LANGUAGES = [
  ["en", "English"], ["es", "Español"], ["fr", "Français"], ["it", "Italiano"], ["pt", "Português"], ["ru", "Русский"],
];
const ROLES = [["staff", "Staff: enrols and answers"], ["admin", "Admin: also team, export, erasing"]];

/** The row of names over a phone. */
export class Switcher {
  #page;
  #side;
  #names;

  constructor(page, side, place) {
    this.#page = page;
    this.#side = side;
    const patients = side === "patient";
    const label = patients ? "Whose phone: patients" : "Whose phone: staff";
    this.#names = element("div", { class: "people-names", role: "tablist", "aria-label": label });
    arrowsMove(this.#names);
    const add = button({ class: "person add", "aria-label": patients ? "Add a patient" : "Add somebody of the staff" });
    add.append(patients ? "+ Patient" : "+ Staff");
    add.addEventListener("click", () => (patients ? addPatient(page) : addStaff(page)));
    const heading = element("h2", { id: `${side}-heading`, class: "pane-heading", text: patients ? "Patient’s phone" : "Staff’s phone" });
    place.append(element("div", { class: "people" }, heading, this.#names, add));
  }

  draw() {
    const chosen = this.#page.view.person(this.#side)?.id;
    const people = this.#page.parts.people(this.#side);
    follow(this.#names, people, (one) => String(one.id), (one) => this.#pill(one), (node, one) => {
      chooseTab(node, one.id === chosen);
      drawCount(node.querySelector(".badge"), this.#page.view.unread(one.chats[0] ?? one.id, one.id));
      node.querySelector(".person-name").textContent = one.name;
      node.classList.toggle("blocked", one.blocked);
    });
  }

  #pill(one) {
    const role = one.role === "admin" ? element("span", { class: "muted person-role", text: "admin" }) : null;
    return button(
      { class: "person", role: "tab", "data-testid": `person-${one.id}`, "aria-controls": `${this.#side}-phone`, onclick: () => this.#choose(one.id) },
      avatar(one.name, one.id), element("span", { class: "person-name" }), role, element("span", { class: "badge" }),
    );
  }

  #choose(id) {
    this.#page.view.show(this.#page.parts.get(`person:${id}`));
    this.#page.redraw();
  }
}

/** Mark a tab as chosen or not; only the chosen one is a stop for the Tab key. */
export function chooseTab(node, is) {
  attribute(node, "aria-selected", is);
  node.tabIndex = is ? 0 : -1;
}

/** Let the arrows, Home and End move in a row of tabs. */
export function arrowsMove(row) {
  row.addEventListener("keydown", (event) => {
    const tabs = [...row.children];
    const at = tabs.indexOf(document.activeElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined || !tabs[to]) return;
    event.preventDefault();
    tabs[to].click();
    tabs[to].focus();
  });
}

/** A small number; nothing at zero. Screen readers also hear that it is unread. */
export function drawCount(badge, count) {
  const text = count > 0 ? String(count) : "";
  if (badge.dataset.count === text) return;
  badge.dataset.count = text;
  badge.hidden = !text;
  badge.replaceChildren(...(text ? [text, unseen(" unread")] : []));
}

function nameField(name = "") {
  return field("Name", element("input", {
    name: "name", required: true, maxlength: 60, pattern: "[^\\s\\/;][^\\/;]*", title: "A name without / and ;", autocomplete: "off", value: name, "data-first": true,
  }));
}

function addPatient(page) {
  const enrolled = element("label", { class: "check" },
    element("input", { type: "checkbox", name: "enrolled", checked: true }),
    element("span", { text: "Let the nurse enrol them: the link lies ready" }),
  );
  const fields = [nameField(), field("Language of their Telegram", select("language", LANGUAGES, "en")), enrolled];
  openForm("A new patient’s phone", "Add", fields, async (values) => {
    const name = String(values.get("name")).trim();
    const id = await added(page, "add_patient", { name, language: values.get("language") });
    if (id && values.has("enrolled")) await page.act("enrol", { name });
  });
}

function addStaff(page) {
  const fields = [
    element("p", { class: "muted", text: "Dr Weber makes an invitation, and they open it." }),
    nameField(), field("May do", select("role", ROLES, "staff")),
  ];
  openForm("One more of the staff", "Invite", fields, (values) =>
    added(page, "add_staff", { name: String(values.get("name")).trim(), role: values.get("role") }),
  );
}

/** Add somebody and show their phone; the id, or null when it was refused. */
async function added(page, act, fields) {
  const answer = await page.act(act, fields);
  if (!answer.ok) return null;
  page.visit({ id: answer.id, side: act === "add_patient" ? "patient" : "staff" });
  return answer.id;
}

/** Ask on whose phone a link of the bot is opened, and open it there. */
export function openLink(page, link) {
  openDialog("On whose phone?", (close) => {
    const open = async (person) => {
      close();
      const answer = await page.act("open", { who: person.id, link });
      if (answer.ok) page.visit(person, person.id);
    };
    const rows = page.parts.people().map((person) =>
      button({ class: "person-row", onclick: () => open(person) },
        avatar(person.name, person.id), element("span", { text: person.name }),
        element("span", { class: "muted", text: person.side === "patient" ? "patient" : "staff" }),
      ),
    );
    return [
      element("p", { class: "muted", text: "A link works once, for whoever opens it first." }),
      newcomer(page, close, open), element("h3", { text: "Or somebody who is here" }),
      element("div", { class: "person-rows" }, ...rows),
    ];
  });
}

/** The form for a link that a new patient opens; the name offered is that of the newest patient without a phone. */
function newcomer(page, close, open) {
  const codes = new Set(page.parts.people("patient").flatMap((one) => one.codes));
  const name = page.parts.get("facts")?.patients.findLast((one) => !codes.has(one.code))?.name ?? "";
  const form = element("form", { class: "form newcomer" },
    element("h3", { text: "On a new patient’s phone" }), nameField(name),
    field("Language of their Telegram", select("language", LANGUAGES, "en")),
    element("button", { type: "submit", class: "main", text: "Open on a new phone" }),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = new FormData(form);
    close();
    const fields = { name: String(values.get("name")).trim(), language: values.get("language") };
    const answer = await page.act("add_patient", fields);
    if (answer.ok) await open({ id: answer.id, side: "patient" });
  });
  return form;
}
