// Small pieces that several views are made of.
import {html, nothing} from "./vendor/lit-html/lit-html.js";
import {shows} from "./pictures.js";
import {css} from "./css.js";
import {changed, model} from "./model.js";
import {clock, instant, span, digits} from "./times.js";
import {now} from "./desktime.js";
import {isKnown} from "./lit.js";
import {icons} from "./icons.js";
import {named, t} from "./words.js";

/** A picture of a surface, as large as its frame lets it be, never out of shape. */
export function picture(kind, surface, label) {
    const place = sized(surface);
    return html`<canvas class="picture" role="img" aria-label=${label} width=${place.width} height=${place.height}
        ${shows(kind + ":" + surface)} ${css({"--ratio": place.width / place.height})}></canvas>`;
}

export function sized(surface) {
    const known = model.welcome && model.welcome.surfaces.find((one) => one.name === surface);
    return known || {name: surface, width: 16, height: 9};
}

/**
 * Whether anything lies over what is planned on a surface.
 * @param {ToPageOn} on
 */
export const isOver = (on) => Boolean(on.cover || on.message || on.insert || isAlarmed(on));

/** Whether an emergency text is read there. */
export const isAlarmed = (on) => Boolean(model.state && model.state.emergency && model.state.emergency.surfaces.includes(on.name));

/** Whether the audience sees a surface, and not only who speaks. */
export const isAudience = (surface) => Boolean(model.welcome && model.welcome.surfaces.some((one) => one.name === surface && one.audience));

/** Whether a look is part of what any surface shows. */
export const isOnAir = (name) => Boolean(model.state && model.state.surfaces.some((on) => on.looks.includes(name)));

/** What is on: the live part, or that nothing has begun, or that all is over. */
export const onNow = (live, isOver) => (live ? live.name : t(isOver ? "closed" : "notBegun"));

/**
 * How the live part stands with its time: what is left in milliseconds, and the phase in a word.
 * @param {ToPageLive | undefined} live
 */
export function standing(live) {
    const at = now();
    if (!live || at === null) return {left: null, phase: "idle"};
    const ends = instant(live.ends);
    if (ends === null) return {left: null, phase: "open"};
    const paused = instant(live.paused);
    const left = ends - (paused === null ? at : paused);
    const phase = left < 0 ? "overtime" : left <= span(live.danger) ? "danger" : left <= span(live.warn) ? "warning" : "normal";
    return {left, phase, paused: paused !== null};
}

/** The phase in words; a part without a length has none of the desk's. */
export const phaseWords = (phase) => (phase === "open" ? t("noLimit") : named("phase", phase));

/** That a part cuts in soon, for whoever works at the show; null where none does. */
export function cutWords(live) {
    const cut = live && live.cut;
    const at = now();
    if (!cut || at === null || at < instant(cut.told)) return null;
    return t("cutsIn", cut.name, clock(instant(cut.at)), digits(Math.max(0, instant(cut.at) - at)));
}

export function leftWords(live) {
    const {left} = standing(live);
    return left === null ? "–:––" : digits(left);
}

/** Where nothing is heard of the desk the digits are reckoned here, and somebody may have added to them. */
export const reckoned = () => (isKnown() ? nothing : html`<span class="reckoned">${icons.unknown}${t("reckonedHere")}</span>`);

/** A panel over the page that is closed with Escape, beside it, or by its cross. It takes the focus and gives it back. */
export function sheet(name, title, body, kind = "") {
    if (model.sheet !== name) return nothing;
    requestAnimationFrame(holdFocus);
    return html`<div class="veil" @click=${(event) => event.target === event.currentTarget && closeSheet()}>
        <section class=${"sheet " + kind} data-sheet=${name} role="dialog" aria-modal="true" aria-label=${title} tabindex="-1" @keydown=${inSheet}>
            <header><h2>${title}</h2><button class="plain" aria-label=${t("close")} @click=${closeSheet}>${icons.close}</button></header>
            <div class="sheet-body">${body()}</div>
        </section>
    </div>`;
}

/** What was pressed may be gone, and the keyboard with it: the sheet has it then. */
function holdFocus() {
    const found = document.querySelector(".sheet");
    if (model.sheet && found instanceof HTMLElement && document.activeElement === document.body) found.focus();
}

/**
 * A field is there, and says what it is to say, a moment after it was asked for; then it gets the keyboard.
 * @param {boolean} over whether what stands there is marked, to be typed over
 */
export function focusSoon(id, over = false, left = 40) {
    requestAnimationFrame(() => {
        const found = document.getElementById(id);
        if (!(found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement)) {
            if (left > 0) focusSoon(id, over, left - 1);
            return;
        }
        found.focus();
        if (over) found.select();
        found.scrollIntoView({block: "nearest"});
    });
}

let opener = null;

export function openSheet(name) {
    // One that leads to another gives the focus back to where the first was opened.
    if (!model.sheet) opener = document.activeElement;
    model.sheet = name;
    changed();
    takeFocus(name);
}

/** The sheet is drawn a moment after it was asked for, on a slow tablet a long one; then it gets the keyboard. */
function takeFocus(name, left = 120) {
    requestAnimationFrame(() => {
        if (model.sheet !== name) return;
        const found = document.querySelector(".sheet");
        if (found instanceof HTMLElement && found.dataset.sheet === name) found.focus();
        else if (left > 0) takeFocus(name, left - 1);
    });
}

export function closeSheet() {
    model.sheet = null;
    changed();
    if (opener && opener.isConnected) opener.focus();
    opener = null;
}

/**
 * Where the keyboard stops: what can be seen and used, and of a group of choices the one that is chosen.
 * @param {Element} within
 */
function keyboardStops(within) {
    /** @type {HTMLElement[]} */
    const all = Array.from(within.querySelectorAll("button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), a[href], [tabindex='0']"));
    return all.filter((one) => one.getClientRects().length > 0 && !(one instanceof HTMLInputElement && one.type === "radio" && !one.checked && one !== document.activeElement));
}

function inSheet(event) {
    if (event.key === "Escape") closeSheet();
    if (event.key !== "Tab") return;
    const stops = keyboardStops(event.currentTarget);
    if (stops.length === 0) return;
    const first = stops[0];
    const final = stops[stops.length - 1];
    const at = document.activeElement;
    if (event.shiftKey && (at === first || at === event.currentTarget)) {
        event.preventDefault();
        final.focus();
    } else if (!event.shiftKey && at === final) {
        event.preventDefault();
        first.focus();
    }
}
