// The agenda as a table; a part that is opened shows its pictures and its cues.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {css} from "../css.js";
import {kept} from "../kept.js";
import {changed} from "../model.js";
import {lang} from "../words.js";
import {icons} from "../icons.js";
import {cell, unanswered, wish} from "./cells.js";
import {cueLines} from "./cues.js";
import {dragged, grip} from "./drag.js";
import {dressOf} from "./dress.js";
import {home} from "./know.js";
import {findInPlan} from "./plan.js";
import {said, t} from "./said.js";
import {sketch} from "./sketch.js";
import {showInStrip} from "./strip.js";

const open = {part: "", sure: ""};

/** Who has notes of his own in the agenda. */
export const POSTS = ["mc", "sound", "light", "doors"];

/** A show of so many parts costs nothing; of a longer one they come first, before anybody knows what is in view. */
const FIRST = 40;
/** So many parts get or lose their places to type in at once, and so long after somebody has scrolled. */
const AT_ONCE = 6;
const RESTS = 120;
/** The parts that begin a sheet of the agenda: what is out of view is left out sheet by sheet. They stay while parts come and go, so that nobody's row is drawn anew. */
const begins = new Set();
const MOST = 8;
/** The sheets in view, or near it, by the parts that begin them. */
const near = new Set();
/** The parts that have places to type in. */
const typable = new Set();
let sheets = [];
let watcher = null;
let rests = 0;

/** The parts in sheets; a sheet that has grown too long is cut where it did. */
function inSheets(parts) {
    const all = [];
    for (const part of parts) {
        const last = all[all.length - 1];
        if (last && last.length < MOST && !begins.has(part.id)) last.push(part);
        else {
            begins.add(part.id);
            all.push([part]);
        }
    }
    return all;
}

/** Brings the places to type in after what is in view, a few at a time: nobody's scrolling waits for it. */
function follow() {
    const wanted = new Set(sheets.filter((one) => near.has(one[0].id)).flatMap((one) => one.map((part) => part.id)));
    const come = [...wanted].filter((part) => !typable.has(part)).slice(0, AT_ONCE);
    const gone = come.length ? [] : [...typable].filter((part) => !wanted.has(part)).slice(0, AT_ONCE);
    if (come.length + gone.length === 0) return;
    come.forEach((part) => typable.add(part));
    gone.forEach((part) => typable.delete(part));
    changed();
    rests = setTimeout(follow, 16);
}

function watch(table) {
    if (!watcher)
        watcher = new IntersectionObserver(
            (all) => {
                for (const one of all) {
                    const first = one.target.dataset.first;
                    if (one.isIntersecting) near.add(first);
                    else near.delete(first);
                }
                clearTimeout(rests);
                rests = setTimeout(follow, RESTS);
            },
            {rootMargin: "300px"},
        );
    watcher.disconnect();
    near.clear();
    for (const one of table.querySelectorAll("[data-first]")) watcher.observe(one);
}

let shown = "";

/** Which sheets there are: where that changes, others are in view. */
let watched = "";

function watchAgain(table) {
    const now = home.sheet.name + sheets.map((one) => one[0].id).join();
    if (!table || (now === watched && watcher)) return;
    watched = now;
    setTimeout(() => watch(table), 0);
}

function line(part, at, wrong, typedIn, words) {
    const isOpen = open.part === part.id;
    const asked = unanswered(part.id + "/");
    const full = isOpen || asked !== "" || home.sheet.parts.length <= FIRST || typable.has(part.id) || typedIn === part.id;
    const mine = wrong.get(part.id) || NONE;
    const ills = mine.map((one) => one.severity + said(one.what)).join();
    return html`<tbody role="none" class=${"part" + (part.skip ? " skipped" : "") + (dragged() === part.id ? " dragged" : "")} data-part=${part.id} data-at=${at}>
        ${isOpen ? row(part, at, mine) : kept([part, at, full, asked, ills, words], () => (full ? row(part, at, mine) : still(part, at)))}
    </tbody>`;
}

const NONE = [];

/** A part that is far away: its words alone, which cost little. */
const still = (part, at) => html`<tr role="row">
    <th role="rowheader"><span class="grip"></span><span>${at + 1}</span></th>
    <td role="cell" class="narrow"><div class="line still">${part.start || part.from}</div></td>
    <td role="cell" class="narrow"><div class="line still">${part.length || t("unknownLength")}</div></td>
    <td role="cell"><div class="line still">${part.name}</div></td>
    <td role="cell"><div class="line still">${part.by}</div></td>
    <td role="cell" class="narrow"><div class="line still">${t("begins-" + part.begins)}</div></td>
    <td role="cell" class="ways"></td>
</tr>`;

/** A new part; what it is called is typed at once. */
export async function addPart(at) {
    const told = await wish({is: "add-part", at, name: t("newPart")});
    const part = home.sheet.parts[at];
    if (told.is !== "done" || !part) return;
    typable.add(part.id);
    changed();
    requestAnimationFrame(() => {
        const name = document.querySelector('[data-part="' + CSS.escape(part.id) + '"] [data-column="name"]');
        if (!(name instanceof HTMLTextAreaElement)) return;
        name.focus();
        name.select();
    });
}

