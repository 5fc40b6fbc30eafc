// Time for the live part by any step: a small sheet beside the four buttons that are always there.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, may, model, ready} from "../model.js";
import {closeSheet, leftWords, onNow, sheet} from "../parts.js";
import {wish} from "../wishes.js";
import {clock, instant, iso} from "../times.js";
import {now} from "../desktime.js";
import {t} from "../words.js";

const STEPS = [-10, -5, -3, -2, -1, 1, 2, 3, 5, 10, 15, 20, 30];
const DAY = 86_400_000;

let typed = "";

/**
 * What was typed as milliseconds: minutes, or a time of day that the part is to end at; null: it is neither.
 * @param {ToPageLive} live
 */
function meant(live) {
    const words = typed.trim().replace(",", ".").replace("−", "-").replace("h", ":").replace("g", ":");
    const time = /^(?:đến\s*)?(\d{1,2}):(\d{2})$/i.exec(words);
    if (time && live.ends) {
        const [hours, minutes] = clock(instant(live.ends)).split(":").map(Number);
        const by = ((Number(time[1]) - hours) * 60 + Number(time[2]) - minutes) * 60_000 - (instant(live.ends) % 60_000);
        // Over midnight the nearest one is meant.
        return by > DAY / 2 ? by - DAY : by < -DAY / 2 ? by + DAY : by;
    }
    return /^[+-]?\d{1,3}(\.\d+)?$/.test(words) && Number(words) !== 0 ? Math.round(Number(words) * 60_000) : null;
}

export function moreTime() {
    const live = model.state.live;
    const off = !ready() || !may("control") || !live;
    const give = (by) => wish("add-any", "add", {by: iso(by)}).then((answer) => {
        if (!answer || !answer.accepted) return;
        typed = "";
        closeSheet();
    });
    return sheet("time", t("moreTime"), () => {
        const by = live ? meant(live) : null;
        const at = now();
        return html`<p class="lead">${live ? html`${live.name} · ${t("remaining")} <b>${leftWords(live)}</b>${live.ends ? html` · ${t("until")} <b>${clock(instant(live.ends))}</b>` : nothing}` : onNow(live, model.state.closed)}</p>
        <div class="presets">${STEPS.map((step) => html`<button data-press=${"give" + step} ?disabled=${off} aria-label=${t(step < 0 ? "lessBy" : "moreBy", Math.abs(step))}
            @click=${() => give(step * 60_000)}>${step < 0 ? "−" : "+"}${Math.abs(step)}</button>`)}</div>
        <form class="form" @submit=${(event) => {
            event.preventDefault();
            if (by !== null) give(by);
        }}><label class="field"><span>${t("anyTime")}</span><input type="text" data-any-time inputmode="text" maxlength="12" autocomplete="off" placeholder="7 · 09:45" .value=${typed} @input=${(event) => {
            typed = event.target.value;
            changed();
        }}></label>
        <button class="strong" data-press="add-any" ?disabled=${off || by === null}>${by === null ? t("anyTimeAsk") : live && live.ends ? t("anyTimeUntil", clock(instant(live.ends) + by)) : t("moreBy", by / 60_000)}</button>
        ${by !== null && live && live.ends && at !== null && instant(live.ends) + by < at ? html`<p class="ill">${t("anyTimePast")}</p>` : nothing}</form>`;
    });
}
