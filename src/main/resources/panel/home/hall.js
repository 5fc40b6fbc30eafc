// A hall that is made or changed: what is plugged in, what lies where on it, how it is tried, and the stage.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {chosen} from "./chosen.js";
import {connected, surfaces} from "./connected.js";
import {askHall, choose, entered, lookAgain, wish, work} from "./hallknow.js";
import {home} from "./know.js";
import {outputs} from "./laying.js";
import {said, t} from "./said.js";
import {stage} from "./stage.js";
import {light} from "./trying.js";

let shown = "";
let sure = false;

/** Undo and redo by the keys that everybody knows; in a place where one types they are the place's own. */
export function keys(event) {
    if (!home.place || !home.view.startsWith("hall/")) return;
    // The page may lie under the pattern; what is pressed still comes here.
    if (event.key === "Escape" && home.place.lit && home.place.lit.up) askHall({is: "rest"});
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    askHall({is: key === "y" || event.shiftKey ? "redo" : "undo", hall: home.place.name});
}

async function drop() {
    const told = await askHall({is: "drop", hall: home.place.name});
    if (told.is === "made") location.hash = "#/";
}

/** A hall that was never saved is gone with it: that takes two taps, the second one says what it does. */
function dropping() {
    const now = sure || !home.place.fresh;
    sure = !now;
    changed();
    if (now) drop();
}

const say = (is, more = {}) => askHall({is, hall: home.place.name, ...more});

function state(place) {
    if (place.fresh) return html`<b class="tag hold">${t("hallNotSaved")}</b>`;
    return place.changed ? html`<b class="tag hold">${t("hallChanged")}</b>` : html`<b class="tag next">${t("hallSaved")}</b>`;
}

const outside = () => html`<p class="home-words outside" role="alert">${said(work.outside)}
    <button @click=${() => say("save", {over: true})}>${t("hallOver")}</button>
    <button @click=${drop}>${t("hallTheirs")}</button></p>`;

const findings = (place) => html`<section class="hall-part hall-findings">
    <h2>${t("findings")}</h2>
    ${place.findings.length ? html`<ul class="notes">${place.findings.map((one) => html`<li class=${one.severity === "error" ? "bad" : ""}>
        <button class="note" ?disabled=${!one.surface && !one.output} @click=${() => choose(one.surface, one.output)}><b>${said(one.what)}</b> ${said(one.now)} ${said(one.instead)} <small>${said(one.spot)}</small></button></li>`)}</ul>` : html`<p class="lead">${t("noFindings")}</p>`}
</section>`;

export function hall() {
    const place = home.place;
    if (!place) return nothing;
    if (shown !== place.name) {
        shown = place.name;
        sure = false;
        work.surface = "";
        work.output = "";
        work.outside = null;
        work.plugged = null;
    }
    if (!work.plugged && !work.looking) lookAgain();
    return html`<div class="hall">
        <h1 class="unseen">${t("hallOne")}: ${place.title}</h1>
        ${said(place.told) ? html`<p class="home-words" role="status">${said(place.told)}</p>` : nothing}
        ${place.runs.length ? html`<p class="home-words in-use" role="status">${t("hallInUse", place.runs.join(", "))}</p>` : nothing}
        ${work.outside ? outside() : nothing}
        <div class="bar">
            <label class="inline hall-title"><span>${t("hallName")}</span><input maxlength="200" .value=${place.title} @change=${(event) => entered(event, place.title, (text) => wish({is: "title", text}))}></label>
            ${state(place)}
            <span class="grow"></span>
            <button ?disabled=${!place.undoable || home.busy} @click=${() => say("undo")}>${t("undo")}</button>
            <button ?disabled=${!place.redoable || home.busy} @click=${() => say("redo")}>${t("redo")}</button>
            ${place.changed ? html`<button class=${sure ? "danger" : ""} ?disabled=${home.busy} @click=${dropping}>${place.fresh ? t(sure ? "hallDropSure" : "hallDropFresh") : t("hallDrop")}</button>` : nothing}
            ${place.former && !place.changed ? html`<button class="former" ?disabled=${home.busy} @click=${() => say("former")}>${t("hallFormer")}</button>` : nothing}
            <button class="strong save" ?disabled=${!place.changed || home.busy} @click=${() => say("save", {over: false})}>${t("hallSave")}</button>
        </div>
        <div class="hall-halves">
            <div class="hall-left">${connected()}</div>
            <div class="hall-middle">${surfaces()}${outputs()}${light()}${stage()}</div>
            <div class="hall-right"><div class="hall-chosen">${chosen()}</div>${findings(place)}</div>
        </div>
    </div>`;
}
