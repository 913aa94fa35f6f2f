/** The page's few pictures, drawn as lines so that they take the colour of the text. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = {
  send: "M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8Z",
  attach: "M20 11.5 12 19.5a5 5 0 0 1-7-7L13.5 4a3.4 3.4 0 0 1 4.8 4.8L10 17.1a1.7 1.7 0 0 1-2.4-2.4L15 7.3",
  more: "M12 5.5v.01M12 12v.01M12 18.5v.01",
  menu: "M4 7h16M4 12h16M4 17h10",
  down: "M6 9.5l6 6 6-6",
  close: "M6 6l12 12M18 6 6 18",
  reply: "M10 6 4 11.5 10 17v-3.5c5 0 8 1.5 10 4.5 0-6-4-9-10-9Z",
  edit: "M4 20h4L19 9l-4-4L4 16Z",
  file: "M7 3h7l5 5v13H7ZM14 3v5h5",
  voice: "M5 10v4M9 6v12M13 9v6M17 4v16M21 10v4",
  photo: "M3 5h18v14H3ZM3 16l5-5 4 4 3-3 6 6",
  phone: "M7 2h10v20H7ZM10.5 19h3",
  staff: "M9 11a3.5 3.5 0 1 0-.01 0M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.4M18 14.5c2.3 0.9 3.5 2.8 3.5 5.5",
  clock: "M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2",
  cross: "M12 5v14M5 12h14",
  log: "M5 6h14M5 12h14M5 18h9",
  next: "M5 5l9 7-9 7ZM18.5 5v14",
  link: "M9.5 14.5l5-5M8 12l-2.5 2.5a3.5 3.5 0 0 0 5 5L13 17M16 12l2.5-2.5a3.5 3.5 0 0 0-5-5L11 7",
  block: "M12 3a9 9 0 1 0 .01 0M5.8 5.8l12.4 12.4",
  bin: "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13",
};
const FILLED = new Set(["send", "next"]);

/**
 * An icon beside a text, or in a button that has a label: screen readers skip it.
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", FILLED.has(name) ? "icon filled" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const COLOURS = 7;

/** Which of the seven colours somebody has, by id. */
export function colourOf(id) {
  return Math.abs(id) % COLOURS;
}

/** The round picture with somebody's initials. */
export function avatar(name, id) {
  const made = document.createElement("span");
  made.className = `avatar avatar-${colourOf(id)}`;
  made.setAttribute("aria-hidden", "true");
  made.textContent = initials(name);
  return made;
}

function initials(name) {
  const words = name.replace(/^(Dr|Prof)\.?\s+/, "").split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => [...(word ?? "")][0] ?? "").join("").toUpperCase();
}
