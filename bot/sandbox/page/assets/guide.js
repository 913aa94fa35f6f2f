/** The first minute: one step at a time, told by what has happened and not by what was tapped. */

import { button, h } from "./dom.js";
import { messages, part } from "./stream.js";

const STEPS = 6;
const GONE = "aftercare-guide-gone";

export class Guide {
  /** `show` brings a part of the page into view where only one fits. */
  constructor(root, again, patient, staff, show) {
    Object.assign(this, { root, again, patient, staff, show });
    this.gone = Boolean(sessionStorage.getItem(GONE));
    this.number = 0;
    again.addEventListener("click", () => this.dismiss(false));
  }

  dismiss(gone) {
    this.gone = gone;
    if (gone) sessionStorage.setItem(GONE, "1");
    else sessionStorage.removeItem(GONE);
    this.shown = "";
    this.update();
    if (gone) this.again.focus();
  }

  update() {
    const wanted = part("scenario")?.key === "" && part("facts");
    this.again.hidden = !wanted || !this.gone;
    this.root.hidden = !wanted || this.gone;
    const step = wanted && !this.gone ? this.step() : null;
    this.point(step?.target ?? null);
    if (!step) return;
    const signature = JSON.stringify([step.number, step.text, step.pane, Boolean(step.fill)]);
    if (signature === this.shown) return;
    this.shown = signature;
    this.draw(step);
  }

  draw({ number, text, pane, fill }) {
    const done = number > STEPS;
    this.root.replaceChildren(
      ...[
        h("p", { class: "steps" }, done ? "Done" : `${number} of ${STEPS}`),
        h("p", { class: "hint-text", role: "status" }, ...marked(text)),
        fill && button("Fill it in", () => this.fillIn(), { class: "primary" }),
        pane && button("Show me", () => this.show(pane), { class: "primary showme", "data-for": pane }),
        button(done ? "Close" : "Dismiss", () => this.dismiss(true), { class: "quiet" }),
      ].filter(Boolean),
    );
  }

  fillIn() {
    this.show("staff");
    this.staff.open("private");
    this.staff.compose.write("/enroll Ben Novak; face; 1/3; +3w");
  }

  /** Outline what is to be tapped next. */
  point(target) {
    for (const old of document.querySelectorAll(".hint")) if (old !== target) old.classList.remove("hint");
    if (!target || target.classList.contains("hint")) return;
    target.classList.add("hint");
    target.scrollIntoView({ block: "nearest" });
  }

  step() {
    const facts = part("facts");
    const alert = facts.alerts[0];
    if (alert?.claimed || alert?.resolved) return facts.patients.length > 1 ? this.end() : this.enrol(alert);
    if (alert) return this.claim(alert);
    if (!facts.patients.some((patient) => patient.state === "active")) return this.begin();
    return this.asked() ? this.answer() : this.wait();
  }

  get anna() {
    return this.patient.all[0];
  }

  /** Whether a check-in has come. */
  asked() {
    return messages(this.anna.id).some((message) => message.bot && /Day \d+ after/.test(message.html));
  }

  begin() {
    const agree = this.patient.button("I agree");
    if (agree) return { number: 2, text: "The bot says what it asks and stores. Tap *I agree* on Anna’s phone.", target: agree, pane: "patient" };
    const target = this.patient.element.querySelector(".linkcard .primary");
    const text = "Maria, a nurse, has enrolled Anna after her session (see her phone). Now you are Anna: tap *Open the link*.";
    return { number: 1, text, target, pane: "patient" };
  }

  wait() {
    const digest = part("clock")?.now.slice(11, 13) === "08";
    const text = digest
      ? "That was the morning’s digest, in the staff’s group. Tap *Next event* once more."
      : "Anna has her aftercare card. Tomorrow the bot will ask how she is: tap *Next event*.";
    return { number: 3, text, target: document.querySelector('[data-move="next"]'), pane: "clock" };
  }

  answer() {
    const none = this.patient.button("None of these");
    if (none) return { number: 4, text: "No warning sign this time: tap *None of these*.", target: none, pane: "patient" };
    const clear = this.patient.button("All clear");
    const severe = this.patient.button("Severe");
    if (clear && severe) return { number: 4, text: "The check-in has come, and the swelling is bad: tap *Severe*.", target: severe, pane: "patient" };
    const mild = this.patient.button("Mild");
    return { number: 4, text: "Answer the rest as you like, for example *Mild*.", target: mild, pane: "patient" };
  }

  claim({ level }) {
    const grouped = this.staff.tab === "group";
    const target = grouped ? this.staff.button("Claim") : this.staff.element.querySelector('[data-testid="tab-group"]');
    const text = `${level}: staff were paged; the log tells why. ${grouped ? "Tap *Claim*" : "Tap *Group* on the staff’s phone, then *Claim*"}, so that the others know who has it.`;
    return { number: 5, text, target, pane: "staff" };
  }

  enrol({ claimed }) {
    const filled = this.staff.compose.input.value.startsWith("/enroll");
    const text = filled
      ? "Tap the arrow (or press Enter) to send it."
      : `${claimed ?? "Somebody"} has it, and the paging has stopped. Now enrol somebody yourself: one line is enough.`;
    return { number: 6, text, target: filled ? this.staff.compose.sender : null, pane: "staff", fill: !filled };
  }

  end() {
    return { number: STEPS + 1, text: "A new phone has appeared on the patients’ side, with its link. Try a story, disturb Telegram, or let weeks go by.", target: null };
  }
}

/** `*words*` are what stands on a button. */
function marked(text) {
  return text.split("*").map((piece, index) => (index % 2 ? h("b", {}, piece) : piece));
}
