// One surface with its own pixels, as the player paints it: larger than the screen it is pushed about under the finger.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {changed, model, may} from "../model.js";
import {picture, openSheet, sheet, sized} from "../parts.js";
import {has} from "../pictures.js";
import {closeup, lookClosely} from "../closeups.js";
import {css} from "../css.js";
import {isKnown} from "../lit.js";
import {litTags} from "./lighting.js";
import {exact} from "../times.js";
import {icons} from "../icons.js";
import {surfaceName, t} from "../words.js";

/** So many pixels of this screen for one of the wall; 0: as much as fits. */
const SCALES = [0, 1, 2, 4];
let scale = 1;

const NAME = "close:";

const looked = () => (model.sheet && model.sheet.startsWith(NAME) ? [model.sheet.slice(NAME.length)] : []);

export const closeupButton = (surface) => (may("view") ? html`<button data-press="closeup" @click=${() => openSheet(NAME + surface)}>${icons.closer}${t("closeup")}</button>` : nothing);

let box = null;

/** The same place stays in the middle, whatever it is as large as; at first that is the middle of the surface. */
function keepMiddle(acrossBy, downBy) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
        if (box) box.scrollTo(acrossBy * box.scrollWidth - box.clientWidth / 2, downBy * box.scrollHeight - box.clientHeight / 2);
    }));
}

function stands(element) {
    if (element && element !== box) keepMiddle(0.5, 0.5);
    box = element || null;
}

function scaleTo(one) {
    const across = box ? (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth : 0.5;
    const down = box ? (box.scrollTop + box.clientHeight / 2) / box.scrollHeight : 0.5;
    scale = one;
    changed();
    keepMiddle(across, down);
}

/** What is to be seen, and how true it is. */
function said(surface) {
    const {width, height} = sized(surface);
    const one = closeup(surface);
    const when = one && one.at !== null ? t("closeupAt", exact(one.at)) : t("closeupComes");
    const how = !one || one.at === null ? "" : t(one.exact ? "closeupExact" : "closeupPacked");
    return html`<p class="closeup-words"><b>${width}×${height}</b> <span>${when}</span> <span>${how}</span>
        ${one && one.why ? html`<span class="ill" role="alert">${one.why}</span>` : nothing}
        ${isKnown() ? litTags(surface, Infinity) : html`<span class="tag lit unknown">${icons.unknown}${t("lit-unknown")}</span>`}</p>`;
}

function body(surface) {
    const {width, height} = sized(surface);
    const dense = scale / devicePixelRatio;
    const size = scale === 0 ? {} : {"--wide": width * dense + "px", "--tall": height * dense + "px"};
    return html`<div class="closeup-tools" role="group" aria-label=${t("zoom")}>${SCALES.map((one) => html`<button data-press=${"scale-" + one} aria-pressed=${one === scale ? "true" : "false"} @click=${() => scaleTo(one)}>${one === 0 ? t("closeupFits") : one === 1 ? t("closeupOne") : "×" + one}</button>`)}</div>
        ${said(surface)}
        <div class=${"closeup" + (scale === 0 ? " fits" : "")} tabindex="0" role="region" aria-label=${t("airOf", surfaceName(surface))} ${ref(stands)}>
            <div class="closeup-drawn" ${css(size)}>${picture(has("full:" + surface) ? "full" : "now", surface, t("airOf", surfaceName(surface)))}</div></div>`;
}

export function closeupSheets() {
    const [surface] = looked();
    if (!surface) return nothing;
    lookClosely(looked);
    return sheet(NAME + surface, surfaceName(surface), () => body(surface), "wide");
}
