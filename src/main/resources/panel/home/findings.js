// What is to be looked at: questions about the plan, and findings about the show.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {goTo} from "./agenda.js";
import {wish} from "./cells.js";
import {dressOfAll} from "./dress.js";
import {home} from "./know.js";
import {findPlace, partOf, questions as asked} from "./plan.js";
import {said, t} from "./said.js";

/** What the plan left open. */
export function questions() {
    const all = asked();
    if (all.length === 0) return html`${dressOfAll()}<p class="lead">${t("noQuestions")}</p>`;
    return html`${dressOfAll()}<ul class="notes">${all.map((one) => html`<li><button class="note" @click=${() => {
        if (one.places && one.places.length) findPlace(one.places[0]);
        if (partOf(one.item)) goTo(partOf(one.item));
    }}><b>${said(one.words)}</b></button></li>`)}</ul>`;
}

/** What check says, each at its part. */
export function findings() {
    const all = home.sheet.findings;
    if (all.length === 0) return html`<p class="lead">${t("noFindings")}</p>`;
    return html`<ul class="notes">${all.map((one) => html`<li>
        <button class="note" ?disabled=${!one.part} @click=${() => goTo(one.part)}>
            <span class=${"tag " + (one.severity === "error" ? "air" : "hold")}>${said(one.where)}</span>
            <b>${said(one.what)}</b><span>${said(one.now)} ${said(one.instead)}</span>
            ${said(one.spot) ? html`<small>${said(one.spot)}</small>` : nothing}
        </button>
        ${one.cure ? html`<button class="strong cure" ?disabled=${home.busy} @click=${() => wish({is: "cure", what: one.what, where: one.where})}>${t("cure", said(one.cure))}</button>` : nothing}</li>`)}</ul>`;
}
