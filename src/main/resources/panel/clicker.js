// Pages of slides are turned by two keys, which is what a clicker has, or by buttons. Neither is ever GO.
import {model, may} from "./model.js";
import {wish} from "./wishes.js";

const KEYS = {pagedown: "next", arrowright: "next", pageup: "previous", arrowleft: "previous"};

/** Who may turn pages: the speaker himself, and who runs the ceremony. */
export const mayTurn = () => may("control") || (model.welcome !== null && model.welcome.right === "speaker");

/** @param {"next" | "previous"} how */
export const turn = (how) => wish("turn-" + how, "turn", {turn: {is: how}});

/** @param {number} page counted from 1 */
export const turnTo = (page) => wish("turn-to", "turn", {turn: {is: "to", page}});

/**
 * What a key turns to; null where it is no clicker's.
 * @param {KeyboardEvent} event
 */
export function turning(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
    return KEYS[event.key.toLowerCase()] || null;
}
