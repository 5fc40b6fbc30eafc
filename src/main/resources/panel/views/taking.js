// Taking back, three ways: one step back inside what is on, the last press undone, and the part that was on before. What
// each would bring is seen first.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model, may} from "../model.js";
import {foresight} from "../foresee.js";
import {closeSheet, openSheet, picture, sheet} from "../parts.js";
import {unheard, wish} from "../wishes.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";
import {foreseen} from "./foreseen.js";

/** Two thumbs have room on a button. */
const MOST = 2;

const done = (answer) => answer && answer.accepted && closeSheet();

/**
 * The surfaces that undo would change, as far as their pictures are here.
 * @param {ToPageState} state
 */
function undoChanges(state) {
    if (!state.undo || tell(state.undo.refused) || !may("control")) return [];
    const seen = foresight("undo", "undo", {fact: state.undo.fact});
    if (!seen || !seen.fresh || tell(seen.answer.because)) return [];
    return seen.answer.changes.filter((surface) => seen.painted.has(surface)).slice(0, MOST);
}

const thumbs = (surfaces) => html`<span class="undo-seen">${surfaces.map((surface) => picture("foreseen:undo", surface, t("undoneOf", surfaceName(surface))))}</span>`;

/**
 * Undo is one tap, so what it brings is always in sight: in the line under the buttons, and on the button itself where
 * that line has no room for it.
 * @param {ToPageState} state
 */
export function undoSeen(state) {
    const surfaces = undoChanges(state);
    return surfaces.length ? html`<span class="undone"><small>${t("undoBrings")}</small>${thumbs(surfaces)}</span>` : nothing;
}

/** @param {ToPageState} state */
function undo(state, off) {
    // Its place is always its own: nothing under the thumb moves when there is something to take back.
    if (!state.undo) return html`<button class="undo-last" data-press="undo" disabled>${icons.undo}<b>${t("undoLast")}</b></button>`;
    const {fact, what, refused} = state.undo;
    const why = tell(refused);
    const surfaces = undoChanges(state);
    // What cannot be taken back says so before it is pressed, and again to who presses it.
    const press = () => (why ? unheard("undo", why) : wish("undo", "undo", {fact}));
    return html`<button class=${"undo-last" + (why ? " cannot" : "")} data-press="undo" ?disabled=${off} title=${why} @click=${press}>
        ${surfaces.length ? thumbs(surfaces) : nothing}${icons.undo}<b>${t("undoLast")}: ${tell(what)}</b></button>`;
}

/**
 * @param {ToPageState} state
 * @param {boolean} off
 * @param {unknown} between what stands between them
 */
export function taking(state, off, between) {
    const {step} = state;
    return html`<div class="acts three takes">
        <button data-press="step-back" ?disabled=${off || !step} @click=${() => openSheet("step-back")}>${icons.first}<b>${step ? tell(step.words) : t("stepBack")}</b></button>
        <button data-press="back" ?disabled=${off || !state.before} title=${state.before ? nothing : t("nowhereBack")} @click=${() => openSheet("back")}>${icons.back}<b>${t("back")}</b></button>
        ${between}
        ${undo(state, off)}
    </div>`;
}

/** The sheets of the two that ask for a second tap. */
export function takingSheets() {
    const state = model.state;
    const {step} = state;
    const before = state.agenda.find((row) => row.id === state.before);
    return html`${sheet("step-back", t("stepBack"), () => (step ? html`
        ${foreseen("step-back", "step-back", {step: step.step}, "do-step-back", html`${icons.first}<b>${tell(step.words)}</b>`,
            () => wish("do-step-back", "step-back", {step: step.step}).then(done), html`<p class="quiet">${t("stepQuiet")}</p>`)}` : html`<p class="lead">${t("noStep")}</p>`))}
        ${sheet("back", t("back"), () => (before ? foreseen("back", "back", {}, "do-back", html`${icons.back}<b>${t("backTo", before.name)}</b>`,
            () => wish("do-back", "back").then(done)) : html`<p class="lead">${t("nowhereBack")}</p>`))}`;
}
