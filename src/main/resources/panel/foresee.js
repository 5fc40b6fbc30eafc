// What a wish would bring, before anybody presses: asked of the desk as the press would be said, and answered with the
// players' own pictures of what would change. A view asks in every draw, so that what it shows is never older than the
// state; what no view asks for is not asked. One question is on its way at a time.
import {changed, model} from "./model.js";
import {say} from "./link.js";
import {arrived, gone} from "./pictures.js";
import {sight} from "./wishes.js";

/** A question without an answer for so long is asked anew. */
const PATIENCE = 4000;

/**
 * @typedef {object} Asked what one view wants to know
 * @property {string} wish
 * @property {string} of the state that it is asked of
 * @property {boolean} due
 * @property {ToPageForeseen | null} answer
 * @property {string} answers the state that the answer is of
 * @property {Map<string, Sentence>} cannot surfaces that nobody could paint, and why
 * @property {Map<string, Sentence>} remarks what should be known of a picture that is here
 * @property {Set<string>} painted surfaces whose picture is here
 */

/** @type {Map<string, Asked>} */
const asked = new Map();
/** @type {{key: string, number: number, open: Set<string> | null, of: string, timer: number} | null} */
let flying = null;
let last = 0;

const stamp = () => (model.state ? model.state.epoch + "/" + model.state.seq : "");

/** The name of its picture, for `picture()` and `shows()`. */
export const foreseenPicture = (key, surface) => "foreseen:" + key + ":" + surface;

/**
 * What a wish would bring, as far as it is known; called while a view is drawn.
 * @param {string} key what the view calls it; its pictures bear that name
 * @param {string} is the wish, with what belongs to it
 * @returns {{answer: ToPageForeseen, fresh: boolean, cannot: Map<string, Sentence>, remarks: Map<string, Sentence>, painted: Set<string>} | null}
 *     fresh: of the state that is shown, with all its pictures; only then a press does what is seen
 */
export function foresight(key, is, more = {}) {
    const wish = JSON.stringify({is, ...more});
    const of = stamp();
    let one = asked.get(key);
    if (!one || one.wish !== wish) {
        if (one) forget(key);
        one = {wish, of: "", due: false, answer: null, answers: "", cannot: new Map(), remarks: new Map(), painted: new Set()};
        asked.set(key, one);
    }
    if (one.of !== of) {
        one.of = of;
        one.due = true;
        queueMicrotask(fly);
    }
    if (!one.answer) return null;
    const all = one.answer.changes.every((surface) => one.painted.has(surface) || one.cannot.has(surface));
    return {answer: one.answer, fresh: one.answers === of && all, cannot: one.cannot, remarks: one.remarks, painted: one.painted};
}

/** Nobody looks at it any more. */
export function forget(key) {
    asked.delete(key);
    gone((name) => !name.startsWith(foreseenPicture(key, "")));
}

function fly() {
    if (flying || model.link !== "on" || !model.state) return;
    for (const [key, one] of asked) {
        if (!one.due) continue;
        one.due = false;
        const number = ++last;
        const question = {is: "foresee", number, command: {sight: sight(""), wish: JSON.parse(one.wish)}};
        if (!say(/** @type {FromPageForesee} */ (question))) return;
        flying = {key, number, open: null, of: one.of, timer: setTimeout(unanswered, PATIENCE)};
        return;
    }
}

/** Nothing came, or nobody is there: whoever still wants to know asks again. */
export function unanswered() {
    if (!flying) return;
    const one = asked.get(flying.key);
    if (one) one.of = "";
    land();
    changed();
}

function land() {
    if (flying) clearTimeout(flying.timer);
    flying = null;
    fly();
}

/**
 * @param {ToPageForeseen | ToPageGlimpse} message
 * @param {Blob | null} jpeg
 */
export function came(message, jpeg) {
    if (!flying || message.number !== flying.number) return;
    const {key, of} = flying;
    const one = asked.get(key);
    if (message.is === "foreseen") {
        flying.open = new Set(message.changes);
        if (one) {
            Object.assign(one, {answer: message, answers: of, cannot: new Map(), remarks: new Map(), painted: new Set()});
            const names = message.changes.map((surface) => foreseenPicture(key, surface));
            gone((name) => !name.startsWith(foreseenPicture(key, "")) || names.includes(name));
        }
    } else {
        if (flying.open) flying.open.delete(message.surface);
        if (one && one.answers === of) {
            const {painted} = one;
            if (jpeg) one.remarks.set(message.surface, message.words);
            if (jpeg) arrived(foreseenPicture(key, message.surface), jpeg).then(() => {
                painted.add(message.surface);
                changed();
            });
            else one.cannot.set(message.surface, message.words);
        }
    }
    if (flying.open && flying.open.size === 0) land();
    changed();
}
