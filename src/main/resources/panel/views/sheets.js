// What is said to the stage and to the public: a message on a surface, and how late the programme is announced to be.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, picture, sheet} from "../parts.js";
import {wish} from "../wishes.js";
import {iso, lateness, span} from "../times.js";
import {offset} from "./agenda.js";
import {openFit} from "./fit.js";
import {icons} from "../icons.js";
import {surfaceName, t} from "../words.js";

const PRESETS = ["preset-1", "preset-2", "preset-3", "preset-4"];
const STAYS = [30, 120, 0];

const draft = {text: "", surface: null, stays: 30};

function target(state) {
    if (draft.surface && state.surfaces.some((on) => on.name === draft.surface)) return draft.surface;
    const stage = state.surfaces.find((on) => on.name === "stage");
    return (stage || state.surfaces[0] || {name: ""}).name;
}

const set = (more) => {
    Object.assign(draft, more);
    changed();
};

function send(state) {
    const text = draft.text.normalize("NFC").trim();
    if (!text) return;
    const more = {surface: target(state), text};
    if (draft.stays) more.stays = iso(draft.stays * 1000);
    wish("send-message", "message", more).then((answer) => answer && answer.accepted && closeSheet());
}

export function messages() {
    const state = model.state;
    const off = !ready() || !may("edit");
    return sheet("message", t("messages"), () => html`
        <form class="form" @submit=${(event) => {
            event.preventDefault();
            send(state);
        }}>
            <fieldset class="choices"><legend>${t("where")}</legend>${state.surfaces.map((on) => html`
                <label class="choice"><input type="radio" name="surface" .checked=${target(state) === on.name} @change=${() => set({surface: on.name})}><span>${surfaceName(on.name)}</span></label>`)}</fieldset>
            <span class="frame on-air message-look"><span class="frame-picture">${picture("now", target(state), t("airOf", surfaceName(target(state))))}</span></span>
            <div class="presets">${PRESETS.map((key) => html`<button type="button" @click=${() => set({text: t(key)})}>${t(key)}</button>`)}</div>
            <label class="field"><span>${t("messageText")}</span>
                <input type="text" maxlength="120" autocomplete="off" .value=${live(draft.text)} @input=${(event) => set({text: event.target.value})}></label>
            <fieldset class="choices"><legend>${t("stays-for")}</legend>${STAYS.map((seconds) => html`
                <label class="choice"><input type="radio" name="stays" .checked=${draft.stays === seconds} @change=${() => set({stays: seconds})}>
                <span>${seconds === 0 ? t("untilTaken") : seconds < 60 ? t("seconds", seconds) : t("minutesOf", seconds / 60)}</span></label>`)}</fieldset>
            <button class="strong" data-press="send-message" ?disabled=${off || !draft.text.trim()}>${icons.message}<b>${t("sendMessage")}</b></button>
        </form>
        ${state.surfaces.filter((on) => on.message).map((on) => html`<div class="standing-message"><p><b>${surfaceName(on.name)}</b> ${on.message}</p>
            <button data-press=${"end-" + on.name} ?disabled=${off} @click=${() => wish("end-" + on.name, "end-message", {surface: on.name})}>${t("takeAway")}</button></div>`)}`);
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
        <button data-press="open-fit" ?disabled=${off} @click=${openFit}>${icons.late}<b>${t("fit")}</b></button>`);
}
