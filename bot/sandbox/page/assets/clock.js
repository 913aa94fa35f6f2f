/** Between the phones: the clock, what is to come, the stories, and how Telegram is doing. */

import { act } from "./acts.js";
import { confirm } from "./dialogs.js";
import { button, fill, h } from "./dom.js";
import { part } from "./stream.js";

const place = (id) => document.getElementById(id);

/** Draw all of it. */
export function update() {
  const clock = part("clock");
  if (clock) {
    drawClock(clock);
    drawAgenda(part("agenda"));
    drawFaults(part("faults"), part("outbox"));
  }
  if (part("scenario")) drawStories(part("scenario"));
}

function drawClock(clock) {
  const root = place("clock");
  if (!root.firstChild) {
    const when = h("input", { type: "datetime-local", "aria-label": "Go to this moment", required: true });
    const go = h("form", { class: "row" }, when, h("button", { type: "submit" }, "Go to"));
    go.addEventListener("submit", (event) => {
      event.preventDefault();
      if (when.value) act("move", { to: when.value });
    });
    const moves = [
      button("Next event", () => act("move", { next: true }), { class: "primary wide", "data-move": "next" }),
      button("+1 hour", () => act("move", { hours: 1 }), { "data-move": "hour" }),
      button("+1 day", () => act("move", { days: 1 }), { "data-move": "day" }),
    ];
    root.append(
      h("h2", {}, "Clock"),
      h("details", {}, h("summary", {}, "Another moment…"), go),
      h("p", { class: "now" }, h("time", { "aria-live": "polite" }), h("span", { class: "soft" })),
      h("div", { class: "moves" }, ...moves),
      button("Stop", () => act("halt"), { class: "stop", hidden: true }),
    );
  }
  root.querySelector("time").textContent = clock.text;
  root.querySelector("time").dateTime = clock.now;
  root.querySelector(".now .soft").textContent = clock.moving ? (clock.to ? `going to ${clock.to}…` : "going on…") : "time stands still until you move it";
  const when = root.querySelector("input");
  if (document.activeElement !== when) when.value = clock.now.slice(0, 16);
  for (const move of root.querySelectorAll("[data-move]")) move.setAttribute("aria-disabled", clock.moving);
  root.querySelector(".stop").hidden = !clock.moving;
}

function drawAgenda(agenda) {
  fill(place("agenda"), JSON.stringify(agenda), () => [
    h("h2", {}, "What is to come"),
    agenda.items.length
      ? h(
          "ol",
          { class: "coming", tabindex: 0, "aria-label": "What is to come" },
          ...agenda.items.map((item) =>
            h(
              "li",
              {},
              h("time", { datetime: item.at }, item.when, h("span", { class: "soft" }, ` ${item.in}`)),
              h("span", {}, item.what, item.who && h("span", { class: "soft" }, ` · ${item.who}`)),
            ),
          ),
          agenda.more ? h("li", { class: "soft" }, `and ${agenda.more} more`) : "",
        )
      : h("p", { class: "soft" }, "Nothing: nobody is followed up yet."),
  ]);
}

function drawStories(scenario) {
  fill(place("stories"), JSON.stringify(scenario), () => [
    h("h2", {}, "Stories"),
    h("p", { class: "told" }, scenario.told),
    h(
      "div",
      { class: "chips", role: "group", "aria-label": "Begin anew with a story" },
      ...scenario.choices.map((choice) =>
        button(choice.title, () => begin(scenario, choice), {
          title: choice.what,
          "data-key": choice.key,
          "aria-pressed": choice.key === scenario.key,
        }),
      ),
    ),
  ]);
}

function begin(scenario, choice) {
  const go = () => act("story", { key: choice.key });
  if (!scenario.kept) return go();
  const text = "This rehearsal is kept in a folder. A new story takes its place: the chats and patients of now are gone for good.";
  return confirm(`Begin “${choice.title}”?`, text, "Begin", go);
}

function drawFaults(faults, outbox) {
  const waiting = outbox.waiting + outbox.sending;
  fill(place("faults"), JSON.stringify([faults, outbox]), () => [
    h("h2", {}, "Telegram is…"),
    h(
      "div",
      { class: "modes", role: "radiogroup", "aria-label": "How Telegram is doing" },
      ...faults.choices.map((choice) => {
        const input = h("input", {
          type: "radio",
          name: "fault",
          value: choice.key,
          "data-key": choice.key,
          onchange: () => act("fault", { mode: choice.key }),
        });
        input.checked = choice.key === faults.mode;
        return h("label", { title: choice.what }, input, choice.title);
      }),
    ),
    faults.mode !== "none" && h("p", { class: "soft" }, faults.text),
    h(
      "p",
      { class: waiting ? "outbox waits" : "outbox", role: "status" },
      waiting ? `Outbox: ${waiting} ${waiting === 1 ? "message waits" : "messages wait"}` : "Outbox: empty",
      outbox.held && h("span", { class: "soft" }, ` (${outbox.held})`),
    ),
  ].filter(Boolean));
}
