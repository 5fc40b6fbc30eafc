// One look's words, with the player's own picture of them, and two ways out: for the next take, or on air at once.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {may, model, ready} from "../model.js";
import {isOnAir, picture} from "../parts.js";
import {has} from "../pictures.js";
import {draft, drop, keep} from "../drafts.js";
import {called, fields, same, tidy} from "../fields.js";
import {changes, paired, proof} from "../proofing.js";
import {trials, tryLook} from "../trying.js";
import {isFresh, outcome, wish} from "../wishes.js";
import {exact, instant} from "../times.js";
import {lifted} from "../press.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";
import {listEditor} from "./listeditor.js";

/** What the picture beside the words was last asked for. */
let tried = "";

function write(titled, look) {
    const before = draft(titled.name);
    if (same(look, titled.look)) drop(titled.name);
    else keep(titled.name, {look, basedOn: before ? before.basedOn : titled.rev, base: before ? before.base : titled.look});
}

function diff(before, after) {
    if (before === after) return nothing;
    return html`<p class="diff">${changes(before, after).map(({word, is}) => is === "same" ? html`<span>${word}</span> `
        : is === "gone" ? html`<del>${word}</del> ` : html`<ins>${word}</ins> `)}</p>`;
}

function input(titled, look, field, at) {
    const value = field.get(look);
    const known = fields(titled.look)[at];
    const before = known ? known.get(titled.look) : "";
    const type = (event) => write(titled, field.put(look, event.target.value));
    const label = field.label();
    const id = "field-" + at;
    const off = !may("edit");
    return html`<div class=${"field" + (value === before ? "" : " touched")}>
        <label for=${id}>${label}</label>
        ${field.long
            ? html`<textarea id=${id} rows="3" maxlength="2000" spellcheck="false" ?readonly=${off} .value=${live(value)} @input=${type}></textarea>`
            : html`<input id=${id} type="text" inputmode=${field.number ? "numeric" : "text"} maxlength="400" autocomplete="off" spellcheck="false"
                ?readonly=${off} .value=${live(value)} @input=${type}>`}
        ${diff(before, value)}
        ${field.number ? nothing : proof(value).map((key) => html`<p class="proof">${icons.ill}${t(key)}</p>`)}
    </div>`;
}

/** Somebody else was quicker: both versions are shown, and nothing is sent until it is said which one counts. */
function conflict(titled, kept) {
    const last = titled.edits[titled.edits.length - 1];
    const mine = fields(kept.look);
    return html`<div class="conflict" role="alert">
        <p>${icons.ill}<b>${t("conflict", last ? last.who : "?")}</b></p>
        <div class="versions">
            <div><h3>${t("theirs")}</h3>${fields(titled.look).map((field, at) => diffOr(mine[at] ? mine[at].get(kept.look) : "", field.get(titled.look)))}</div>
            <div><h3>${t("yours")}</h3>${mine.map((field) => html`<p>${field.get(kept.look)}</p>`)}</div>
        </div>
        <div class="acts two"><button @click=${() => drop(titled.name)}>${t("takeTheirs")}</button>
            <button class="strong" @click=${() => keep(titled.name, {look: kept.look, basedOn: titled.rev, base: titled.look})}>${t("keepMine")}</button></div>
    </div>`;
}

const diffOr = (before, after) => (before === after ? html`<p>${after}</p>` : diff(before, after));

function send(titled, look, onAir) {
    const text = tidy(look);
    const kept = draft(titled.name);
    keep(titled.name, {...kept, sent: text});
    wish(onAir ? "on-air" : "keep", "retitle", {look: titled.name, text, "based-on": kept.basedOn, "on-air": onAir}).then((answer) => {
        const now = draft(titled.name);
        if (now && !(answer && answer.accepted)) keep(titled.name, {...now, sent: undefined});
    });
}

/** What was sent has become the look: who typed on meanwhile keeps that, upon the new revision. */
function settled(titled) {
    const kept = draft(titled.name);
    if (!kept || !kept.sent || kept.basedOn === titled.rev || !same(titled.look, kept.sent)) return;
    if (same(tidy(kept.look), kept.sent)) drop(titled.name);
    else keep(titled.name, {look: kept.look, basedOn: titled.rev, base: titled.look});
}

