// The show file was edited while the run is on: what would become different, and the one press that takes it over.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, openSheet, sheet} from "../parts.js";
import {wish} from "../wishes.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

/** The version that somebody here has put off: it is called by a small button at the foot. */
let later = "";

/** @param {ToPagePlan} plan */
const words = (plan) => (plan.taken.length > 0 ? t("planEdited", plan.taken.length) : t("planEdited-nothing"));

const look = () => html`<button data-press="plan" @click=${() => openSheet("plan")}>${t("planLook")}</button>`;

/** That the file says something else, above everything until it is looked at or put off. */
export function edited() {
    const plan = model.state && model.state.plan;
    if (!plan || !may("control") || later === plan.file) return nothing;
    return html`<div class="question" role="status">${icons.prepare}<p>${words(plan)}</p><div>${look()}
        <button data-press="plan-later" @click=${() => {
            later = plan.file;
            changed();
        }}>${t("planLater")}</button></div></div>`;
}

/** The same at the foot, for a version that was put off. */
export function putOff() {
    const plan = model.state && model.state.plan;
    if (!plan || !may("control") || later !== plan.file) return nothing;
    return html`<button class="put-off" data-press="plan" @click=${() => openSheet("plan")}>${words(plan)}</button>`;
}

/** @param {ToPagePlan} plan */
function adopt(plan) {
    wish("adopt", "adopt", {file: plan.file, edits: []}).then((answer) => answer && answer.accepted && closeSheet());
}

export function plan() {
    const state = model.state;
    if (!state) return nothing;
    const off = !ready() || !may("control");
    return sheet("plan", t("planTitle"), () => {
        const now = state.plan;
        if (!now) return html`<p class="lead">${t("planSame")}</p>`;
        return html`<div class="plan">
            ${now.taken.length > 0 ? html`<h3>${t("planTaken")}</h3><ul class="plan-taken">${now.taken.map((one) => html`<li>${tell(one)}</li>`)}</ul>` : nothing}
            ${now.left.length > 0 ? html`<h3>${t("planLeft")}</h3><ul class="plan-left">${now.left.map((one) => html`<li>${tell(one)}</li>`)}</ul>` : nothing}
            </div>
            ${now.taken.length > 0 ? html`<div class="plan-press"><p>${t("planStays")} ${now.go ? html`<b>${t("planGo", tell(now.go))}</b>` : t("planGoSame")}</p>
            <button class="strong" data-press="adopt" ?disabled=${off} @click=${() => adopt(now)}>${t("planAdopt", now.taken.length)}</button></div>` : nothing}`;
    });
}
