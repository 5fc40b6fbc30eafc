// Where the panel is plain HTTP on a shared network, every message is signed with a key that never travelled there.
// Browsers keep their own cryptography from such pages, so a small library does it.

const KEY = "sign-key";

/** Keys are texts, also where they look like numbers: the desk takes them so too. */
const hmac = (key, text) => globalThis.sha256.hmac(key, text);

/** What shows that the code of a link is known, without saying it. */
export const proof = (code) => hmac(code, "pair");

export function keepCode(code) {
    localStorage.setItem(KEY, hmac(code, "sign"));
}

export function forgetKey() {
    localStorage.removeItem(KEY);
}

/** Whether others may listen to what this page sends. */
export const overheard = location.protocol === "http:" && !/^(127\.|localhost$)/.test(location.hostname);

/** Of digits that a person types, a code as good as the one in a link: each guess costs as much work as this. */
export function stretched(digits) {
    let code = "";
    for (let round = 0; round < 4096; round++) code = hmac(digits, code);
    return code;
}

/** What shows that it is this page that wishes to be forgotten. */
export const farewell = () => hmac(localStorage.getItem(KEY) || "", "leave");

/** The message with its signature before it. */
export function signed(nonce, count, json) {
    const key = localStorage.getItem(KEY) || "";
    return hmac(key, nonce + ":" + count + ":" + json) + json;
}

/** Bits that nobody guesses, as hex. */
export function random(length) {
    const made = crypto.getRandomValues(new Uint8Array(length));
    return Array.from(made, (one) => one.toString(16).padStart(2, "0")).join("");
}
