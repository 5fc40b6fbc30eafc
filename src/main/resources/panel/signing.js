// Where the panel is plain HTTP on a shared network, every message is signed with a key that never travelled there.
// Browsers keep their own cryptography from such pages, so a small library does it.

const KEY = "sign-key";

/** Keys are texts, also where they look like numbers: the desk takes them so too. */
const hmac = (key, text) => globalThis.sha256.hmac(key, text);

/** What shows that the code of a link is known, without saying it. */
export const proof = (code) => hmac(code, "pair");

export function keepCode(code) {
    keepKey(hmac(code, "sign"));
}

/** @param hex the key as the desk gave it; null: there is none */
export function keepKey(hex) {
    if (hex) localStorage.setItem(KEY, hex);
    else localStorage.removeItem(KEY);
}

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
