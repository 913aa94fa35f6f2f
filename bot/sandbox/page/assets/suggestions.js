/** What can be written without typing: which commands want more words, and the chips over the composer. */

/** Commands that do nothing without a patient's code behind them. */
const OF_PATIENT = new Set([
  "session", "patient", "chart", "preview", "message", "reschedule", "missed", "pause", "discharge", "link", "unlink",
  "erase",
]);
const ENROL = "/enroll Ben Novak; face; 1/3; +3w";
const IN_OWN_WORDS = ["Can I go to the sauna tomorrow?", "My lips are swelling and I can’t breathe well"];

/**
 * What picking a command does: the text, and whether it can be sent as it is.
 * @returns {{text: string, complete: boolean}}
 */
export function picked(command, code) {
  if (!OF_PATIENT.has(command)) return { text: `/${command}`, complete: true };
  return { text: code ? `/${command} ${code}` : `/${command} `, complete: false };
}

/**
 * The chips over the composer, for somebody in a chat.
 * @returns {{text: string, complete: boolean}[]}
 */
export function chips(person, commands, inGroup, code) {
  const known = new Set(commands.map((one) => one.command));
  const offered = (names) => names.filter((name) => known.has(name)).map((name) => picked(name, code));
  if (inGroup) return offered(["today", "alerts"]);
  if (person.side === "staff") {
    const enrol = known.has("enroll") ? [{ text: ENROL, complete: false }] : [];
    return [...enrol, ...offered(["today", "patients", "alerts", ...(code ? ["preview", "chart"] : [])])];
  }
  const words = person.language === "en" && person.codes.length ? IN_OWN_WORDS : [];
  return [...offered(["checkin", "progress"]), ...words.map((text) => ({ text, complete: false }))];
}
