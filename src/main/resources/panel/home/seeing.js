// For who may only look: what changes something is not there, and what can be typed in can only be read.
import {may} from "./know.js";

/** Tabs, what unfolds, and what leads to a place change nothing. */
const LOOKS = '[role="tab"], [aria-expanded], [aria-pressed], .note, .line-of-plan';

/** Goes over what was just drawn; whoever may change something finds it untouched. */
export function onlySeen(root) {
    if (may("edit")) return;
    for (const one of root.querySelectorAll(".prepare textarea")) one.readOnly = true;
    for (const one of root.querySelectorAll(".prepare input, .prepare select")) one.disabled = true;
    for (const one of root.querySelectorAll(".prepare button")) one.hidden = !one.matches(LOOKS);
    for (const one of root.querySelectorAll(".prepare [draggable]")) one.removeAttribute("draggable");
}
