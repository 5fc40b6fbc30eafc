// What a draft proposed for the screens: each of it is switched off with one tap, and on again.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {inTurn} from "./cells.js";
import {home} from "./know.js";
import {t} from "./said.js";

function wear(part, proposal, on) {
    const show = home.sheet.name;
    return inTurn((seen) => ({is: "wear", show, seen, part, proposal, on}));
}

const toggle = (part, proposal, on, words, title) => html`<button class="wear" aria-pressed=${on} ?disabled=${home.busy} title=${title} @click=${() => wear(part, proposal, !on)}><span aria-hidden="true">${on ? "☑" : "☐"}</span> ${words}</button>`;

/** Of one part: what somebody made something else of is only told. */
export function dressOf(part) {
    const mine = home.sheet.dress.filter((one) => one.part === part);
    if (mine.length === 0) return nothing;
    return html`<div class="row wears" role="group" aria-label=${t("proposed")}><span class="lead">${t("proposed")}:</span>
        ${mine.map((one) => (one.state === "changed" ? html`<span class="tag">${t("dress-" + one.proposal)}: ${t("wornByHand")}</span>` : toggle(part, one.proposal, one.state === "on", t("dress-" + one.proposal), "")))}</div>`;
}

/** Of the whole draft, kind by kind. */
export function dressOfAll() {
    const kinds = new Map();
    for (const one of home.sheet.dress) {
        const many = kinds.get(one.proposal) || {on: 0, off: 0, changed: 0};
        many[one.state]++;
        kinds.set(one.proposal, many);
    }
    if (kinds.size === 0) return nothing;
    return html`<section class="wears" aria-label=${t("proposed")}><h2>${t("proposedAll")}</h2>
        ${[...kinds].map(([proposal, many]) => html`<div class="row">${many.on + many.off ? toggle("", proposal, many.on > 0, t("dress-" + proposal) + " " + many.on + "/" + (many.on + many.off), "") : html`<span>${t("dress-" + proposal)}</span>`}
            ${many.changed ? html`<small>${t("wornByHandMany", many.changed)}</small>` : nothing}</div>`)}
    </section>`;
}
