// What the technician looks at: who paints, and what every surface shows.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, may, model} from "../model.js";
import {watch} from "../link.js";
import {isBad, isKnown} from "../lit.js";
import {litClass, litOver} from "./lighting.js";
import {care, identifying, tend} from "./care.js";
import {picture} from "../parts.js";
import {isFresh, outcome} from "../wishes.js";
import {exact, instant, said, span} from "../times.js";
import {read} from "../reading.js";
import {icons} from "../icons.js";
import {playerName, surfaceName, t, tell} from "../words.js";

const lamp = (one) => html`<li class=${"device " + (!isKnown() ? "unknown" : one.well ? "well" : "ill")}>${!isKnown() ? icons.unknown : one.well ? icons.well : icons.ill}
    <div><b>${t("lamp-" + one.name) || one.name}</b><p>${isKnown() ? tell(one.words) : t("lit-unknown")}</p></div></li>`;

/** @param {ToPagePlace} place */
function surface(place) {
    const on = model.state.surfaces.find((one) => one.name === place.name);
    return html`<li class="device surface">
        <span class=${"frame on-air" + (on ? litClass(place.name) : "")}><span class="frame-picture">${on ? html`${picture("now", place.name, t("airOf", surfaceName(place.name)))}${litOver(place.name)}` : html`<span class="over-picture">${t("notInShow")}</span>`}</span></span>
        <div><b>${surfaceName(place.name)}</b><p>${place.width}×${place.height}${on ? html` · ${t("level")} ${Math.round(on.level * 100)} %` : nothing}</p>
            <p>${on ? read(on) : ""}</p></div></li>`;
}

/** What has not begun is neither well nor ill. */
const sign = (state) => (isBad(state) ? icons.ill : state === "waiting" ? icons.late : icons.well);

/** By the player's own clock, which is another than a rehearsal's. */
const since = (one) => (model.welcome.rehearsal || one.state === "waiting" ? "" : " · " + t("since") + " " + exact(instant(one.since)));

/**
 * Whether the pictures come evenly, in a word; who wants the figures taps it.
 * @param {ToDeskOutputState} one
 */
const flow = (one) => html`<details class="flow"><summary>${one.fps < 0.05 ? t("stillPicture") : t("fps", one.fps.toFixed(1))} · ${one.dropped > 0 ? t("drops", one.dropped) : t("even")}</summary>
    <p>${t("lateDropped", one.late, one.dropped, said(span(one.gap)))}${one.figures.map((figure) => ` · ${figure.name} ${Math.round(figure.value * 10) / 10} ${figure.unit}`)}</p></details>`;

/** @param {ToDeskOutputState} one */
function output(one, off, silent) {
    const known = isKnown() && !silent;
    return html`<li id=${"of-" + one.name} tabindex="-1" class=${"device output " + (!known ? "unknown" : isBad(one.state) ? "ill" : "well") + (known && isBad(one.state) ? " striped" : "")}>${known ? sign(one.state) : icons.unknown}
        <div><b>${one.name}</b> <span class="tag">${known ? t("output-" + one.state) || one.state : t("lit-unknown")}</span> <small>${t("family-" + one.family) || one.family}${since(one)}</small>
            <small class="shown-there">${one.shows.map(surfaceName).join(", ")}</small>
            ${known && tell(one.words) ? html`<p class="ill">${tell(one.words)}</p>` : nothing}
            ${flow(one)}
            ${one.family === "input" ? nothing : care(one, off)}
        </div></li>`;
}

/** Real devices are lit in a rehearsal only by two presses, the second within the half minute that its code lives. */
let code = null;
let codeAt = 0;
const CODE_LIVES = 30_000;

function arming(armed, off) {
    if (!model.welcome.rehearsal) return nothing;
    if (armed) return html`<div class="question grave"><p>${t("armed")}</p><button data-press="rest" ?disabled=${off} @click=${() => tend("rest", {is: "rest"})}>${t("rest")}</button></div>`;
    if (code && performance.now() - codeAt > CODE_LIVES) code = null;
    const first = () => tend("arm", {is: "ask-to-arm"}).then((answer) => {
        if (!answer || answer.is !== "code") return;
        code = answer.code;
        codeAt = performance.now();
        changed();
    });
    const second = () => {
        tend("arm", {is: "arm", code});
        code = null;
        changed();
    };
    return html`<div class="question"><p>${t("notArmed")}</p>${code
        ? html`<button class="to-air" data-press="arm" ?disabled=${off} @click=${second}>${t("armNow")}</button>`
        : html`<button data-press="arm" ?disabled=${off} @click=${first}>${t("arm")}</button>`}</div>`;
}

/** @param {ToPageOfPlayer} one */
function player(one, off) {
    return html`<h2>${t("lamp-player")} <small>${playerName(one.player)}${one.silent ? " · " + t("lit-silent") : ""}</small></h2>
        ${arming(one.armed, off)}
        <ul class="devices wide">${repeat(one.outputs, (each) => each.name, (each) => output(each, off, one.silent))}</ul>
        ${one.found.length ? html`<details><summary>${t("found")} (${one.found.length})</summary><ul class="things">${one.found.map((thing) => html`<li><b>${thing.kind}</b> ${thing.name}
            <small>${Object.entries(thing.about).map(([key, value]) => key + ": " + value).join(" · ")}</small></li>`)}</ul></details>` : nothing}`;
}

export function outputs() {
    if (!model.state || !model.welcome) return html`<p class="empty">${t("waitingForState")}</p>`;
    watch(model.state.surfaces.map((on) => on.name), false);
    const off = model.link !== "on" || !may("control");
    return html`<section class="outputs">
        ${model.outputs ? html`<div class="care-of-all">${identifying(off)}
            <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() ? outcome.words : ""}</p></div>
            ${repeat(model.outputs.players, (one) => one.player, (one) => player(one, off))}` : nothing}
        <h2>${t("parts")}</h2><ul class="devices">${model.state.lamps.map(lamp)}</ul>
        <h2>${t("surfaces")}</h2><ul class="devices wide">${repeat(model.welcome.surfaces, (one) => one.name, surface)}</ul>
    </section>`;
}
