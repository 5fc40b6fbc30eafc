// What the desk asks or complains of: it stands above everything until somebody has answered.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model, may, ready} from "../model.js";
import {ask, wish} from "../wishes.js";
import {cutWords} from "../parts.js";
import {now} from "../desktime.js";
import {clock, day, instant, said, span} from "../times.js";
import {asked, askedOver} from "./transport.js";
import {edited} from "./plan.js";
import {emergencyUp} from "./alarm.js";
import {draws} from "./draws.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

function question(kind, words, answers) {
    return html`<div class=${"question " + kind} role="alert">${icons.ill}<p>${words}</p><div>${answers}</div></div>`;
}

/** GO was refused because it is hours away from the plan: the two ways out, each a button of its own. */
function farAway(state, off) {
    const planned = asked(state);
    if (!planned) return nothing;
    const start = instant(planned.start);
    const on = day(start);
    const today = day(now());
    const part = state.agenda.find((row) => row.id === state.next.segment);
    const isOther = planned.day && planned.day !== today.iso;
    return question("", t("farAway", clock(start), t("weekday-" + on.weekday), on.words), html`
        ${isOther ? html`<button data-press="move" ?disabled=${off} @click=${() => wish("move", "move", {day: today.iso})}>${t("moveToday")}</button>` : nothing}
        <button data-press="go-anyway" ?disabled=${off} @click=${() => wish("go-anyway", "go-anyway")}>${t("goAnyway", part ? part.name : "")}</button>`);
}

/** GO was refused because something solemn is heard: it is waited for, or cut off by a button of its own. */
function overSolemn(state, off) {
    const solemn = askedOver(state);
    if (!solemn) return nothing;
    return question("", t("solemn", solemn), html`
        <button data-press="go-anyway" ?disabled=${off} @click=${() => wish("go-anyway", "go-anyway")}>${t("goAnyway", tell(state.next.words))}</button>`);
}

export function questions() {
    const state = model.state;
    const off = !ready() || !may("control");
    const jump = span(state["clock-jump"]);
    const disk = state.lamps.find((lamp) => lamp.name === "disk" && !lamp.well);
    return html`
        ${emergencyUp("emergency-off")}
        ${draws()}
        ${disk ? question("grave", html`<b>${t("noProtection")}</b> ${tell(disk.words)}`, nothing) : nothing}
        ${state.safe ? question("grave", html`<b>${t("safeMode")}</b> ${t("safeMode-means")}`,
            html`<button data-press="trust" ?disabled=${off} @click=${() => ask("trust", "trust")}>${t("trust")}</button>`) : nothing}
        ${cutWords(state.live) ? question("", cutWords(state.live), nothing) : nothing}
        ${jump !== 0 ? question("", t(jump < 0 ? "clockBack" : "clockForward", said(jump)), html`
            <button data-press="slept" ?disabled=${off} @click=${() => wish("slept", "settle-clock", {slept: true})}>${t("slept")}</button>
            <button data-press="set" ?disabled=${off} @click=${() => wish("set", "settle-clock", {slept: false})}>${t("wasSet")}</button>`) : nothing}
        ${farAway(state, off)}
        ${overSolemn(state, off)}
        ${state.missed ? question("", t("missed", tell(state.missed)), html`
            <button data-press="catch-up" ?disabled=${off} @click=${() => wish("catch-up", "catch-up")}>${t("catchUp")}</button>`) : nothing}
        ${edited()}
        ${state["not-done"].length > 0 ? question("", html`${t("notDone")} ${state["not-done"].map(tell).join(", ")}`, nothing) : nothing}`;
}
