/** The guided first minute: which step it is, told from the state alone, never from what was clicked. */

const STEPS = 6;
const ASKING = /^(Severe|None of these|Done|Change an answer)/;
const ENROLMENT = "/enroll Ben Novak; face; 1/3; +3w";

/**
 * @typedef {{
 *   number: number, of: number, words: (string | {strong: string})[],
 *   place: "patient" | "clock" | "staff", person?: object, chat?: number,
 *   key?: string, selector?: string, fill?: string, done?: boolean,
 * }} Step `key` is the beginning of a button under a message; else `selector` finds what is to be tapped
 */

/**
 * The step that the guide stands at.
 * @param {import("./parts.js").Parts} parts
 * @param {object} nurse whose staff phone is looked at
 * @returns {Step | null} null while there is nobody to guide with
 */
export function stepOf(parts, nurse) {
  const [anna] = parts.people("patient");
  if (!anna || !nurse) return null;
  const facts = parts.get("facts") ?? { patients: [], alerts: [] };
  const messages = parts.messages(anna.id);
  const name = anna.name.split(" ")[0];
  const on = { place: "patient", person: anna, chat: anna.id };
  const claimed = facts.alerts.find((alert) => alert.claimed || alert.resolved);
  if (claimed && facts.patients.length > 1) return enrolled(facts);
  if (claimed) return enrolling(claimed, nurse);
  if (anna.blocked) return step(1, on, { selector: ".bottom-button" }, [`${name} has blocked the bot. To go on, tap `, strong("Unblock"), "."]);
  if (facts.patients[0]?.state === "stopped") {
    return step(1, { place: "patient" }, {}, [`${name} has stopped the messages. To go on, write `, strong("/resume"), " on her phone."]);
  }
  if (facts.alerts.length) return claiming(facts.alerts[0], nurse);
  if (keyed(messages, ASKING)) return answering(messages, on, name);
  if (!messages.some((one) => one.bot)) {
    return step(1, on, { selector: ".open-link" },
      [`Maria, a nurse, has enrolled ${name} after her session. Now you are ${name}: tap `, strong("Open the link"), "."]);
  }
  if (keyed(messages, /^I agree/)) {
    return step(2, on, { key: "I agree" }, [`The bot says what it asks and stores. On ${name}’s phone tap `, strong("I agree"), "."]);
  }
  return waiting(parts, name);
}

function strong(text) {
  return { strong: text };
}

function step(number, where, target, words) {
  return { number, of: STEPS, words, ...where, ...target };
}

/** The newest message that has a button which begins so. */
function keyed(messages, label) {
  return messages.findLast((one) => one.buttons?.some((row) => row.some((text) => label.test(text))));
}

function waiting(parts, name) {
  const morning = /T08:/.test(parts.get("clock")?.now ?? "");
  const words = morning
    ? ["That was the morning’s overview, in the staff’s group. Tap ", strong("Next event"), " once more."]
    : [`${name} has her aftercare card. Tomorrow the bot asks how she is: tap `, strong("Next event"), "."];
  return step(3, { place: "clock" }, { selector: ".next-event" }, words);
}

function answering(messages, on, name) {
  const asked = keyed(messages, ASKING);
  const has = (label) => asked.buttons.flat().some((one) => one.startsWith(label));
  if (has("All clear")) {
    return step(4, on, { key: "Severe" }, ["The check-in has come, and the swelling is bad: tap ", strong("Severe"), "."]);
  }
  if (has("None of these")) {
    return step(4, on, { key: "None of these" }, ["No warning sign this time: tap ", strong("None of these"), "."]);
  }
  if (has("Done")) return step(4, on, { key: "Done" }, ["Warning signs are marked: tap ", strong("Done"), "."]);
  if (has("Severe")) return step(4, on, { key: "Mild" }, ["Answer the rest as you like: tap ", strong("Mild"), "."]);
  return step(4, { place: "clock" }, { selector: ".next-event" },
    [`${name} is well, so nobody is paged. Tap `, strong("Next event"), " for the next check-in, then answer ", strong("Severe"), "."]);
}

function claiming(alert, nurse) {
  const chat = nurse.chats.find((id) => id < 0);
  return step(5, { place: "staff", person: nurse, chat }, { key: "Claim" },
    [`${alert.level}: the staff are paged in their group. Tap `, strong("Claim"), ", so that everybody knows who has it."]);
}

function enrolling(alert, nurse) {
  const done = alert.claimed ? `${alert.claimed} has it, and the paging has stopped.` : "The alert is closed.";
  return step(6, { place: "staff", person: nurse, chat: nurse.id }, { selector: ".send", fill: ENROLMENT },
    [`${done} Now enrol somebody yourself, in one line: fill it in, then tap `, strong("Send"), "."]);
}

function enrolled({ patients }) {
  const name = patients.at(-1).name.split(" ")[0];
  return step(STEPS + 1, { place: "patient" }, { done: true },
    [`That was the whole job. ${name} has a phone now, with the link on it. Try a story, or let Telegram fail.`]);
}
