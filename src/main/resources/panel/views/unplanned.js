// What nobody planned: a text or a picture over what is planned, in three taps, with its true picture before the last.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, isAudience, picture, sheet} from "../parts.js";
import {bring} from "../bringing.js";
import {beginEmergency, emergencies, isChosen} from "./emergency.js";
import {called as namedAs, forgetName, isNaming, named, thirdButton, thirdFields} from "./third.js";
import {foresight, forget} from "../foresee.js";
import {wish} from "../wishes.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";

const READY_MADE = ["insert-1", "insert-2", "insert-3", "insert-4", "insert-5"];

/** @type {{text: string, photo: {is: "photo", file: string} | null, surfaces: string[], busy: boolean, words: string}} */
const draft = {text: "", photo: null, surfaces: [], busy: false, words: ""};

/** Whether the sheet was open when it was last drawn: it opens empty, on the screen that the hall looks at. */
let isOpen = false;

const set = (more) => {
    Object.assign(draft, more);
    changed();
};

/** @param {ToPageState} state */
function begin(state) {
    const names = state.surfaces.map((on) => on.name);
    const first = names.find(isAudience) || names[0];
    Object.assign(draft, {text: "", photo: null, surfaces: first ? [first] : [], busy: false, words: ""});
    forget("insert");
    forgetName();
    beginEmergency();
}

/** What would be shown; null: nothing yet. */
const what = () => named() || (isNaming() ? null : typed());

const typed = () => draft.photo || (draft.text.trim() ? {is: "words", text: draft.text.normalize("NFC").trim()} : null);

async function brought(event) {
    const input = event.target;
    const file = input.files && input.files[0];
    input.value = "";
    if (!file) return;
    set({busy: true, words: "", photo: null});
    try {
        const came = await bring(file);
        set({busy: false, photo: came.photo || null, words: came.photo ? "" : tell(came.because) || t("notBrought")});
    } catch {
        set({busy: false, words: t("notBrought")});
    }
}

/** A sentence that waits for its end goes on being typed. */
function take(text) {
    forgetName();
    set({text, photo: null, words: ""});
    if (!text.endsWith(" ")) return;
    const field = document.querySelector(".unplanned input[type=text]");
    if (field instanceof HTMLElement) field.focus();
}

function send() {
    const shown = what();
    if (!shown || draft.surfaces.length === 0) return;
    wish("insert-now", "insert", {surfaces: draft.surfaces, what: shown}).then((answer) => answer && answer.accepted && closeSheet());
}

const away = (press, surfaces) => wish(press, "withdraw", {surfaces});

/** @param {ToPageState} state */
function standing(state, off) {
    const up = state.surfaces.filter((on) => on.insert);
    if (up.length === 0) return nothing;
    return html`<section class="standing-inserts">${up.map((on) => html`<div class="standing-message"><p><b>${surfaceName(on.name)}</b> ${called(on.insert)}</p>
        <button data-press=${"away-" + on.name} ?disabled=${off} @click=${() => away("away-" + on.name, [on.name])}>${t("insertAway")}</button></div>`)}
        ${up.length > 1 ? html`<button class="sure" data-press="away-all" ?disabled=${off} @click=${() => away("away-all", up.map((on) => on.name))}>${t("insertAllAway")}</button>` : nothing}</section>`;
}

const called = (inset) => (inset.is === "words" ? inset.text : inset.is === "third" ? namedAs(inset) : t("photo") + " " + inset.file.slice(-64).slice(0, 4));

