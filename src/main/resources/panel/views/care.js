// What a technician does to an output. Where an audience sees what it lights, a touch in passing does nothing: it wants a
// press that is held. Back to the pictures of the ceremony one tap is enough.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model} from "../model.js";
import {isNumbered, isSeen} from "../lit.js";
import {rested} from "../press.js";
import {ask, unheard} from "../wishes.js";
import {kinds, named, t} from "../words.js";

/** Who has opened a slider sets it by several moves, and then it is closed again by itself. */
const OPEN = 20_000;

/** The pattern that is chosen for each output, before it is shown. */
const chosen = new Map();

/** Whose brightness may be moved, and until when. */
let open = {name: "", until: 0};

export const tend = (button, what) => ask(button, "tend", {what});

/** A button that is held where an audience would see what it does, and else tapped. */
function button(press, words, seen, off, does) {
    if (!seen) return html`<button data-press=${press} ?disabled=${off} @click=${does}>${words}</button>`;
    return html`<button class="rests" data-press=${press} ?disabled=${off} ${rested((long) => (long ? does() : unheard(press, t("holdTend"))))}>${words}<small>${t("holdHalf")}</small></button>`;
}

/** @param {ToDeskOutputState} one */
function patterns(one, seen, off) {
    const id = "output-" + one.name + "-pattern";
    const press = "pattern-" + one.name;
    const pick = chosen.get(one.name) || one.pattern || kinds("pattern")[0] || "";
    const show = () => tend(press, {is: "pattern", output: one.name, pattern: pick});
    return html`<div class="care-pattern"><label class="field" for=${id}><span>${t("pattern")}${one.pattern ? html`: <b>${named("pattern", one.pattern)}</b>` : nothing}</span>
        <select id=${id} ?disabled=${off} @change=${(event) => {
            chosen.set(one.name, event.target.value);
            changed();
        }}>${kinds("pattern").map((name) => html`<option value=${name} ?selected=${name === pick}>${named("pattern", name)}</option>`)}</select></label>
        <div class="ways-on">${one.pattern === pick ? nothing : button(press, t("showPattern"), seen, off, show)}
            ${one.pattern ? html`<button class="strong" data-press=${"no-" + press} ?disabled=${off} @click=${() => tend("no-" + press, {is: "pattern", output: one.name})}>${t("endPattern")}</button>` : nothing}</div></div>`;
}

/** @param {ToDeskOutputState} one */
function brightness(one, seen, off) {
    const id = "output-" + one.name + "-dim";
    const press = "dim-" + one.name;
    const percent = Math.round(one.brightness * 100);
    const words = t("brightness") + " " + percent + " %";
    const loosen = () => {
        open = {name: one.name, until: performance.now() + OPEN};
        setTimeout(changed, OPEN + 50);
        changed();
    };
    const isOpen = open.name === one.name && performance.now() < open.until;
    if (seen && !isOpen) return html`<div class="care-dim"><span>${words}</span>${button("open-" + press, t("openDim"), true, off, loosen)}</div>`;
    const dim = (event) => {
        if (seen) loosen();
        tend(press, {is: "brightness", output: one.name, of: event.target.value / 100});
    };
    return html`<label class="field" for=${id}><span>${words}</span>
        <input id=${id} data-press=${press} type="range" min="0" max="100" step="5" aria-label=${t("brightnessOf", one.name)} aria-valuetext=${percent + " %"} ?disabled=${off} .value=${String(percent)} @change=${dim}></label>`;
}

/**
 * The pattern and the brightness of an output.
 * @param {ToDeskOutputState} one
 */
export function care(one, off) {
    const seen = isSeen(one);
    return html`<div class="care">${patterns(one, seen, off)}${brightness(one, seen, off)}</div>`;
}

/** The number of every output, in place of all pictures for three seconds. */
export function identifying(off) {
    const all = model.outputs ? model.outputs.players.flatMap((player) => player.outputs) : [];
    return button("identify", t(isNumbered() ? "numbersOn" : "identify"), all.some(isSeen), off, () => tend("identify", {is: "identify"}));
}
