// What should be known before the first GO: the day, mistakes of the show, the run of before, what is not there. It stands
// over everything once, until somebody has seen it; while a part is on it is a line above, and covers nothing.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {ask, wish} from "../wishes.js";
import {day} from "../times.js";
import {now} from "../desktime.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

/** Whether the day of the file is kept; and whether the line was opened while a part is on. */
const draft = {keeps: false, open: false, since: 0};

/** A finger that was on its way to what lay there before does not answer. */
const UNMEANT = 600;

const words = (iso) => iso.split("-").reverse().map(Number).join("/");

/** Whether it stands over the view now, so that no key presses what lies under it. */
export function opens() {
    const state = model.state;
    return Boolean(state && state.opening && may("control") && (!state.live || draft.open));
}

function seen(keeps) {
    if (performance.now() - draft.since < UNMEANT) return null;
    draft.open = false;
    return ask("begin", "begin", {keeps});
}

/** @param {ToPageOpening} opening */
function isOnlyTheDay(opening) {
    return !tell(opening.before) && opening.findings.length === 0 && opening.without.length === 0;
}

/** @param {ToPageOpening} opening */
function theDay(opening, off) {
    if (!opening.day) return nothing;
    const today = day(now());
    const own = words(opening.day);
    return html`<section class="opening-day"><h3>${icons.late}${t("openingDay", own)}</h3>
        <p>${t("openingToday", t("weekday-" + today.weekday), today.words)}</p>
        <div class="opening-answers"><button class="strong" data-press="move" ?disabled=${off} @click=${() => wish("move", "move", {day: today.iso})}>${t("moveToday")}</button>
            <button data-press="keep-day" ?disabled=${off} aria-pressed=${draft.keeps ? "true" : "false"} @click=${() => {
                draft.keeps = !draft.keeps;
                if (isOnlyTheDay(opening)) seen(true);
                changed();
            }}>${t("keepDay", own)}</button></div></section>`;
}

/** @param {ToPageFound} one */
const finding = (one) => html`<li class=${one.severity}><b>${one.severity === "error" ? icons.ill : nothing}${t("severity-" + one.severity)}</b>
    <span>${tell(one.what)} ${tell(one.now)} ${tell(one.instead)}<small>${tell(one.where)}</small></span></li>`;

/** @param {ToPageOpening} opening */
function mistakes(opening) {
    const checking = opening.checking ? html`<p class="lead" role="status">${icons.prepare} ${t("openingChecking")}</p>` : nothing;
    if (opening.findings.length === 0) return checking;
    const errors = opening.findings.filter((one) => one.severity === "error").length;
    return html`<section><h3>${icons.ill}${t("openingFindings", errors, opening.findings.length - errors)}</h3>
        <ul class="opening-findings">${opening.findings.map(finding)}</ul>${checking}</section>`;
}

/** Above everything while a part is on: one line, that opens it. */
export function openingLine() {
    const state = model.state;
    if (!state || !state.opening || !state.live || draft.open || !may("control")) return nothing;
    const opening = state.opening;
    return html`<div class="question opening-line" role="status">${icons.prepare}<p>${tell(opening.before) || t("openingShort", opening.findings.length + opening.without.length)}</p>
        <div class="opening-answers"><button data-press="opening" @click=${() => {
            draft.open = true;
            changed();
        }}>${t("look")}</button><button data-press="begin" ?disabled=${!ready()} @click=${() => ask("begin", "begin", {keeps: false})}>${t("openingSeen")}</button></div></div>`;
}

export function opening() {
    if (!opens()) {
        draft.since = 0;
        return nothing;
    }
    if (draft.since === 0) draft.since = performance.now();
    const told = model.state.opening;
    const off = !ready();
    return html`<div class="veil opening-veil"><section class="sheet opening" role="dialog" aria-modal="true" aria-label=${t("openingTitle")}>
        <header><h2>${t("openingTitle")}</h2></header>
        <div class="sheet-body">
            ${theDay(told, off)}
            ${tell(told.before) ? html`<section><h3>${icons.back}${t("openingBefore")}</h3><p>${tell(told.before)}</p></section>` : nothing}
            ${told.without.length > 0 ? html`<section><h3>${icons.ill}${t("openingWithout")}</h3><ul>${told.without.map((one) => html`<li>${tell(one)}</li>`)}</ul></section>` : nothing}
            ${mistakes(told)}
        </div>
        <footer><button class="strong" data-press="begin" ?disabled=${off} @click=${() => seen(draft.keeps)}>${icons.well}<b>${t(model.state.live ? "openingSeen" : "openingBegin")}</b></button></footer>
    </section></div>`;
}