/** @param {ToPageState} state */
function atHand(state, off) {
    const texts = state.inserted.flatMap((one) => (one.is === "words" ? [one.text] : []));
    const photos = state.inserted.filter((one) => one.is === "photo");
    const ready = READY_MADE.map((key) => t(key)).filter((text) => !texts.includes(text));
    return html`<div class="presets" role="group" aria-label=${t("savedTexts")}>
        ${[...texts, ...ready].map((text) => html`<button type="button" ?disabled=${off} aria-pressed=${draft.text === text && !draft.photo ? "true" : "false"} @click=${() => take(text)}>${text.trim()}</button>`)}
        ${photos.map((one) => html`<button type="button" ?disabled=${off} @click=${() => {
            forgetName();
            set({photo: one, text: "", words: ""});
        }}>${icons.insert}${called(one)}</button>`)}
        ${thirdButton(off, () => set({text: "", photo: null, words: ""}))}${picker("camera", "environment", off)}${picker("pictureFile", undefined, off)}</div>`;
}

function picker(key, capture, off) {
    return html`<label class=${"choice picker" + (off || draft.busy ? " off" : "")}><input type="file" accept="image/*" data-press=${key} capture=${capture || nothing} aria-label=${t(key)} ?disabled=${off || draft.busy} @change=${brought}><span>${icons.insert}${t(key)}</span></label>`;
}

let again = null;

/** A picture that has just come is with every player a moment later. */
function askAgain() {
    if (again) return;
    again = setTimeout(() => {
        again = null;
        if (model.sheet !== "unplanned") return;
        forget("insert");
        changed();
    }, 500);
}

/** How one screen will look, or why not. */
function seen(surface, found) {
    const why = found ? tell(found.cannot.get(surface)) || tell(found.answer.because) || tell(found.remarks.get(surface)) : "";
    return html`<figure><span class="frame coming"><span class="frame-picture">${picture("foreseen:insert", surface, t("preview") + " " + surfaceName(surface))}</span></span>
        <figcaption>${surfaceName(surface)}${why ? html`<em class="proof">${icons.ill}${why}</em>` : nothing}</figcaption></figure>`;
}

function toggle(name) {
    set({surfaces: draft.surfaces.includes(name) ? draft.surfaces.filter((one) => one !== name) : [...draft.surfaces, name]});
}

export function unplanned() {
    const state = model.state;
    const off = !ready() || !may("control");
    const opens = model.sheet === "unplanned" && !isOpen;
    isOpen = model.sheet === "unplanned";
    if (opens) begin(state);
    return sheet("unplanned", t("unplanned-title"), () => {
        const shown = what();
        const found = shown && draft.surfaces.length ? foresight("insert", "insert", {surfaces: draft.surfaces, what: shown}) : null;
        const there = Boolean(found && found.fresh && found.cannot.size === 0 && !tell(found.answer.because));
        if (found && found.cannot.size > 0) askAgain();
        if (isChosen()) return emergencies();
        return html`${emergencies()}${standing(state, off)}
        <form class="form unplanned" @submit=${(event) => {
            event.preventDefault();
            if (there) send();
        }}>
            ${atHand(state, off)}
            ${isNaming() ? thirdFields(state, off) : html`<label class="field"><span>${t("insertText")}</span>
                <input type="text" maxlength="160" autocomplete="off" .value=${live(draft.text)} @input=${(event) => set({text: event.target.value, photo: null, words: ""})}></label>`}
            <fieldset class="choices"><legend>${t("where")}</legend>${state.surfaces.map((on) => html`
                <label class="choice"><input type="checkbox" name="surface" value=${on.name} .checked=${live(draft.surfaces.includes(on.name))} @change=${() => toggle(on.name)}><span>${surfaceName(on.name)}</span></label>`)}</fieldset>
            ${draft.busy ? html`<p role="status">${t("bringing")}</p>` : nothing}
            ${draft.words ? html`<p class="proof" role="alert">${icons.ill}${draft.words}</p>` : nothing}
            <div class="insert-foot"><div class="foreseen">${shown ? draft.surfaces.map((surface) => seen(surface, found)) : nothing}</div>
            <button class="strong" data-press="insert-now" ?disabled=${off || draft.busy || !shown || !there}>${icons.air}<b>${t("insertNow")}</b></button></div>
        </form>`;
    });
}
