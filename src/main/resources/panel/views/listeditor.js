// A list, corrected: its heading, its people, the true picture of a page, and the same two ways out as every look has.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {may, model, ready} from "../model.js";
import {isOnAir} from "../parts.js";
import {again, isBack, keepList, leaves, listDraft, onItsWay, stepsOf} from "../rosters.js";
import {tryList} from "../trying.js";
import {isFresh, outcome, wish} from "../wishes.js";
import {exact, instant} from "../times.js";
import {lifted} from "../press.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";
import {pageSeen, pageUp, roster} from "./roster.js";

/** @param {ToPageTitled} titled */
const listOf = (titled) => /** @type {LookRoster} */ (titled.look);

/** What the picture was last asked for. */
let tried = "";

/**
 * What was sent has become the list: who typed on meanwhile keeps that, upon the new revision. Between the desk's answer
 * and its state nothing is let go, so that nobody sees the old words once more, or types over them.
 */
export function settles(titled) {
    const way = onItsWay(titled.name);
    if (!way || way.rev === null || titled.rev < way.rev) return;
    isBack(titled.name);
    const draft = listDraft(titled.name);
    if (!draft) return;
    const {heading} = draft;
    const later = heading === way.heading ? null : heading === null ? way.was : heading;
    keepList(titled.name, {steps: draft.steps.slice(way.steps), heading: later, basedOn: way.rev});
}

/** Others have changed the list meanwhile: what is not sent is laid upon it, where every place is found again. */
function rebased(titled) {
    const draft = listDraft(titled.name);
    if (!draft || draft.basedOn === titled.rev || onItsWay(titled.name)) return true;
    const steps = again(titled.look.groups, draft.steps);
    if (steps) keepList(titled.name, {...draft, steps, basedOn: titled.rev});
    return steps !== null;
}

const tidy = (text) => text.normalize("NFC").trim();

function clean(edit) {
    const row = (one) => ({...one, name: tidy(one.name), note: tidy(one.note)});
    if (edit.is === "set-row") return {...edit, becomes: row(edit.becomes)};
    return edit.is === "add-row" ? {...edit, added: row(edit.added)} : edit.is === "set-group" ? {...edit, name: tidy(edit.name)} : edit;
}

async function send(titled, onAir) {
    const {name} = titled;
    const draft = listDraft(name);
    const button = onAir ? "on-air" : "keep";
    const rows = draft.steps.map((step) => clean(step.edit));
    const way = {steps: rows.length, heading: draft.heading, was: listOf(titled).heading};
    leaves(name, {...way, rev: null});
    let rev = draft.basedOn;
    const accepted = async (is, more) => {
        const answer = await wish(button, is, {look: name, ...more, "based-on": rev, "on-air": onAir});
        if (!answer || !answer.accepted) return false;
        rev += 1;
        return true;
    };
    const listed = !rows.length || (await accepted("correct-list", {rows}));
    const named = listed && draft.heading !== null && (await accepted("retitle", {text: {...titled.look, groups: [], heading: tidy(draft.heading)}}));
    if (rev === draft.basedOn) isBack(name);
    else leaves(name, {...way, heading: named ? draft.heading : null, rev});
}

/** @param {ToPageTitled} titled */
function history(titled) {
    if (!titled.edits.length) return nothing;
    const last = titled.edits[titled.edits.length - 1];
    return html`<details class="history"><summary>${t("history")} (${titled.edits.length})</summary>
        <ol>${titled.edits.map((edit) => html`<li><div><b>${edit.who}</b> <small>${exact(instant(edit.at))}${edit["on-air"] ? " · " + t("onAir") : ""}</small>
            <p>${edit.rows.map(tell).join(" · ")}</p></div></li>`).reverse()}</ol></details>
        ${last.back.length ? html`<button class="undo" ?disabled=${!may("edit") || Boolean(listDraft(titled.name))} @click=${() =>
            keepList(titled.name, {steps: stepsOf(listOf(titled).groups, last.back), heading: null, basedOn: titled.rev})}>${icons.release}${t("undo")}</button>` : nothing}`;
}

/** @param {ToPageTitled} titled */
function heading(titled) {
    const draft = listDraft(titled.name);
    const value = draft && draft.heading !== null ? draft.heading : listOf(titled).heading;
    return html`<div class=${"field" + (value === listOf(titled).heading ? "" : " touched")}><label for="list-heading">${t("listHeading")}</label>
        <input id="list-heading" type="text" maxlength="400" autocomplete="off" spellcheck="false" ?readonly=${!may("edit")} .value=${live(value)} @input=${(event) =>
            keepList(titled.name, {steps: [], basedOn: titled.rev, ...draft, heading: event.target.value === listOf(titled).heading ? null : event.target.value})}></div>`;
}

/**
 * @param {ToPageTitled} titled
 * @param {(titled: ToPageTitled, page: string) => unknown} previews
 */
export function listEditor(titled, previews) {
    const sound = rebased(titled);
    const draft = listDraft(titled.name);
    const body = roster(titled);
    const page = pageSeen(titled);
    const steps = draft && sound ? draft.steps.map((step) => clean(step.edit)) : [];
    const wanted = JSON.stringify([titled.name, titled.rev, steps, page, titled.surface, model.state.epoch]);
    if (wanted !== tried && may("edit") && ready()) {
        tried = wanted;
        tryList(titled.name, steps, page, titled.surface);
    }
    const sending = onItsWay(titled.name);
    const up = pageUp(titled);
    const air = isOnAir(titled.name);
    const off = !ready() || !may("edit") || !draft || sending !== null || !sound;
    return html`${previews(titled, t("pageNumber", page + 1))}
        ${sound ? nothing : html`<div class="conflict" role="alert"><p>${icons.ill}<b>${t("listConflict")}</b></p>
            <div class="acts"><button @click=${() => keepList(titled.name, null)}>${t("takeTheirs")}</button></div></div>`}
        ${body}
        ${draft ? html`<div class="row-acts">${draft.steps.length > (sending ? sending.steps : 0)
            ? html`<button class="plain" @click=${() => keepList(titled.name, {...draft, steps: draft.steps.slice(0, -1)})}>${icons.undo}${t("undoOne")}</button>` : nothing}
            <button class="plain" @click=${() => keepList(titled.name, null)}>${t("discard")}</button></div>` : nothing}
        <div class="fields">${heading(titled)}</div>
        <div class="exits">
            <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() ? outcome.words : draft ? t("listDraft", draft.steps.length + (draft.heading === null ? 0 : 1)) : ""}</p>
            <button data-press="keep" ?disabled=${off} @click=${() => send(titled, false)}>${icons.next}<b>${t("keepForNext")}</b></button>
            <button class="to-air" data-press="on-air" ?disabled=${off || !air} ${lifted(() => send(titled, true))}>${icons.air}<b>${t("onAirNow")}</b>
                ${air ? up === null ? nothing : html`<small>${t("pageStays", up + 1)}</small>` : html`<small>${t("notOnAir")}</small>`}</button>
        </div>
        ${history(titled)}`;
}
