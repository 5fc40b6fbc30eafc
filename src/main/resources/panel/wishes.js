// What is wished of the desk, and what came of it. A wish says what its sender saw, lives two seconds, and is never kept
// for later. Only the same press may ask again for its answer, and only while it still lives.
import {changed, mayCover, model} from "./model.js";
import {say} from "./link.js";
import {now} from "./desktime.js";
import {random} from "./signing.js";
import {speak, t, tell} from "./words.js";

/** How long a press lives. */
const LIVES = 2000;
const REFUSED_SHOWN = 8000;
const DONE_SHOWN = 2500;
const REFUSED_READ = 700;

let last = 0;
const open = new Map();

/** The newest outcome, for the line above GO: {kind, words, button, again} */
export const outcome = {at: 0, kind: "", words: "", button: "", again: null};

function show(kind, words, button, again = null) {
    // What went well is seen on the wall; it does not take away why the press right after it did nothing.
    if (kind === "done" && outcome.kind === "refused" && performance.now() - outcome.at < REFUSED_READ) return;
    Object.assign(outcome, {at: performance.now(), kind, words, button, again});
    speak(words);
    changed();
    if (kind !== "waits") shake(kind, button);
    setTimeout(changed, kind === "done" ? DONE_SHOWN + 20 : REFUSED_SHOWN + 20);
}

export const isFresh = () => performance.now() - outcome.at < (outcome.kind === "done" ? DONE_SHOWN : REFUSED_SHOWN);

/** A press that did nothing is felt: its button shakes, or is outlined where motion is not wanted. */
function shake(kind, button) {
    if (kind === "done") return;
    const found = document.querySelector(`[data-press="${CSS.escape(button)}"]`);
    if (!(found instanceof HTMLElement)) return;
    found.classList.remove("shakes");
    void found.offsetWidth;
    found.classList.add("shakes");
    setTimeout(() => found.classList.remove("shakes"), 600);
}

/** Says why a press had no effect, before it went anywhere. */
export function unheard(button, words) {
    show("refused", words, button);
}

/**
 * What this page sees as it wishes something.
 * @param {string} id
 */
export function sight(id) {
    // A speaker is told of his slides alone, and what a press needs is among that.
    const state = model.route === "speaker" ? model.speaker : model.state;
    return {
        id, who: "", epoch: state.epoch, seen: state.seen, rev: state.rev,
        // Before the first echo the state has just come: its own time is the desk's, and this machine's is anybody's.
        sent: now() === null ? model.now : new Date(now()).toISOString(),
    };
}

/**
 * A wish of the engine.
 * @param button the data-press of what was pressed
 * @param is the command, with what belongs to it
 * @returns a promise of the answer, or of null where there was none
 */
export function wish(button, is, more = {}) {
    const state = model.route === "speaker" ? model.speaker : model.state;
    if (is === "cover" ? !mayCover() : model.link !== "on" || state === null) {
        show("refused", t("notSent"), button);
        return Promise.resolve(null);
    }
    const seen = sight(random(16));
    return send(button, (number) => ({is: "wish", number, command: {sight: seen, wish: {is, ...more}}}), performance.now());
}

/** Something that is no wish of the engine: readiness, the rehearsal, who may come in. */
export function ask(button, is, more = {}) {
    if (model.link !== "on") {
        show("refused", t("notSent"), button);
        return Promise.resolve(null);
    }
    return send(button, (number) => ({is, number, ...more}), performance.now());
}

function send(button, message, pressed) {
    const number = ++last;
    if (!say(message(number))) {
        show("refused", t("notSent"), button);
        return Promise.resolve(null);
    }
    return new Promise((done) => open.set(number, {button, message, pressed, done}));
}

/** The answer to what is only tried or reckoned is the caller's own business. */
export function tryOut(message, done) {
    const number = ++last;
    if (!say({...message, number})) return false;
    open.set(number, {button: "", message: null, pressed: performance.now(), done});
    return true;
}

export function answered(message, jpeg) {
    const asked = open.get(message.number);
    if (!asked) return;
    open.delete(message.number);
    if (message.is === "reckoned" || message.is === "suggested") {
        asked.done(message);
        return;
    }
    if (message.is === "tried" || message.is === "code") {
        asked.done(message.is === "code" ? message : {words: message.words, names: message.names || [], jpeg});
        return;
    }
    if (!message.accepted) show("refused", tell(message.because) || t("refused"), asked.button);
    else if (message.again) show("again", t("again"), asked.button);
    else show("done", t("done"), asked.button);
    asked.done(message);
}

/** The connection is gone: what had no answer yet may have happened or not. It is said, and not said twice by itself. */
export function lost() {
    const waiting = Array.from(open.values());
    open.clear();
    for (const asked of waiting) {
        if (asked.message === null) {
            asked.done(null);
            continue;
        }
        show("unknown", t("unknown"), asked.button, () => retry(asked));
        setTimeout(() => {
            if (outcome.kind === "unknown" && outcome.again) {
                outcome.again = null;
                changed();
            }
        }, Math.max(0, asked.pressed + LIVES - performance.now()));
        asked.done(null);
    }
}

function retry(asked) {
    if (performance.now() - asked.pressed > LIVES || model.link !== "on") show("refused", t("tooLate"), asked.button);
    else send(asked.button, asked.message, asked.pressed);
}
