// One surface with its own pixels, as the player paints it: larger than the screen it is pushed about under the finger.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may} from "../model.js";
import {picture, openSheet, sheet, sized} from "../parts.js";
import {has} from "../pictures.js";
import {closeup, lookClosely} from "../closeups.js";
import {css} from "../css.js";
import {isKnown} from "../lit.js";
import {litTags} from "./lighting.js";
import {exact} from "../times.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/** So many pixels of this screen for one of the wall; 0: as much as fits. */
const SCALES = [0, 1, 2, 4];
let scale = 1;

const NAME = "close:";

const looked = () => (model.sheet && model.sheet.startsWith(NAME) ? [model.sheet.slice(NAME.length)] : []);

export const closeupButton = (surface) => (may("view") ? html`<button data-press="closeup" @click=${() => openSheet(NAME + surface)}>${icons.closer}${t("closeup")}</button>` : nothing);

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
    return html`<div class="closeup-tools" role="group" aria-label=${t("zoom")}>${SCALES.map((one) => html`<button data-press=${"scale-" + one} aria-pressed=${one === scale ? "true" : "false"} @click=${() => {
            scale = one;
            changed();
        }}>${one === 0 ? t("closeupFits") : one === 1 ? t("closeupOne") : "×" + one}</button>`)}</div>
        ${said(surface)}
        <div class=${"closeup" + (scale === 0 ? " fits" : "")} tabindex="0" role="region" aria-label=${t("airOf", surface)}>
            <div class="closeup-drawn" ${css(size)}>${picture(has("full:" + surface) ? "full" : "now", surface, t("airOf", surface))}</div></div>`;
}

export function closeupSheets() {
    const [surface] = looked();
    if (!surface) return nothing;
    lookClosely(looked);
    return sheet(NAME + surface, surface, () => body(surface), "wide");
}
