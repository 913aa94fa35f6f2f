/** Talking with the sandbox's server: its stream of parts, and what the person at the page does. */

const RETRY_MS = 2000;

/**
 * Listen to the server for good. A stream that was cut comes back by itself; one that was refused is tried again. A page
 * that nobody looks at does not listen: browsers allow six connections to one server, and all its tabs share them.
 * @param {(batch: object) => void} take
 * @param {(connected: boolean) => void} tell
 */
export function listen(take, tell) {
  let stream = null;
  let later = 0;
  const shut = () => {
    clearTimeout(later);
    stream?.close();
  };
  const open = () => {
    shut();
    stream = new EventSource("events");
    stream.onopen = () => tell(true);
    stream.onmessage = (event) => take(JSON.parse(event.data));
    stream.onerror = () => {
      tell(false);
      if (stream.readyState === EventSource.CLOSED) later = setTimeout(open, RETRY_MS);
    };
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? shut() : open()));
  if (!document.hidden) open();
}

/**
 * Do something; the answer tells how it went, it never throws.
 * @param {string} name one of the acts
 * @param {object} [fields]
 * @returns {Promise<{ok: boolean, error?: string, id?: number}>}
 */
export function post(name, fields = {}) {
  return answer("do", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ act: name, ...fields }),
  });
}

/**
 * Send a file as somebody.
 * @param {File} file
 * @param {{who: number, chat: number, kind: string, caption: string, reply?: number}} fields
 */
export function upload(file, fields) {
  const query = new URLSearchParams({ name: file.name });
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) query.set(key, String(value));
  return answer(`upload?${query}`, { method: "POST", body: file });
}

async function answer(address, request) {
  try {
    const response = await fetch(address, request);
    return await response.json();
  } catch {
    return { ok: false, error: "The sandbox did not answer. Is it still running?" };
  }
}
