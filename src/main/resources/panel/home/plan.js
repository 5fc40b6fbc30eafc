// The document that a show was made of, beside the show: what was understood of it is marked, and nothing of it is lost.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {ask, bringAgain, home} from "./know.js";
import {said, t} from "./said.js";

/** What is known of the plan of one show. */
const plan = {show: "", draft: 0, blocks: [], taken: new Map(), segments: [], questions: [], at: ""};

const key = (place) => [place.block, place.row, place.column, place.line].join("/");

/** Reads it once; a show that was made without one has none. */
export async function readPlan(show) {
    if (plan.show === show) return;
    Object.assign(plan, {show, draft: 0, blocks: [], taken: new Map(), segments: [], questions: [], at: ""});
    const answer = await fetch("/home/plan/" + encodeURIComponent(show), {credentials: "same-origin"});
    if (!answer.ok) return;
    let draft = -1;
    for (const line of (await answer.text()).split("\n")) {
        if (!line) continue;
        const one = JSON.parse(line);
        if (one.kind === "of") plan.draft = one.draft;
        if (one.kind === "block") plan.blocks.push(one.block);
        if (one.kind === "taken") plan.taken.set(key(one.taken.place), one.taken);
        if (one.kind === "draft" && ++draft === plan.draft) plan.segments = one.segments;
        if (one.kind === "question" && (one.draft === plan.draft || one.draft === -1)) plan.questions.push(one);
    }
    changed();
}

export const questions = () => plan.questions;

/** The part of the agenda that a question or a place is about; "" where there is none. */
export const partOf = (item) => (item >= 0 && plan.segments[item]) || "";

function mark(place, go) {
    const taken = plan.taken.get(key(place));
    if (!taken || taken.what === "not-understood" || taken.what === "left-out") return {class: taken ? taken.what : "", go: null, words: ""};
    const part = taken.draft === plan.draft ? partOf(taken.item) : "";
    return {class: "marked " + taken.what, go: part ? () => go(part) : null, words: t("taken-" + taken.what)};
}

function paragraph(one, go, at) {
    const {class: name, go: press, words} = mark(at || one.place, go);
    const manner = one.manner || {};
    const classes = ["line-of-plan", name, manner.bold ? "bold" : "", manner.centred ? "centred" : "", manner.heading ? "heading" : "", manner.boxed ? "boxed" : ""].join(" ");
    const text = (manner.mark ? manner.mark + " " : "") + one.text;
    return press
        ? html`<button class=${classes} data-place=${key(one.place)} title=${words} @click=${press}>${text}</button>`
        : html`<p class=${classes} data-place=${key(one.place)} title=${words}>${text}</p>`;
}

function table(one, go) {
    return html`<table class="table-of-plan"><tbody>${one.rows.map((row) => {
        const first = row.cells[0];
        const taken = first ? mark(first.place, go) : {class: "", go: null};
        return html`<tr class=${taken.class} title=${taken.words || ""}>${row.cells.map((cell) => html`<td colspan=${cell.width}>${(cell.lines || []).map((line) => paragraph(line, go, first ? first.place : null))}</td>`)}</tr>`;
    })}</tbody></table>`;
}

/** A new version of the plan that is looked at: what it changes, and which of that is taken over. */
const renewal = {show: "", changes: null, chosen: new Set()};

async function renew(show, file) {
    const told = await bringAgain(show, file);
    if (told.is === "refused") {
        home.words = told.because;
        renewal.changes = null;
    } else {
        Object.assign(renewal, {show, changes: told.changes, chosen: new Set()});
        // What somebody changed by hand is asked, and not taken for granted.
        told.changes.forEach((one, at) => one.by || renewal.chosen.add(at));
    }
    changed();
}

async function take() {
    const told = await ask({is: "renew", show: renewal.show, seen: home.sheet.revision, chosen: [...renewal.chosen].sort((one, other) => one - other)});
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "done") {
        plan.show = "";
        renewal.changes = null;
    }
    changed();
}

function renewing(show) {
    const all = renewal.show === show ? renewal.changes : null;
    const tick = (one, at) => html`<li><label class="tick"><input type="checkbox" .checked=${renewal.chosen.has(at)} @change=${(event) => {
        if (event.target.checked) renewal.chosen.add(at);
        else renewal.chosen.delete(at);
        changed();
    }}><span>${said(one.words)}${one.by ? html` <span class="tag hold">${t("changedByHand")}</span>` : nothing}</span></label></li>`;
    return html`<div class="renewal">
        <label class="button">${t("newVersion")}<input class="unseen" type="file" @change=${(event) => event.target.files[0] && renew(show, event.target.files[0])}></label>
        ${all === null ? nothing : all.length === 0 ? html`<p>${t("nothingNew")}</p>` : html`<ul>${all.map(tick)}</ul>
            <button class="strong" ?disabled=${home.busy} @click=${take}>${t("takeChanges", renewal.chosen.size)}</button>`}
    </div>`;
}

/** @param {(part: string) => void} go what happens when a marked place is pressed */
export function paper(go) {
    if (plan.blocks.length === 0) return nothing;
    return html`<section class="plan" aria-label=${t("plan")} tabindex="0">
        ${renewing(plan.show)}
        ${plan.blocks.map((one) => (one.rows ? table(one, go) : paragraph(one, go)))}
    </section>`;
}

/** Shows where in the document a part stands. */
export function findInPlan(part) {
    const item = plan.segments.indexOf(part);
    if (item < 0) return;
    for (const [place, taken] of plan.taken) if (taken.draft === plan.draft && taken.item === item) return show(place);
}

export function findPlace(place) {
    show(key(place));
}

function show(place) {
    const [block, row] = place.split("/");
    const found = document.querySelector('.plan [data-place="' + place + '"]') || document.querySelector('.plan [data-place^="' + block + "/" + row + '/"]');
    if (!found) return;
    document.querySelectorAll(".plan .found").forEach((one) => one.classList.remove("found"));
    found.classList.add("found");
    found.scrollIntoView({block: "center"});
}
