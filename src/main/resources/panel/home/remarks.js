// What should be known of a picture before a hall sees it: letters too small, words that are hardly told from their ground.
// It is measured on the painted picture, where pictures are painted, after them; nobody who types waits for it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {said} from "./said.js";

const MOST = 400;
/** By the address of the picture: a sentence, or null while it is not known. */
const known = new Map();

async function ask(address) {
    known.set(address, null);
    if (known.size > MOST) known.delete(known.keys().next().value);
    try {
        const answer = await fetch(address.replace("/home/picture?", "/home/remarks?"), {credentials: "same-origin", cache: "no-store"});
        if (!answer.ok) return;
        known.set(address, await answer.json());
        changed();
    } catch {
        // Home is gone for a moment; it says so itself, and asks again when it is back.
        known.delete(address);
    }
}

/** @param {string} address of the picture; "" while nobody knows it */
export function remarks(address) {
    if (!address) return nothing;
    if (!known.has(address)) ask(address);
    const words = known.get(address);
    return words && said(words) ? html`<p class="remark" role="status">${said(words)}</p>` : nothing;
}
