// What runs and rehearsals have left for the show: words that were corrected live, lengths that were measured. One press takes one.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {inTurn} from "./cells.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

/** How long what was heard is believed, in milliseconds: another rehearsal may have ended meanwhile. */
const FRESH = 10_000;

/** @type {{of: string, at: number, offers: ToldOffered[]}} */
const known = {of: "", at: 0, offers: []};

/** All that is offered to the show that is open; asked for anew as the show changes. */
export function offers() {
    const of = home.sheet.name + ":" + home.sheet.revision;
    if (known.of !== of || Date.now() - known.at > FRESH) {
        if (!known.of.startsWith(home.sheet.name + ":")) known.offers = [];
        known.of = of;
        known.at = Date.now();
        fetch("/home/after/" + encodeURIComponent(home.sheet.name), {credentials: "same-origin", cache: "no-store"})
            .then((answer) => (answer.ok ? answer.json() : {offers: []}))
            .then((told) => {
                if (known.of !== of) return;
                known.offers = told.offers;
                changed();
            })
            .catch(() => {});
    }
    return known.offers;
}

function take(one) {
    const show = home.sheet.name;
    return inTurn((seen) => ({is: "take", show, seen, key: one.key}));
}

const where = (one) => html`<small>${t(one.rehearsal ? "inRehearsal" : "inCeremony", new Date(one.held).toLocaleString("vi-VN", {dateStyle: "short", timeStyle: "short"}))}${one.who ? " · " + one.who : ""}</small>`;

const words = (one) => html`<b>${one.what}${said(one.post) ? " · " + said(one.post) : ""}</b>
    ${one.both ? html`<span class="tag hold">${t("bothChanged")}</span><p><small>${t("wordsBefore")}</small> ${one.was}</p>` : nothing}
    <p><small>${t("inFile")}</small> ${one.file}</p>
    <p><small>${t("correctedTo")}</small> <strong>${one.live}</strong></p>`;

const length = (one) => html`<b>${one.what}</b><p>${t("plannedLength", one.file)} → <strong>${t("tookLength", one.live)}</strong></p>
    ${said(one.range) ? html`<small>${said(one.range)}</small>` : nothing}`;

const part = (one) => html`<b>${one.what}</b><p>${t("addedPart", one.live, one.file)}</p>`;

/** The list; what is left alone stays here and changes nothing. */
export function after() {
    const all = offers();
    return html`<div class="after">
        <p class="lead">${all.length ? t("afterMeans") : t("nothingLeft")}</p>
        <ul class="notes">${all.map((one) => html`<li class="offer">
            ${one.words ? words(one) : one.part ? part(one) : length(one)}
            ${where(one)}
            <button data-press="take" ?disabled=${home.busy} @click=${() => take(one)} aria-label=${t("takeIt") + ": " + one.what + (said(one.post) ? " · " + said(one.post) : "")}>${one.words ? (one.both ? t("takeLive") : t("takeWords")) : one.part ? t("takePart") : t("takeLength", one.live)}</button>
        </li>`)}</ul>
    </div>`;
}
