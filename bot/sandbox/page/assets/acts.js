/** Doing something at the server. What can't be done is told in one line at the top of the page. */

const place = document.getElementById("wrong");
place.querySelector("button").addEventListener("click", () => (place.hidden = true));

/** Tell what went wrong. */
export function tell(text) {
  place.querySelector("span").textContent = text;
  place.hidden = false;
}

/**
 * Do something; resolves to the server's answer, or null when it could not be done.
 * @param {string} act
 * @param {Record<string, unknown>} [fields]
 */
export const act = (act, fields = {}) => post("do", JSON.stringify({ act, ...fields }));

/** Send a file: `fields` are who, chat, kind, and perhaps caption and reply. */
export function upload(file, fields) {
  const query = new URLSearchParams({ name: file.name, ...fields });
  return post(`upload?${query}`, file);
}

async function post(address, body) {
  try {
    const answer = await fetch(address, { method: "POST", body });
    const told = await answer.json();
    if (!told.ok) {
      tell(told.error);
      return null;
    }
    place.hidden = true;
    return told;
  } catch {
    tell("The sandbox can’t be reached. Is it still running in its terminal?");
    return null;
  }
}
