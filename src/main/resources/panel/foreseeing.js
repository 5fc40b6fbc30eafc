// The true picture of what a wish would bring, before it is wished: asked of the engine and painted by a player. One is
// asked for at a time, and of each place the newest wish last.
import {html} from "./vendor/lit-html/lit-html.js";
import {changed, ready} from "./model.js";
import {picture} from "./parts.js";
import {arrived, gone} from "./pictures.js";
import {tryOut} from "./wishes.js";
import {tell} from "./words.js";

/** A file that has just come is with every player a moment later. */
const AGAIN = 400;
const MOST_TRIES = 15;

/** @type {Map<string, {of: string, wish: object, surface: string, there: boolean, words: object | null, tries: number, next: number}>} */
const wanted = new Map();
let flying = false;

/**
 * @param {string} key what it is asked for
 * @returns whether its picture is there, and what is wrong with it
 */
export function foresee(key, wish, surface) {
    const name = key + ":" + surface;
    const of = JSON.stringify(wish);
    const known = wanted.get(name);
    if (!known || known.of !== of) wanted.set(name, {of, wish, surface, there: false, words: null, tries: 0, next: 0});
    setTimeout(fly, 0);
    const found = wanted.get(name);
    return {there: found.there, words: tell(found.words)};
}

/** The picture of a place, as it was foreseen last. */
export const foreseen = (key, surface, label) => html`${picture("foreseen-" + key, surface, label)}`;

/** Nobody looks any more: what was foreseen is not true any more when somebody looks again. */
export function forget(key) {
    for (const name of Array.from(wanted.keys())) if (name.startsWith(key + ":")) wanted.delete(name);
    gone((name) => !name.startsWith("foreseen-" + key + ":"));
}

function fly() {
    if (flying || !ready()) return;
    const at = performance.now();
    const open = Array.from(wanted).find(([, one]) => !one.there && one.tries < MOST_TRIES && one.next <= at);
    if (!open) return;
    const [name, one] = open;
    one.tries++;
    one.next = at + AGAIN;
    flying = tryOut({is: "foresee", wish: one.wish, surface: one.surface}, (answer) => {
        flying = false;
        if (wanted.get(name) === one) landed(name, one, answer);
        fly();
    });
}

function landed(name, one, answer) {
    one.words = answer ? answer.words : null;
    if (!answer || !answer.jpeg) {
        setTimeout(fly, AGAIN + 20);
        if (one.tries >= 3) changed();
        return;
    }
    const key = name.slice(0, name.indexOf(":"));
    arrived("foreseen-" + key + ":" + one.surface, answer.jpeg).then(() => {
        one.there = wanted.get(name) === one;
        changed();
    });
}
