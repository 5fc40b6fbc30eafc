// Surfaces with every pixel they have, for who looks closely: one at a time for this page, and only while it looks. They
// come beside the connection, so that no news of the desk waits for them.
import {changed, model} from "./model.js";
import {arrived, gone} from "./pictures.js";
import {now} from "./desktime.js";
import {t, tell} from "./words.js";

/** So long after one was asked for the next is. */
const APART = 1000;

/** What was said of each: whether every pixel is as it was painted, when it came, or why there is none. */
const known = new Map();

let looks = false;
/** Who is looked at now; asked anew before each picture. */
let wanted = () => [];

export const closeup = (surface) => known.get(surface) || null;

const picture = (surface) => "full:" + surface;

async function ask(surface) {
    try {
        const answer = await fetch("/picture/" + encodeURIComponent(surface), {credentials: "same-origin", cache: "no-store"});
        if (!answer.ok) throw answer.status === 503 ? tell((await answer.json()).words) : t("closeupRefused");
        const file = await answer.blob();
        await arrived(picture(surface), file);
        known.set(surface, {exact: file.type === "image/png", at: now(), why: ""});
    } catch (problem) {
        known.set(surface, {...(known.get(surface) || {exact: false, at: null}), why: typeof problem === "string" ? problem : t("notReached")});
    }
}

/**
 * Begins to look, if nobody does yet; it ends by itself when there is nothing left to look at.
 * @param {() => string[]} surfaces who is looked at, as long as somebody looks
 */
export async function lookClosely(surfaces) {
    wanted = surfaces;
    if (looks) return;
    looks = true;
    let last = "";
    while (wanted().length) {
        const began = performance.now();
        const all = wanted();
        const next = all[(all.indexOf(last) + 1) % all.length];
        last = next;
        if (model.link === "on" && !document.hidden) await ask(next);
        changed();
        await new Promise((then) => setTimeout(then, Math.max(0, APART - (performance.now() - began))));
    }
    looks = false;
    // A wall takes thirty million bytes of a phone.
    known.clear();
    gone((one) => !one.startsWith("full:"));
}
