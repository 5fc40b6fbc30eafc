// The pictures of what GO will do. A preview is true only for the run as it was painted for: when what GO does has become
// something else, older ones go away until the new ones have come.
import {changed} from "./model.js";
import {lookAgain} from "./link.js";
import {arrived, gone, has} from "./pictures.js";

/** The desk paints only what has become different; what is still missing after so long is asked for once more. */
const PAINTED_BY_THEN = 400;

const made = new Map();
let before = "";

export function previewed(header, jpeg) {
    made.set(header.surface, header);
    return arrived("after:" + header.surface, jpeg).then(changed);
}

/**
 * Told with every state.
 * @param {ToPageState} state
 */
export function follow(state) {
    const does = JSON.stringify([state.epoch, state.seen, state.next, state.changes]);
    if (does === before) return;
    before = does;
    for (const [surface, header] of made) if (header.epoch !== state.epoch || header.seq < state.seq) made.delete(surface);
    gone((key) => !key.startsWith("after:") || made.has(key.slice(6)));
    setTimeout(() => {
        if (does === before && state.changes.some((surface) => !has("after:" + surface))) lookAgain();
    }, PAINTED_BY_THEN);
}
