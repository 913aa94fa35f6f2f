/** The page: two phones, what is between them, and what is below. */

import * as clock from "./clock.js";
import { h } from "./dom.js";
import { Guide } from "./guide.js";
import * as log from "./log.js";
import { badge, Phone } from "./phone.js";
import { announce, connect, onChange, part } from "./stream.js";

const PANES = { patient: "Patient", clock: "Clock", staff: "Staff", log: "Log" };
const narrow = matchMedia("(max-width: 62rem)");
const byId = (id) => document.getElementById(id);

const inView = (pane) => () => !document.hidden && (!narrow.matches || document.body.dataset.pane === pane);
const patient = new Phone(byId("patient"), "patient", inView("patient"));
const staff = new Phone(byId("staff"), "staff", inView("staff"));
patient.others = staff;
staff.others = patient;
const guide = new Guide(byId("guide"), byId("guide-again"), patient, staff, show);
let epoch = null;

/** Bring a part of the page into view, where only one fits. */
function show(pane) {
  document.body.dataset.pane = pane;
  announce();
  for (const part of [patient.view, staff.view, log]) part.toEnd(); // a part that was hidden has lost its place
}

function drawPanes() {
  const marks = { patient: patient.waiting, staff: staff.waiting };
  const signature = JSON.stringify([marks, document.body.dataset.pane]);
  const root = byId("panes");
  if (root.dataset.shows === signature) return;
  root.dataset.shows = signature;
  const focused = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  root.replaceChildren(
    ...Object.entries(PANES).map(([pane, label]) => {
      const current = document.body.dataset.pane === pane;
      const made = h("button", { type: "button", "data-key": pane, "aria-current": current ? "true" : "false", onclick: () => show(pane) }, label);
      made.append(badge(marks[pane]));
      return made;
    }),
  );
  if (focused) root.querySelector(`[data-key="${focused}"]`).focus();
}

function update() {
  const scenario = part("scenario");
  if (!scenario) return;
  const ready = Boolean(part("facts"));
  document.body.classList.toggle("telling", !ready);
  byId("telling").hidden = ready;
  if (ready && scenario.epoch !== epoch) begin(scenario.epoch);
  clock.update();
  if (ready) {
    patient.update();
    staff.update();
    log.update(byId("log"), scenario.epoch);
    drawPanes();
  }
  guide.update();
}

/** A new rehearsal: what stands there already counts as seen, and an open alert is shown at once. */
function begin(number) {
  epoch = number;
  patient.begin();
  staff.begin();
  if (part("facts").alerts.some((alert) => !alert.resolved)) staff.tab = "group";
}

onChange(update);
narrow.addEventListener("change", announce);
document.addEventListener("visibilitychange", announce);
staff.compose.input.addEventListener("input", () => guide.update());
connect((lost) => (byId("lost").hidden = !lost));
