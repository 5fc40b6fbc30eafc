// The heart: the agenda, what is on air above what is next, and the transport under the thumb.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {watch} from "../link.js";
import {has} from "../later.js";
import {RESTS} from "../press.js";
import {unheard} from "../wishes.js";
import {agenda, announcedWords, arrows, offset, offsetWords, opened, tone} from "./agenda.js";
import {opening, openingLine, opens} from "./opening.js";
import {lampSheets, lamps} from "./lamps.js";
import {wall} from "./wall.js";
import {blank, coverAll, go, transport} from "./transport.js";
import {delay, messages} from "./sheets.js";
import {notesSheet} from "./posts.js";
import {plan, putOff} from "./plan.js";
import {takingSheets} from "./taking.js";
import {questions} from "./questions.js";
import {addPartSign} from "./ways.js";
import {signed, signedSheet} from "./signed.js";
import {icons} from "../icons.js";
import {onNow} from "../parts.js";
import {t} from "../words.js";

let folded = true;

/**
 * On a phone only what is on and what is next; a tap brings the whole agenda over the rest.
 * @param {ToPageState} state
 */
function brief(state) {
    const next = state.agenda.find((row) => row.id === state.next.segment && row.state !== "live") || state.agenda.find((row) => row.state === "next");
    return html`<div class="brief-line"><button class="brief" aria-expanded=${folded ? "false" : "true"} @click=${() => {
        folded = !folded;
        changed();
    }}>
        <span>${icons.air}<b>${onNow(state.live, state.closed)}</b></span>
        <span>${icons.next}<i>${next ? next.name : t("nothingNext")}</i></span>
        <em class=${tone(offset(state))}>${offsetWords(state)}${announcedWords(state)}</em></button>${may("control") && !state.closed ? addPartSign(!ready()) : nothing}</div>`;
}

/** A sheet that comes after the first view: it is fetched by now, or will be in a moment. */
const late = (name, what) => (has(name) ? has(name)[what]() : nothing);

export function operate() {
    const state = model.state;
    if (!state) return html`<p class="empty">${t("waitingForState")}</p>`;
    watch(state.surfaces.map((on) => on.name), true);
    return html`<div class=${"operate" + (folded ? "" : " unfolded")}>
        <div class="questions">${openingLine()}${questions()}</div>
        ${brief(state)}
        ${agenda()}
        ${wall()}
        ${transport()}
        <div class="foot">${lamps(state.lamps)}${putOff()}${signed()}</div>
        ${messages()}${late("unplanned", "unplanned")}${late("more", "moreTime")}${notesSheet()}${delay()}${late("addpart", "addPart")}${takingSheets()}${late("fit", "fit")}${plan()}${signedSheet()}${lampSheets()}${opening()}
    </div>`;
}

const blurred = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

const types = (element) => element.closest && element.closest("input, textarea, select, [contenteditable]");

/** On a focused button Space and Enter belong to that button, but for GO's own. */
const ownKeys = (element) => element.closest && element.closest("button, a[href], summary");

let resting = null;
let down = null;

addEventListener("keydown", (event) => {
    if (model.route !== "operate" || model.sheet || opens() || !model.state || types(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if ((key === " " || key === "enter") && !ownKeys(event.target)) {
        event.preventDefault();
        if (!event.repeat) down = key;
    } else if (event.repeat) return;
    else if (key === "h" && may("control")) coverAll("hold");
    else if (key === "b" && may("control") && resting === null) {
        resting = setTimeout(() => {
            resting = null;
            blank(true);
        }, RESTS);
    } else if (key === "arrowdown" || key === "arrowup") arrows(event);
    else if (key === "escape" && opened()) blurred();
});

addEventListener("keyup", (event) => {
    const key = event.key.toLowerCase();
    if (key === "b" && resting !== null) {
        clearTimeout(resting);
        resting = null;
        unheard("blank", t("holdBlank"));
    }
    const pressed = down;
    if (key === down) down = null;
    if (pressed !== key || model.route !== "operate" || model.sheet || opens() || !model.state || types(event.target) || ownKeys(event.target)) return;
    event.preventDefault();
    go();
});

addEventListener("blur", () => {
    clearTimeout(resting);
    resting = null;
    down = null;
});
