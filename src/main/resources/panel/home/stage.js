// The stage as it is seen from the seats: where the simulated hall draws each surface.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {css} from "../css.js";
import {changed} from "../model.js";
import {choose, entered, face, wish, work} from "./hallknow.js";
import {home} from "./know.js";
import {faceCalled} from "./named.js";
import {t} from "./said.js";

/** The stage is 16 wide and 9 high. */
const SHAPE = 16 / 9;
const FIRST = 0.4;

let held = null;

/** So high it is where it is so wide; both smaller where that is higher than the stage. */
function shaped(surface, left, top, width) {
    const each = (SHAPE * surface.height) / surface.width;
    const wide = Math.max(0.01, Math.min(width, 1, 1 / each));
    const high = wide * each;
    return {surface: surface.name, left: Math.min(Math.max(0, left), 1 - wide), top: Math.min(Math.max(0, top), 1 - high), width: wide, height: high};
}

const put = (place) => wish({is: "stage", ...place});

function take(event, surface, sizing) {
    if (event.button > 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const area = event.currentTarget.closest(".stage").getBoundingClientRect();
    held = {surface, sizing, area, x: event.clientX, y: event.clientY, place: {...surface.place, surface: surface.name, left: surface.place.x, top: surface.place.y}, moves: false};
    choose(surface.name, work.output);
}

function move(event) {
    if (!held) return;
    const dx = (event.clientX - held.x) / held.area.width;
    const dy = (event.clientY - held.y) / held.area.height;
    const from = held.surface.place;
    held.moves = held.moves || Math.hypot(event.clientX - held.x, event.clientY - held.y) > 3;
    held.place = held.sizing ? shaped(held.surface, from.x, from.y, Math.min(from.width + dx, 1 - from.x)) : shaped(held.surface, from.x + dx, from.y + dy, from.width);
    changed();
}

async function letGo() {
    const mine = held;
    held = null;
    if (mine && mine.moves) await put(mine.place);
    changed();
}

function leave() {
    held = null;
    changed();
}

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

function byKey(event, surface) {
    const way = ARROWS[event.key];
    const wider = {"+": 1, "=": 1, "-": -1}[event.key];
    if (event.key === "Enter" || event.key === " ") choose(surface.name, work.output);
    if (!way && !wider) return;
    event.preventDefault();
    if (home.busy) return;
    const far = event.shiftKey ? 0.05 : 0.005;
    const place = surface.place;
    put(way ? shaped(surface, place.x + way[0] * far, place.y + way[1] * far, place.width) : shaped(surface, place.x, place.y, place.width + wider * 0.01));
}

const percent = (part) => Math.round(part * 1000) / 10;

function drawn(surface) {
    const place = held && held.surface.name === surface.name ? held.place : {left: surface.place.x, top: surface.place.y, width: surface.place.width, height: surface.place.height};
    const words = t("stagedAt", surface.name, percent(place.left), percent(place.top), percent(place.width));
    return html`<button class="on-stage" data-surface=${surface.name} aria-pressed=${work.surface === surface.name} aria-label=${words} title=${words}
        ${css({left: place.left * 100 + "%", top: place.top * 100 + "%", width: place.width * 100 + "%", height: place.height * 100 + "%"})}
        @pointerdown=${(event) => take(event, surface, false)} @pointermove=${move} @pointerup=${letGo} @pointercancel=${leave} @keydown=${(event) => byKey(event, surface)}><b>${faceCalled(surface.name)}</b>
        <span class="sizes" @pointerdown=${(event) => take(event, surface, true)} @pointermove=${move} @pointerup=${letGo} @pointercancel=${leave}></span></button>`;
}

function exact(surface) {
    const {x, y, width} = surface.place;
    const field = (label, name, value, make) => html`<label class="field"><span>${label}</span><input type="number" data-field=${name} min="0" max="100" step="0.1" .value=${String(percent(value))} @change=${(event) => entered(event, percent(value), (text) => put(make(Number(text) / 100)))}></label>`;
    return html`<div class="three">
        ${field(t("stageLeft"), "stage-left", x, (part) => shaped(surface, part, y, width))}
        ${field(t("stageTop"), "stage-top", y, (part) => shaped(surface, x, part, width))}
        ${field(t("stageWide"), "stage-width", width, (part) => shaped(surface, x, y, part))}
    </div>`;
}

export function stage() {
    const placed = home.place.surfaces.filter((one) => one.place);
    const others = home.place.surfaces.filter((one) => !one.place);
    const one = work.surface && face(work.surface);
    return html`<section class="hall-part hall-stage">
        <h2>5. ${t("stageHere")}</h2>
        <p class="lead">${t("stageHint")}</p>
        <div class="stage">${placed.map(drawn)}<span class="floor"></span></div>
        ${others.length ? html`<div class="row"><span class="lead">${t("putOnStage")}</span>${others.map((surface, at) => html`<button data-stage=${surface.name} ?disabled=${home.busy} @click=${() => put(shaped(surface, 0.05 + at * 0.1, 0.1 + at * 0.1, FIRST))}>${faceCalled(surface.name)}</button>`)}</div>` : nothing}
        ${one && one.place ? exact(one) : nothing}
    </section>`;
}
