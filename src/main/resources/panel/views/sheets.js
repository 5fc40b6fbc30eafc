// What is said to the stage and to the public: a message on a surface, and how late the programme is announced to be.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, isAudience, picture, sheet} from "../parts.js";
import {wish} from "../wishes.js";
import {iso, lateness, span} from "../times.js";
import {foresight, forget} from "../foresee.js";
import {offset} from "./agenda.js";
import {addPartButton} from "./addpart.js";
import {openFit} from "./fit.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";

const PRESETS = ["preset-1", "preset-2", "preset-3", "preset-4"];
const STAYS = [30, 120, 0];

const FRESH = {text: "", surface: "", stays: 30, sure: false};
const draft = {...FRESH};

/** Whether the sheet was open when it was last drawn: it opens empty, whatever was said before. */
let isOpen = false;

/** Where a message belongs: to who speaks. */
const usual = (state) => (state.surfaces.find((on) => !isAudience(on.name)) || {name: ""}).name;

const target = (state) => (state.surfaces.some((on) => on.name === draft.surface) ? draft.surface : usual(state));

const set = (more) => {
    Object.assign(draft, {sure: false}, more);
    changed();
};

/** @param {ToPageState} state */
function wished(state) {
    const more = {surface: target(state), text: draft.text.normalize("NFC").trim()};
    return draft.stays ? {...more, stays: iso(draft.stays * 1000)} : more;
}

/** @param {ToPageState} state */
function send(state) {
    const more = wished(state);
    if (!more.text || !more.surface) return;
    if (isAudience(more.surface) && !draft.sure) {
        set({sure: true});
        return;
    }
    wish("send-message", "message", more).then((answer) => answer && answer.accepted && closeSheet());
}

/**
 * Every sentence is for who speaks: one tap says it there, and nowhere else.
 * @param {ToPageState} state
 */
function say(state, text) {
    set({text});
    if (target(state) && !isAudience(target(state))) send(state);
}

/**
 * How it will look where an audience sees it, before it does.
 * @param {ToPageState} state
 */
function seen(state) {
    const surface = target(state);
    if (!isAudience(surface)) return {there: true, body: surface ? html`<span class="frame on-air message-look"><span class="frame-picture">${picture("now", surface, t("airOf", surfaceName(surface)))}</span></span>` : nothing};
    const more = wished(state);
    const found = more.text ? foresight("message", "message", more) : null;
    const words = found ? tell(found.cannot.get(surface)) || tell(found.answer.because) : "";
    return {there: Boolean(found && found.fresh && !words), body: html`<p class="proof" role="status">${icons.ill}${t("audienceSees", surfaceName(surface))}</p>
        ${more.text ? html`<span class="frame coming"><span class="frame-picture">${picture("foreseen:message", surface, t("preview"))}</span></span>` : nothing}
        ${words ? html`<p class="proof">${icons.ill}${words}</p>` : nothing}`};
}

export function messages() {
    const state = model.state;
    const off = !ready() || !may("edit");
    const opens = model.sheet === "message" && !isOpen;
    isOpen = model.sheet === "message";
    if (opens) {
        Object.assign(draft, FRESH);
        forget("message");
    }
    return sheet("message", t("messages"), () => {
        const {there, body} = seen(state);
        const sure = draft.sure && isAudience(target(state));
        return html`
        <form class="form" @submit=${(event) => {
            event.preventDefault();
            send(state);
        }}>
            <div class="presets">${PRESETS.map((key) => html`<button type="button" data-press=${key} ?disabled=${off} @click=${() => say(state, t(key))}>${t(key)}</button>`)}</div>
            <fieldset class="choices"><legend>${t("where")}</legend>${state.surfaces.map((on) => html`
                <label class="choice"><input type="radio" name="surface" value=${on.name} .checked=${live(target(state) === on.name)} @change=${() => set({surface: on.name})}><span>${surfaceName(on.name)}</span></label>`)}</fieldset>
            <fieldset class="choices"><legend>${t("stays-for")}</legend>${STAYS.map((seconds) => html`
                <label class="choice"><input type="radio" name="stays" .checked=${live(draft.stays === seconds)} @change=${() => set({stays: seconds})}>
                <span>${seconds === 0 ? t("untilTaken") : seconds < 60 ? t("seconds", seconds) : t("minutesOf", seconds / 60)}</span></label>`)}</fieldset>
            <label class="field"><span>${t("messageText")}</span>
                <input type="text" maxlength="120" autocomplete="off" .value=${live(draft.text)} @input=${(event) => set({text: event.target.value})}></label>
            ${body}
            <div class="form-foot"><button class=${sure ? "sure" : "strong"} data-press="send-message" ?disabled=${off || !draft.text.trim() || !there}>${icons.message}<b>${t(sure ? "sendSure" : "sendMessage")}</b></button></div>
        </form>
        ${state.surfaces.filter((on) => on.message).map((on) => html`<div class="standing-message"><p><b>${surfaceName(on.name)}</b> ${on.message}</p>
            <button data-press=${"end-" + on.name} ?disabled=${off} @click=${() => wish("end-" + on.name, "end-message", {surface: on.name})}>${t("takeAway")}</button></div>`)}`;
    });
}

export function delay() {
    const state = model.state;
    const off = !ready() || !may("control");
    const announced = span(state.announced);
    const by = offset(state);
    const rounded = by === null || by < 60_000 ? 0 : Math.ceil(by / 300_000) * 5;
    const announce = (minutes) => wish("delay-" + minutes, "delay", {announced: iso(minutes * 60_000)});
    return sheet("delay", t("announce"), () => html`
        <p class="lead">${t("announcedNow")} <b>${lateness(announced)}</b>${by === null ? nothing : html` · ${t("really")} <b>${lateness(by)}</b>`}</p>
        <div class="presets">${[0, 5, 10, 15, 20, 30, 45, 60].map((minutes) => html`<button data-press=${"delay-" + minutes} ?disabled=${off}
            class=${rounded === minutes && rounded > 0 ? "strong" : ""} aria-pressed=${announced === minutes * 60_000 ? "true" : "false"}
            @click=${() => announce(minutes)}>${minutes === 0 ? t("onTime") : t("lateBy", minutes)}</button>`)}</div>
        <button data-press="apply-delay" ?disabled=${off || announced === 0} @click=${() => wish("apply-delay", "apply-delay")}>${t("applyDelay")}</button>
        ${state.closed ? nothing : addPartButton(off)}
        <button data-press="open-fit" ?disabled=${off} @click=${openFit}>${icons.late}<b>${t("fit")}</b></button>`);
}
