// Outputs as pictures, and the surfaces that lie on them: laid with a mouse, a finger or a pen, or with the arrow keys.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {css} from "../css.js";
import {changed} from "../model.js";
import {calledOf, choose, face, monitors, named, REACH, sizeOf, usedBy, windowOf, wish, work} from "./hallknow.js";
import {home, reach} from "./know.js";
import {t} from "./said.js";
import {path} from "./wires.js";
import {faceCalled} from "./named.js";

const WIDEST = 400;
const HIGHEST = 240;
/** What stands beside a picture on a narrow screen. */
const MARGINS = 64;
/** A lamp is drawn so large at most. */
const LAMP = 14;
/** Below this a press is a press, and no drag. */
const STILL = 4;

/** What is in somebody's hand: the surface, whence, where it is held, and where it would lie. */
let held = null;
let asking = false;

export const scaleOf = (width, height) => Math.min(Math.min(WIDEST, innerWidth - MARGINS) / Math.max(1, width), HIGHEST / Math.max(1, height), LAMP);

/** @param {string} surface and the output that it is taken from; "": none */
function take(event, surface, from) {
    if (event.button > 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    const scale = from ? scaleHere(from) : 0;
    held = {surface, from, moves: false, x: event.clientX, y: event.clientY, grabX: scale ? (event.clientX - box.left) / scale : 0, grabY: scale ? (event.clientY - box.top) / scale : 0, to: "", found: "", place: null, wish: null};
}

function scaleHere(output) {
    const box = document.querySelector('.out-picture[data-output="' + CSS.escape(output) + '"]');
    return box instanceof HTMLElement ? Number(box.dataset.scale) : 0;
}

function move(event) {
    if (!held) return;
    held.moves = held.moves || Math.hypot(event.clientX - held.x, event.clientY - held.y) > STILL;
    if (!held.moves) return;
    held.x = event.clientX;
    held.y = event.clientY;
    const below = document.elementFromPoint(event.clientX, event.clientY);
    const box = below && below.closest(".out-picture");
    held.to = box instanceof HTMLElement ? box.dataset.output || "" : "";
    held.found = box instanceof HTMLElement ? box.dataset.found || "" : "";
    if (box instanceof HTMLElement && held.to) {
        const area = box.getBoundingClientRect();
        const scale = Number(box.dataset.scale);
        // A surface that is new here is held in its middle.
        const known = face(held.surface);
        const grabX = held.from ? held.grabX : known ? known.width / 2 : 0;
        const grabY = held.from ? held.grabY : known ? known.height / 2 : 0;
        held.wish = {surface: held.surface, from: held.from === held.to ? "" : held.from, output: held.to, x: Math.round((event.clientX - area.left) / scale - grabX), y: Math.round((event.clientY - area.top) / scale - grabY), reach: Math.round(REACH / scale)};
        land();
    } else {
        held.wish = null;
        held.place = null;
    }
    changed();
}

/** Asks where it would lie: who lays it down later is who says it now. One question at a time, the newest. */
async function land() {
    if (asking) return;
    asking = true;
    const mine = held;
    const asked = held.wish;
    try {
        const answer = await reach("/home/place?" + new URLSearchParams({hall: home.place.name, ...asked}));
        mine.place = answer.status === 200 ? await answer.json() : null;
    } catch {
        mine.place = null;
    }
    asking = false;
    if (held === mine && held.wish && held.wish !== asked) land();
    changed();
}

async function letGo() {
    const mine = held;
    held = null;
    if (!mine) return;
    if (!mine.moves) return choose(mine.surface, mine.from);
    changed();
    if (mine.wish) await lay(mine.wish);
    else if (mine.found) await connect(mine.surface, mine.found, mine.from);
}

function leave() {
    held = null;
    changed();
}

async function lay(what) {
    const told = await wish({is: "lay", ...what});
    if (told.is === "done") choose(what.surface, what.output);
}

/** A monitor becomes an output by what is laid on it. */
export async function connect(surface, found, from = "") {
    const monitor = monitors().find((one) => one.name === found);
    if (!monitor) return;
    const before = home.place.outputs.map((one) => one.name);
    const told = await wish({is: "connect", name: calledOf(monitor), wire: windowOf(monitor), surface, width: 0, height: 0});
    if (told.is !== "done") return;
    if (from) await wish({is: "take-off", surface, output: from});
    const made = home.place.outputs.find((one) => !before.includes(one.name));
    choose(surface, made ? made.name : "");
}

export const putOn = (surface, output) => lay({surface, from: "", output, x: 0, y: 0, reach: 0});

const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** Presses that come while one is on its way are added up. */
const steps = {x: 0, y: 0, busy: false};

async function byKey(event, surface, output) {
    if (event.key === "Delete") {
        event.preventDefault();
        return wish({is: "take-off", surface, output});
    }
    const way = ARROWS[event.key];
    if (!way && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    choose(surface, output);
    if (!way) return;
    const far = event.shiftKey ? 10 : 1;
    steps.x += way[0] * far;
    steps.y += way[1] * far;
    if (steps.busy) return;
    steps.busy = true;
    while (steps.x || steps.y) {
        const shown = named(output) && named(output).shows.find((one) => one.surface === surface);
        const {x, y} = steps;
        steps.x = 0;
        steps.y = 0;
        if (!shown) break;
        await wish({is: "lay", surface, from: "", output, x: shown.x + x, y: shown.y + y, reach: 0});
    }
    steps.busy = false;
}

/** A surface as something that is taken by hand. */
export const grip = (surface, about) => html`<button class="chip" data-surface=${surface} aria-pressed=${work.surface === surface} @pointerdown=${(event) => take(event, surface, "")} @pointermove=${move} @pointerup=${letGo} @pointercancel=${leave}
    @keydown=${(event) => (event.key === "Enter" || event.key === " ") && choose(surface, "")}><b>${faceCalled(surface)}</b><small>${about}</small></button>`;

const box = (one, scale) => ({left: one.x * scale + "px", top: one.y * scale + "px", width: one.width * scale + "px", height: one.height * scale + "px"});

function region(output, one, scale) {
    const is = work.surface === one.surface && (work.output === output.name || !work.output);
    const words = t("liesAt", one.surface, one.width + " × " + one.height, one.x + ", " + one.y);
    return html`<button class=${"region" + (held && held.moves && held.surface === one.surface && held.from === output.name ? " held" : "")} data-surface=${one.surface} aria-pressed=${is} aria-label=${words} title=${words} ${css(box(one, scale))}
        @pointerdown=${(event) => take(event, one.surface, output.name)} @pointermove=${move} @pointerup=${letGo} @pointercancel=${leave}
        @keydown=${(event) => byKey(event, one.surface, output.name)}>
        <span class=${"top-of turn-" + one.rotate}></span>${output.lamps ? path(one.wiring) : nothing}<b>${faceCalled(one.surface)}</b></button>`;
}

const landing = (name, scale) => (held && held.place && held.to === name ? html`<span class="landing" ${css(box(held.place, scale))}></span>` : nothing);

function how(one) {
    const wire = one.wire;
    if (wire.is === "window") return [wire.monitor.connector, wire.monitor.model, wire.width + " × " + wire.height].filter(Boolean).join(" · ");
    if (wire.is === "serial") return wire.port + " · " + t("speaks-" + wire.speaks) + " · " + wire.baud + " · " + t("pace", one.pace);
    if (wire.is === "sacn" || wire.is === "art-net") return t("wire-" + wire.is) + " · " + (wire.to || "multicast") + " · universe " + wire.universe + (one.last > wire.universe ? "–" + one.last : "");
    return t("wire-" + wire.is) + (wire.to ? " · " + wire.to : "");
}

function output(one) {
    const scale = scaleOf(one.width, one.height);
    return html`<section class=${"out" + (work.output === one.name ? " chosen" : "")}>
        <button class="plain out-name" aria-pressed=${work.output === one.name && !work.surface} @click=${() => choose("", one.name)}><b>${one.name}</b><small>${how(one)}</small></button>
        <div class=${"out-picture" + (held && held.to === one.name ? " over" : "")} data-output=${one.name} data-scale=${scale} ${css({width: Math.max(24, one.width * scale) + "px", height: Math.max(24, one.height * scale) + "px"})}>
            ${one.shows.map((shown) => region(one, shown, scale))}${landing(one.name, scale)}
            ${one.shows.length ? nothing : html`<span class="hint">${t("dropHere")}</span>`}
        </div>
    </section>`;
}

/** A monitor on which nothing is laid yet. */
function waiting(one) {
    const [width, height] = one.about.mode.split("@")[0].split("x").map(Number);
    const scale = scaleOf(width, height) / 2;
    return html`<section class="out waiting">
        <span class="out-name"><b>${calledOf(one)}</b><small>${sizeOf(one)}</small></span>
        <div class=${"out-picture" + (held && held.found === one.name ? " over" : "")} data-found=${one.name} ${css({width: width * scale + "px", height: height * scale + "px"})}><span class="hint">${t("dropHere")}</span></div>
    </section>`;
}

export function outputs() {
    const free = monitors().filter((one) => !usedBy(one) && one.about.primary !== "true");
    return html`<section class="hall-part hall-outputs">
        <h2>3. ${t("outputsHere")}</h2>
        ${home.place.outputs.length || free.length ? nothing : html`<p class="lead">${t("noOutputs")}</p>`}
        <div class="outs">${home.place.outputs.map(output)}${free.map(waiting)}</div>
        ${held && held.moves ? html`<span class="in-hand" ${css({left: held.x + "px", top: held.y + "px"})}>${faceCalled(held.surface)}</span>` : nothing}
    </section>`;
}
