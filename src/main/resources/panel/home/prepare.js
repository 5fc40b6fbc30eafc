// A show that is prepared: the agenda as a table, its cues in words, true pictures, what is to be looked at, what was done.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {after, offers} from "./after.js";
import {addPart, agenda, goTo} from "./agenda.js";
import {approval, approvalBar} from "./approval.js";
import {cell, inTurn, wish} from "./cells.js";
import {findings, questions} from "./findings.js";
import {home} from "./know.js";
import {lists} from "./lists.js";
import {looks} from "./looks.js";
import {past} from "./past.js";
import {paper, questions as asked, readPlan} from "./plan.js";
import {said, t} from "./said.js";
import {stripOfPictures} from "./strip.js";

const seen = {side: "findings", plan: true, show: ""};

function heading(what, label) {
    const sheet = home.sheet;
    const value = what === "day" ? sheet.day.split("-").reverse().map(Number).join("/") : sheet[what];
    return html`<label class="field"><span>${label}</span>${cell("head/" + what, value, (text) => ({is: "heading", what, text}), {label})}</label>`;
}

const SIDES = {questions, findings, looks, lists, approval, after, past};

/** A side of a show that another page leads to. */
export function openSide(show, name) {
    seen.show = show;
    seen.side = name;
}

const clashes = () => home.sheet.clashes.map((one) => html`<p class="home-words" role="alert">${t("clash", said(one.about), said(one.ours))}
    ${one.theirs ? html`<button @click=${() => wish({is: "settle", outside: one.outside, clash: one.clash, theirs: true})}>${t("theirs", said(one.theirs))}</button>` : nothing}
    <button @click=${() => wish({is: "settle", outside: one.outside, clash: one.clash, theirs: false})}>${t("keep")}</button></p>`);

/** Undo and redo by the keys that everybody knows; in a place where one types they are the place's own. */
export function keys(event) {
    if (!home.sheet || !home.view.startsWith("show/") || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    wish({is: key === "y" || event.shiftKey ? "redo" : "undo"});
}

export function prepare() {
    const sheet = home.sheet;
    if (!sheet) return nothing;
    const last = sheet.parts[sheet.parts.length - 1];
    if (sheet.planned) readPlan(sheet.name);
    const doors = Object.keys(SIDES).filter((name) => (name !== "questions" || sheet.planned) && (name !== "after" || seen.side === "after"));
    if (sheet.planned && seen.show !== sheet.name) seen.side = "questions";
    else if (!doors.includes(seen.side)) seen.side = "findings";
    seen.show = sheet.name;
    return html`<div class="prepare">
        <h1 class="unseen">${t("prepare")}: ${sheet.title}</h1>
        ${said(sheet.told) ? html`<p class="home-words" role="alert">${said(sheet.told)}</p>` : nothing}
        ${said(sheet.unsound) ? html`<div class="home-words unsound" role="alert"><p>${said(sheet.unsound)} ${sheet.anew ? t("resaveMeans") : t("mendFirst")}</p>
            ${sheet.anew ? html`<button class="strong" data-press="resave" ?disabled=${home.busy} @click=${() => inTurn(() => ({is: "resave", show: sheet.name}))}>${t("resave")}</button>` : nothing}</div>` : nothing}
        ${clashes()}
        <section class="heads">
            ${heading("title", t("title"))}${heading("organiser", t("organiser"))}${heading("venue", t("venue"))}${heading("day", t("day"))}
        </section>
        <div class="bar">
            <button ?disabled=${!sheet.undoable || home.busy} @click=${() => wish({is: "undo"})}>${t("undo")}</button>
            <button ?disabled=${!sheet.redoable || home.busy} @click=${() => wish({is: "redo"})}>${t("redo")}</button>
            <button data-press="add-part" @click=${() => addPart(sheet.parts.length)}>${t("addPart")}</button>
            <a class="button" href=${"#/sheet/" + encodeURIComponent(sheet.name)}>${t("cueSheet")}</a>
            <a class="button" data-press="gallery" href=${"#/styles/" + encodeURIComponent(sheet.name)}>${t("gallery")}</a>
            ${sheet.planned ? html`<button aria-pressed=${seen.plan} @click=${() => {
                seen.plan = !seen.plan;
                changed();
            }}>${t("plan")}</button>` : nothing}
            ${approvalBar(() => {
                seen.side = "approval";
                changed();
            })}
            ${offers().length ? html`<button class="after-bar" @click=${() => {
                seen.side = "after";
                changed();
            }}>${t("afterMany", offers().length)}</button>` : nothing}
            <b class="ends">${last ? t("endsAt", last.to) : ""}</b>
        </div>
        ${stripOfPictures(goTo)}
        <div class=${"halves" + (sheet.planned && seen.plan ? " with-plan" : "")}>
            ${sheet.planned && seen.plan ? paper(goTo) : nothing}
            ${agenda()}
            <aside class="side">
                <div class="tabs" role="tablist">${doors.map((name) => html`<button role="tab" aria-selected=${seen.side === name} @click=${() => {
                    seen.side = name;
                    changed();
                }}>${t(name)}${name === "findings" && sheet.findings.length ? " " + sheet.findings.length : name === "questions" && asked().length ? " " + asked().length : ""}</button>`)}</div>
                <div role="tabpanel" class="side-body">${SIDES[seen.side]()}</div>
            </aside>
        </div>
    </div>`;
}
