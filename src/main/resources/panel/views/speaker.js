// For a speaker with his slides: the page that is up, the one that comes next, and two large buttons. Nothing else.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {gone, shows} from "../pictures.js";
import {leftWords, reckoned, standing} from "../parts.js";
import {model} from "../model.js";
import {mayTurn, turn, turnTo, turning} from "../clicker.js";
import {isFresh, outcome} from "../wishes.js";
import {clock} from "../times.js";
import {now} from "../desktime.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

const key = (slides, page) => "sheet:" + slides.file + ":" + page;

/** @param {ToPageSlides} slides */
function page(slides, number, words) {
    return html`<figure class=${number === slides.page ? "sheet-now" : "sheet-next"}>
        <canvas class="picture" role="img" aria-label=${words} ${shows(key(slides, number))}></canvas>
        <figcaption>${words}</figcaption></figure>`;
}

function time(told) {
    const {phase} = standing(told.live);
    return html`<p class=${"speaker-time " + phase}>${told.live ? html`<span>${told.live.name}</span><b role="timer" aria-label=${t("remaining")}>${leftWords(told.live)}</b>${reckoned()}` : html`<b>${clock(now())}</b>`}</p>`;
}

export function speaker() {
    const told = model.speaker;
    if (!told) return html`<p class="empty">${t("waitingForState")}</p>`;
    const slides = told.slides;
    gone((one) => !one.startsWith("sheet:") || (slides && [0, 1].some((more) => one === key(slides, slides.page + more))));
    if (!slides) return html`<div class="speaker">${time(told)}<p class="empty">${t("noSlides")}</p></div>`;
    const off = model.link !== "on" || !mayTurn();
    const last = slides.page >= slides.many;
    return html`<div class="speaker">${time(told)}
        ${page(slides, slides.page, t("pageOf", slides.page, slides.many))}
        ${last ? html`<figure class="sheet-next"><p class="empty">${t("lastPage")}</p></figure>` : page(slides, slides.page + 1, t("nextPage"))}
        <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() && outcome.kind !== "done" ? outcome.words : ""}</p>
        <form class="turn-to" @submit=${(event) => {
            event.preventDefault();
            const field = event.target.querySelector("input");
            const wanted = Math.min(slides.many, Math.max(1, Math.round(Number(field.value))));
            if (wanted && !off) turnTo(wanted);
            field.value = "";
            field.blur();
        }}>
            <label>${t("toPage")} <input type="number" inputmode="numeric" min="1" max=${slides.many} autocomplete="off"></label>
            <button data-press="turn-to" ?disabled=${off}>${t("show")}</button></form>
        <div class="turns">
            <button class="turn-back" data-press="turn-previous" ?disabled=${off || slides.page <= 1} @click=${() => turn("previous")}>${icons.back}<b>${t("pageBack")}</b></button>
            <button class="turn-on" data-press="turn-next" ?disabled=${off || last} @click=${() => turn("next")}>${icons.next}<b>${t("pageOn")}</b></button>
        </div></div>`;
}

/** A strip for who runs the ceremony, where slides are on air. */
export function turns(slides) {
    if (!slides) return nothing;
    const off = model.link !== "on" || !mayTurn();
    return html`<div class="turns small" role="group" aria-label=${t("slides")}>
        <button data-press="turn-previous" ?disabled=${off || slides.page <= 1} aria-label=${t("pageBack")} @click=${() => turn("previous")}>${icons.back}</button>
        <b>${t("pageOf", slides.page, slides.many)}</b>
        <button data-press="turn-next" ?disabled=${off || slides.page >= slides.many} aria-label=${t("pageOn")} @click=${() => turn("next")}>${icons.next}</button></div>`;
}

addEventListener("keydown", (event) => {
    if ((model.route !== "operate" && model.route !== "speaker") || model.sheet || !mayTurn()) return;
    const target = event.target;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) return;
    const how = turning(event);
    if (!how) return;
    event.preventDefault();
    if (!event.repeat) turn(how);
});
