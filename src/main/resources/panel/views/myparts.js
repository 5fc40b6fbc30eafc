// Behind the stage a person chooses the parts that are his, and sees how long until the first of them. Kept on this device.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model} from "../model.js";
import {digits} from "../times.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/** Another ceremony has other parts, also where they are called the same. */
const key = () => "my-parts:" + (model.welcome ? model.welcome.title : "");

/** @returns {Set<string>} */
export function chosenParts() {
    try {
        return new Set(JSON.parse(localStorage.getItem(key()) || "[]"));
    } catch {
        return new Set();
    }
}

function choose(id) {
    const all = chosenParts();
    if (!all.delete(id)) all.add(id);
    localStorage.setItem(key(), JSON.stringify([...all]));
    changed();
}

/** @param {ToPageDue} row */
export function myPart(row) {
    const is = chosenParts().has(row.id);
    return html`<button class="my-part" data-part=${row.id} aria-pressed=${is ? "true" : "false"} aria-label=${t("myPart") + ": " + row.name} @click=${() => choose(row.id)}>${is ? icons.well : icons.more}${t("myPart")}</button>`;
}

/**
 * "Đến lượt bạn sau 14:20": the first of the chosen parts that is still to come, or that one is on.
 * @param {{row: ToPageDue, begins: number}[]} parts
 */
export function mine(parts, at) {
    const own = parts.filter((one) => chosenParts().has(one.row.id));
    if (!own.length || at === null) return nothing;
    const live = own.find((one) => one.row.state === "live");
    const next = own.find((one) => one.row.state === "next" || one.row.state === "later");
    if (!live && !next) return nothing;
    return html`<section class="my-turn" role="status">${live ? html`<p><b>${t("yourTurnNow")}</b> <span>${live.row.name}</span></p>` : nothing}
        ${next ? html`<p>${t("yourTurnIn")} <b class="my-left" role="timer">${next.begins > at ? digits(next.begins - at) : t("anyMoment")}</b> <span>${next.row.name}</span></p>` : nothing}</section>`;
}
