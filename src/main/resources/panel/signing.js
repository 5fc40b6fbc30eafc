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

const ROUNDS = 20_000;
/** A page that reckons longer than this at a time seems dead to who typed the digits. */
const AT_ONCE = 500;

const hex = (bytes) => bytes.map((one) => one.toString(16).padStart(2, "0")).join("");

/**
 * Of digits that a person types, a code as good as the one in a link: PBKDF2 with HMAC-SHA256, its one block. Each guess
 * costs as much work as this.
 * @param {string} digits
 * @param {string} salt the desk's, another for each door
 */
export async function stretched(digits, salt) {
    const {array} = globalThis.sha256.hmac;
    let link = array(digits, [...Array.from(salt, (letter) => letter.charCodeAt(0)), 0, 0, 0, 1]);
    const code = link.slice();
    for (let round = 1; round < ROUNDS; round++) {
        link = array(digits, link);
        for (let at = 0; at < code.length; at++) code[at] ^= link[at];
        if (round % AT_ONCE === 0) await new Promise((then) => setTimeout(then, 0));
    }
    return hex(code);
}

/** What shows that it is this page that wishes to be forgotten. */
export const farewell = () => hmac(localStorage.getItem(KEY) || "", "leave");

/** The message with its signature before it. */
export function signed(nonce, count, json) {
    const key = localStorage.getItem(KEY) || "";
    return hmac(key, nonce + ":" + count + ":" + json) + json;
}

/** What shows that a wish by HTTP is this page's, and said once. */
export function signedWay(nonce, count, way, body) {
    return count + ":" + hmac(localStorage.getItem(KEY) || "", nonce + ":" + count + ":" + way + ":" + body);
}

/** Bits that nobody guesses, as hex. */
export function random(length) {
    const made = crypto.getRandomValues(new Uint8Array(length));
    return hex(Array.from(made));
}
