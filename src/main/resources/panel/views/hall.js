// The stage as it is seen from the seats: every surface in its place and proportion, with the player's own pictures. Near
// enough, the lamps of an LED wall are seen one by one.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {changed, model} from "../model.js";
import {watch} from "../link.js";
import {picture} from "../parts.js";
import {has} from "../pictures.js";
import {lookClosely} from "../closeups.js";
import {litClass, litOver} from "./lighting.js";
import {css} from "../css.js";
import {rehearsal} from "./rehearsal.js";
import {icons} from "../icons.js";
import {surfaceName, t} from "../words.js";

const MOST = 24;
/** Below so many pixels of this screen for a lamp of the wall, dots would only be a grey veil. */
const DOTS_FROM = 3;

let zoom = 1;
let width = 0;
let box = null;
/** Whether every surface is seen with its own pixels: asked for, since it is more than a glance needs. */
let sharp = false;

/** What is looked at closely: each surface in its turn. */
const looked = () => (sharp && model.route === "hall" && model.state ? model.state.surfaces.map((on) => on.name) : []);

function zoomTo(wanted, x, y) {
    const before = zoom;
    zoom = Math.min(MOST, Math.max(1, wanted));
    if (!box || zoom === before) return;
    // The point under the fingers stays under them.
    const area = box.getBoundingClientRect();
    const atX = x === undefined ? area.width / 2 : x - area.left;
    const atY = y === undefined ? area.height / 2 : y - area.top;
    const left = (box.scrollLeft + atX) * (zoom / before) - atX;
    const top = (box.scrollTop + atY) * (zoom / before) - atY;
    changed();
    requestAnimationFrame(() => requestAnimationFrame(() => box && box.scrollTo(left, top)));
}

const fingers = new Map();
let spread = 0;

const apart = () => {
    const [one, other] = Array.from(fingers.values());
    return {length: Math.hypot(one.x - other.x, one.y - other.y), x: (one.x + other.x) / 2, y: (one.y + other.y) / 2};
};

const touches = {
    down(event) {
        fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
        if (fingers.size === 2) spread = apart().length / zoom;
    },
    move(event) {
        if (!fingers.has(event.pointerId)) return;
        fingers.set(event.pointerId, {x: event.clientX, y: event.clientY});
        if (fingers.size !== 2 || spread === 0) return;
        const now = apart();
        zoomTo(now.length / spread, now.x, now.y);
    },
    up(event) {
        fingers.delete(event.pointerId);
        spread = 0;
    },
    wheel(event) {
        if (!event.ctrlKey) return;
        event.preventDefault();
        zoomTo(zoom * Math.exp(-event.deltaY / 300), event.clientX, event.clientY);
    },
};

function stands(element) {
    if (!element || element === box) return;
    box = element;
    width = box.clientWidth;
    box.addEventListener("wheel", touches.wheel, {passive: false});
    new ResizeObserver(() => {
        width = element.clientWidth;
        changed();
    }).observe(element);
}

/**
 * Where a surface stands that nobody has placed: in a row below the stage.
 * @param {ToPagePlace} place
 */
function surface(place) {
    const on = model.state && model.state.surfaces.some((one) => one.name === place.name);
    const at = place.place;
    const pixel = at ? (at.width * width * zoom) / place.width : 0;
    const dots = pixel >= DOTS_FROM;
    const kind = sharp && has("full:" + place.name) ? "full" : "now";
    return html`<figure class=${"stands" + (on ? litClass(place.name) : "") + (at ? "" : " loose") + (dots ? " dots" : "") + (on ? "" : " unused")}
        ${at ? css({"--x": at.x, "--y": at.y, "--w": at.width, "--h": at.height, "--pixel": pixel + "px"}) : css({"--ratio": place.width / place.height})}>
        ${on ? html`${picture(kind, place.name, t("airOf", surfaceName(place.name)))}${litOver(place.name)}` : html`<span class="over-picture">${t("notInShow")}</span>`}
        <figcaption>${surfaceName(place.name)} · ${place.width}×${place.height}</figcaption></figure>`;
}

export function hall() {
    if (!model.welcome || !model.state) return html`<p class="empty">${t("waitingForState")}</p>`;
    const all = model.welcome.surfaces;
    watch(model.state.surfaces.map((on) => on.name), false);
    if (sharp) lookClosely(looked);
    const placed = all.filter((one) => one.place);
    const loose = all.filter((one) => !one.place);
    return html`<div class="hall">
        <div class="hall-tools" role="group" aria-label=${t("zoom")}>
            <button aria-label=${t("smaller")} ?disabled=${zoom <= 1} @click=${() => zoomTo(zoom / 1.5)}>${icons.less}</button>
            <output>${Math.round(zoom * 100)} %</output>
            <button aria-label=${t("larger")} ?disabled=${zoom >= MOST} @click=${() => zoomTo(zoom * 1.5)}>${icons.more}</button>
            <button ?disabled=${zoom === 1} @click=${() => zoomTo(1)}>${t("whole")}</button>
            <button data-press="sharp" aria-pressed=${sharp ? "true" : "false"} @click=${() => {
                sharp = !sharp;
                changed();
            }}>${icons.closer}${t("sharp")}</button>
            ${document.fullscreenEnabled ? html`<button data-press="full-screen" aria-label=${t("fullScreen")} title=${t("fullScreen")} @click=${() => box && box.requestFullscreen()}>${icons.whole}</button>` : nothing}
        </div>
        <div class="stage-box" tabindex="0" role="region" aria-label=${t("stageSeen")} ${ref(stands)} @pointerdown=${touches.down} @pointermove=${touches.move}
            @pointerup=${touches.up} @pointercancel=${touches.up} @pointerleave=${touches.up}>
            <div class="stage-drawn" ${css({"--zoom": zoom})}>
                <span class="floor" aria-hidden="true"></span>
                ${repeat(placed, (one) => one.name, surface)}</div>
            ${loose.length ? html`<div class="loose-row">${repeat(loose, (one) => one.name, surface)}</div>` : nothing}
        </div>
        ${model.welcome.rehearsal ? rehearsal() : nothing}
    </div>`;
}
