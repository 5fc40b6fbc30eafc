// The time of the live part as a bar that runs out, with the places from which a speaker is warned and urged.
import {html, nothing} from "./vendor/lit-html/lit-html.js";
import {css} from "./css.js";
import {standing} from "./parts.js";
import {instant, span} from "./times.js";

/**
 * Nothing where nobody said how long the part takes.
 * @param {ToPageLive | undefined} live
 */
export function timeBar(live) {
    const {left, phase} = standing(live);
    if (!live || !live.ends || left === null) return nothing;
    const whole = Math.max(1, instant(live.ends) - instant(live.started));
    const part = (length) => Math.max(0, Math.min(1, length / whole));
    return html`<div class=${"time-bar " + phase} aria-hidden="true" ${css({"--left": part(left), "--warn": part(span(live.warn)), "--danger": part(span(live.danger))})}><i></i></div>`;
}
