// A draw by lot: one button turns the reel and lets it come to rest, and who was drawn is read here when the hall reads it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {wish} from "../wishes.js";
import {now} from "../desktime.js";
import {instant} from "../times.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

let waking = 0;

/** The page is drawn once more when the reel has come to rest. */
function wakes(at) {
    if (waking === at || now() === null) return;
    waking = at;
    setTimeout(changed, Math.max(0, at - now()) + 30);
}

/** @param {ToPageLottery} draw */
function one(draw, off) {
    const shown = instant(draw.shown);
    const rests = shown !== null && now() !== null && now() < shown;
    if (rests) wakes(shown);
    const winners = rests ? draw.winners.slice(0, -1) : draw.winners;
    const last = !draw.turns && !rests ? winners[winners.length - 1] : "";
    return html`<div class="question lottery">${icons.cue || icons.next}<p><b>${draw.heading || t("draw")}</b>
        ${draw.turns ? t("drawTurns") : rests ? t("drawRests") : last ? html`<b class="winner">${last}</b>` : nothing}
        <small>${t("drawLeft", draw.left, winners.length)}</small></p>
        <div>${draw.turns
            ? html`<button class="sure" data-press="draw-stop" ?disabled=${off} @click=${() => wish("draw-stop", "end-draw", {file: draw.file})}>${t("drawStop")}</button>`
            : html`<button class="strong" data-press="draw" ?disabled=${off || rests || draw.left === 0} @click=${() => wish("draw", "draw", {file: draw.file})}>${t("drawNow")}</button>`}</div></div>`;
}

/** Every list out of which is drawn on a screen now. */
export function draws() {
    const off = !ready() || !may("control");
    return model.state.draws.map((draw) => one(draw, off));
}