function row(part, at, wrong) {
    const of = (column, value, how) => cell(part.id + "/" + column, value, (text) => ({is: "cell", part: part.id, column, text}), {column, ...how});
    const isOpen = open.part === part.id;
    return html`<tr role="row">
            <th role="rowheader">${grip(part, at)}<span>${at + 1}</span></th>
            <td role="cell" class="narrow">${of("start", part.start, {label: t("start"), hint: part.from})}${part.over ? html`<small class="wrong">${t("over", part.over)}</small>` : nothing}</td>
            <td role="cell" class="narrow">${of("length", part.length, {label: t("length"), hint: t("unknownLength")})}</td>
            <td role="cell">${of("name", part.name, {label: t("name")})}</td>
            <td role="cell">${of("by", part.by, {label: t("by")})}</td>
            <td role="cell" class="narrow"><select aria-label=${t("begins")} @change=${(event) => wish({is: "cell", part: part.id, column: "begins", text: event.target.value})}>
                ${["GO", "CLOCK", "FOLLOW"].map((one) => html`<option value=${one} ?selected=${part.begins === one}>${t("begins-" + one)}</option>`)}
            </select></td>
            <td role="cell" class="ways">
                ${wrong.length ? html`<span class=${"tag " + (wrong.some((one) => one.severity === "error") ? "air" : "hold")} title=${wrong.map((one) => said(one.what)).join("\n")}>${icons.ill}${wrong.length}</span>` : nothing}
                <button class="plain" aria-expanded=${isOpen} aria-label=${t("more") + ": " + part.name} @click=${() => unfold(part.id)}>${isOpen ? "▴" : "▾"}</button>
            </td>
        </tr>
        ${isOpen ? html`<tr class="inside" role="row"><td role="cell" aria-colspan="7">${inside(part, at, of)}</td></tr>` : nothing}`;
}

function unfold(id) {
    open.part = open.part === id ? "" : id;
    if (open.part) setTimeout(() => findInPlan(id), 50);
    if (open.part) showInStrip(id);
    open.sure = "";
    changed();
}

const move = (part, to) => wish({is: "edit", edit: {is: "move-segment", segment: part.id, to}});

function inside(part, at, of) {
    const last = home.sheet.parts.length - 1;
    const flag = (column, is, label) => html`<label class="tick"><input type="checkbox" .checked=${is} @change=${(event) => wish({is: "cell", part: part.id, column, text: String(event.target.checked)})}>${label}</label>`;
    return html`<div class="inside-part">
        <div class="row">
            <button ?disabled=${at === 0} @click=${() => move(part, at - 1)}>${t("moveUp")}</button>
            <button ?disabled=${at === last} @click=${() => move(part, at + 1)}>${t("moveDown")}</button>
            <button @click=${() => addPart(at + 1)}>${t("addPart")}</button>
            <button class=${open.sure === part.id ? "danger" : ""} @click=${() => takeOut(part)}>${t("takeOut")}${open.sure === part.id ? "?" : ""}</button>
            ${flag("fixed-end", part.fixed, t("fixedEnd"))}${flag("skip", part.skip, t("skip"))}
            <label class="inline">${t("least")}${of("least", part.least, {label: t("least"), hint: "–"})}</label>
        </div>
        <label class="field"><span>${t("note")}</span>${of("note", part.note, {label: t("note"), area: true})}</label>
        <label class="field"><span>${t("group")}</span>${of("group", part.group, {label: t("group"), hint: t("groupHint")})}</label>
        <fieldset class="for-posts"><legend>${t("forPosts")}</legend>${POSTS.map((post) => html`<label class="field"><span>${t("for-" + post)}</span>${of(post, part.notes[post], {label: t("for-" + post) + ": " + part.name, area: true})}</label>`)}</fieldset>
        ${dressOf(part.id)}
        <h2>${t("pictures")}</h2>
        <div class="strip">${home.sheet.surfaces.map((surface) => sketch(surface, part.id))}</div>
        <h2>${t("cues")}</h2>
        ${cueLines(part)}
    </div>`;
}

async function takeOut(part) {
    if (open.sure !== part.id) {
        open.sure = part.id;
        changed();
        return;
    }
    open.sure = "";
    await wish({is: "edit", edit: {is: "remove-segment", segment: part.id}});
}

export function goTo(part) {
    open.part = part;
    showInStrip(part);
    changed();
    setTimeout(() => {
        const found = document.querySelector('[data-part="' + CSS.escape(part) + '"]');
        if (found) found.scrollIntoView({block: "start"});
    }, 50);
}

function ills() {
    const wrong = new Map();
    for (const one of home.sheet.findings) if (one.part) wrong.set(one.part, [...(wrong.get(one.part) || []), one]);
    return wrong;
}

export function agenda() {
    if (shown !== home.sheet.name) {
        shown = home.sheet.name;
        begins.clear();
        typable.clear();
        near.clear();
        home.sheet.parts.slice(0, FIRST).forEach((part) => typable.add(part.id));
    }
    sheets = inSheets(home.sheet.parts);
    const wrong = ills();
    const typedIn = document.activeElement && document.activeElement.closest("[data-part]");
    const focused = typedIn instanceof HTMLElement ? typedIn.dataset.part : "";
    const words = lang();
    const heads = [t("no"), t("start"), t("length"), t("name"), t("by"), t("begins")];
    let at = 0;
    return html`<div class="agenda all" role="table" aria-label=${t("agendaAll")} ${ref((table) => watchAgain(table))}>
    <div role="rowgroup" class="agenda-heads"><div role="row">${heads.map((one) => html`<span role="columnheader">${one}</span>`)}<span role="columnheader"><span class="unseen">${t("more")}</span></span></div></div>
    ${repeat(sheets, (one) => one[0].id, (one) => {
        const from = at;
        at += one.length;
        return html`<table role="rowgroup" data-first=${one[0].id} ${css({"contain-intrinsic-height": "auto " + 50 * one.length + "px"})}>${repeat(one, (part) => part.id, (part, index) => line(part, from + index, wrong, focused, words))}</table>`;
    })}
</div>`;
}