/** @param {ToPageTitled} titled */
function history(titled) {
    const versions = [{who: t("showFile"), at: null, look: titled.was}, ...titled.edits.map((edit) => ({...edit, at: instant(edit.at)}))];
    if (versions.length < 2) return nothing;
    const previous = versions[versions.length - 2];
    return html`<details class="history"><summary>${t("history")} (${titled.edits.length})</summary>
        <ol>${versions.map((one) => html`<li><div><b>${one.who}</b> <small>${one.at === null ? "" : exact(one.at)}${one["on-air"] ? " · " + t("onAir") : ""}</small>
            <p>${fields(one.look).map((field) => field.get(one.look)).join(" / ")}</p></div>
            <button ?disabled=${!may("edit")} @click=${() => write(titled, one.look)}>${t("takeBack")}</button></li>`).reverse()}</ol></details>
        <button class="undo" ?disabled=${!may("edit")} @click=${() => write(titled, previous.look)}>${icons.release}${t("undo")}</button>`;
}

/** What it is, the picture of what is written, and what the audience sees. */
function previews(titled, page) {
    return html`<header><h2>${called(titled)}</h2><span>${t("on")} ${surfaceName(titled.surface)}</span></header>
        <div class="previews">
            <figure class="frame coming"><span class="frame-picture">${may("edit") ? picture("tried", titled.name, t("preview")) : nothing}
                ${may("edit") && !has("tried:" + titled.name) ? html`<span class="over-picture">${t("painting")}</span>` : nothing}</span><figcaption>${icons.next}${t("preview")}${page ? " · " + page : ""}</figcaption></figure>
            <figure class="frame on-air"><span class="frame-picture">${picture("now", titled.surface, t("airOf", surfaceName(titled.surface)))}</span><figcaption>${icons.air}${t("onAir")} · ${surfaceName(titled.surface)}</figcaption></figure>
        </div>`;
}

/** @param {ToPageTitled} titled */
export function editor(titled) {
    if (titled.look.is === "roster") return listEditor(titled, previews);
    settled(titled);
    const kept = draft(titled.name);
    const look = kept ? kept.look : titled.look;
    const list = fields(look);
    const split = kept && kept.basedOn !== titled.rev;
    const wanted = JSON.stringify([titled.name, look, titled.surface, model.state.epoch]);
    if (wanted !== tried && may("edit") && ready()) {
        tried = wanted;
        tryLook(titled.name, look, titled.surface);
    }
    const said = trials.get(titled.name);
    const off = !ready() || !may("edit") || !kept || split;
    const air = isOnAir(titled.name);
    return html`${previews(titled, "")}
        ${said && tell(said.words) ? html`<p class="proof from-player">${icons.ill}${tell(said.words)}</p>` : nothing}
        ${said ? said.names.map((one) => html`<p class="proof from-player official">${icons.ill}${tell(one)}</p>`) : nothing}
        ${split ? conflict(titled, kept) : nothing}
        ${list.length === 0 ? readOnly(titled) : html`<div class="fields">${list.map((field, at) => input(titled, look, field, at))}</div>
        ${paired(list.map((field) => field.get(look))).map((key) => html`<p class="proof">${icons.ill}${t(key)}</p>`)}
        <div class="exits">
            <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() ? outcome.words : kept ? t("draftKept") : ""}</p>
            <button data-press="keep" ?disabled=${off} @click=${() => send(titled, look, false)}>${icons.next}<b>${t("keepForNext")}</b></button>
            <button class="to-air" data-press="on-air" ?disabled=${off || !air} ${lifted(() => send(titled, look, true))}>${icons.air}<b>${t("onAirNow")}</b>
                ${air ? nothing : html`<small>${t("notOnAir")}</small>`}</button>
            ${kept ? html`<button class="plain" @click=${() => drop(titled.name)}>${t("discard")}</button>` : nothing}
        </div>`}
        ${history(titled)}`;
}

/** Looks whose words come from somewhere else are shown, with a sentence that says where they are changed. */
function readOnly(titled) {
    const look = titled.look;
    return html`<p class="lead">${t("readOnly-" + look.is) || t("readOnly")}</p>`;
}
