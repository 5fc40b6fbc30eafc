// A draw by lot: one button turns the reel and lets it come to rest, and who was drawn is read here when the hall reads it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model, may, ready} from "../model.js";
import {wish} from "../wishes.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/**
 * Whether one is coming to rest: until the hall has read who it is nothing goes on.
 * @param {ToPageState} state
 */
export const resting = (state) => state.draws.some((draw) => draw.shown);

/** Past a reel that nobody has turned, where GO would turn it. */
function past(state, off) {
    if (state.next.does !== "turn-reel") return nothing;
    return html`<button data-press="go-anyway" ?disabled=${off} @click=${() => wish("go-anyway", "go-anyway")}>${t("drawNot")}</button>`;
}

/** @param {ToPageLottery} draw */
function one(draw, state, off) {
    const rests = Boolean(draw.shown);
    const last = !draw.turns && !rests ? draw.winners[draw.winners.length - 1] : "";
    return html`<div class="question lottery">${icons.cue || icons.next}<p><b>${draw.heading || t("draw")}</b>
        ${draw.turns ? t("drawTurns") : rests ? t("drawRests") : last ? html`<b class="winner">${last}</b>` : nothing}
        <small>${t("drawLeft", draw.left, draw.winners.length)}</small></p>
        <div>${past(state, off)}${draw.turns
            ? html`<button class="sure" data-press="draw-stop" ?disabled=${off} @click=${() => wish("draw-stop", "end-draw", {file: draw.file})}>${t("drawStop")}</button>`
            : html`<button class="strong" data-press="draw" ?disabled=${off || rests || draw.left === 0} @click=${() => wish("draw", "draw", {file: draw.file})}>${t("drawNow")}</button>`}</div></div>`;
}

/** Every list out of which is drawn on a screen now. */
export function draws() {
    const off = !ready() || !may("control");
    return model.state.draws.map((draw) => one(draw, model.state, off));
}
