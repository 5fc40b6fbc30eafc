// A list's rows: the page that is on air first, a name found among thousands, and each put right where it stands.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {css} from "../css.js";
import {changed, may, model} from "../model.js";
import {focusSoon} from "../parts.js";
import {keepList, listDraft, made, onItsWay, pages, standing} from "../rosters.js";
import {proof} from "../proofing.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/** How tall a row is drawn, and how many beyond those in view. */
const ROW = 52;
const MORE = 6;

/** Which list is open, which of its people is chosen, where it is scrolled to, what is looked for. */
const at = {name: "", group: 0, row: -1, top: 0, drawn: 0, high: 400, sought: "", wantsPage: /** @type {number | null} */ (null)};

let scroller = /** @type {HTMLElement | null} */ (null);

/** The rows with the changes that are not sent; made anew only where something has changed. */
const kept = {groups: null, steps: null, made: null, flat: null, sought: "", found: null};

export function rowsOf(titled) {
    const draft = listDraft(titled.name);
    const steps = draft ? draft.steps : null;
    if (kept.groups !== titled.look.groups || kept.steps !== steps) {
        const groups = (steps || []).reduce((one, step) => made(one, step.edit), titled.look.groups);
        Object.assign(kept, {groups: titled.look.groups, steps, made: groups, found: null,
            flat: groups.flatMap((group, index) => group.rows.map((row, place) => ({group: index, row: place, one: row, head: place === 0 ? group.name : ""})))});
    }
    return kept.made;
}

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase();

function found() {
    if (kept.found && kept.sought === at.sought) return kept.found;
    const wanted = plain(at.sought.trim());
    kept.sought = at.sought;
    kept.found = wanted ? kept.flat.filter((entry) => plain(entry.one.name + " " + entry.one.note).includes(wanted)) : kept.flat;
    return kept.found;
}

/** The page of a list that is up on a surface, counted from 0; null where it is not on air. */
export function pageUp(titled) {
    const on = model.state && model.state.surfaces.find((one) => one.looks.includes(titled.name) && one.leaf);
    return on && on.leaf ? on.leaf.page - 1 : null;
}

/** The page that is looked at: the one that was chosen, else that of the person who is chosen, else the one on air. */
export function pageSeen(titled) {
    const all = pages(titled.look, rowsOf(titled));
    if (at.name !== titled.name) return pageUp(titled) || 0;
    const mine = at.row < 0 ? -1 : all.findIndex((page) => page.group === at.group && page.from <= at.row && at.row < page.to);
    const wanted = at.wantsPage !== null ? at.wantsPage : mine >= 0 ? mine : pageUp(titled) || 0;
    return Math.max(0, Math.min(all.length - 1, wanted));
}

/** Once what is drawn is as tall as the list. */
function scrollTo(index) {
    at.top = Math.max(0, index * ROW);
    at.drawn = at.top;
    setTimeout(() => {
        if (scroller) scroller.scrollTop = at.top;
    }, 0);
}

function show(titled, page) {
    at.wantsPage = page;
    at.row = -1;
    at.sought = "";
    const first = pages(titled.look, rowsOf(titled))[page];
    if (first) scrollTo(found().findIndex((entry) => entry.group === first.group && entry.row === first.from));
    changed();
}

function choose(entry) {
    Object.assign(at, {group: entry.group, row: entry.row, wantsPage: null});
    changed();
    focusSoon("row-name", true);
}

/** Opens a list at one of its people. */
export function chooseRow(titled, group, row) {
    Object.assign(at, {name: titled.name, sought: ""});
    rowsOf(titled);
    scrollTo(found().findIndex((entry) => entry.group === group && entry.row === row));
    choose({group, row});
}

function step(titled, edit) {
    const draft = listDraft(titled.name) || {steps: [], heading: null, basedOn: titled.rev};
    // What is on its way has been said: what is typed now comes after it.
    const way = onItsWay(titled.name);
    const before = draft.steps.length > (way ? way.steps : 0) ? draft.steps[draft.steps.length - 1] : undefined;
    const typed = edit.is === "set-row" || edit.is === "set-group";
    const same = typed && before && before.edit.is === edit.is && before.edit.group === edit.group && before.edit.row === edit.row;
    const was = same ? before.was : standing(rowsOf(titled), edit);
    const others = same ? draft.steps.slice(0, -1) : draft.steps;
    const nothingNew = edit.is === "set-row" ? was.name === edit.becomes.name && was.note === edit.becomes.note : edit.is === "set-group" && was.name === edit.name;
    keepList(titled.name, {...draft, steps: nothingNew ? others : [...others, {edit, was}]});
}

function acts(titled, group) {
    const file = titled.look.file;
    const rows = group.rows;
    const add = (row) => {
        step(titled, {is: "add-row", file, group: at.group, name: group.name, row, added: {name: t("newPerson"), note: ""}});
        choose({group: at.group, row});
    };
    const move = (to) => {
        step(titled, {is: "move-row", file, group: at.group, from: at.row, to});
        at.row = to;
    };
    return html`<div class="row-acts">
        <button @click=${() => add(at.row)}>${t("addBefore")}</button><button @click=${() => add(at.row + 1)}>${t("addAfter")}</button>
        <button ?disabled=${at.row === 0} aria-label=${t("moveUp")} @click=${() => move(at.row - 1)}>↑</button>
        <button ?disabled=${at.row === rows.length - 1} aria-label=${t("moveDown")} @click=${() => move(at.row + 1)}>↓</button>
        <button ?disabled=${kept.flat.length === 1} @click=${() => {
            step(titled, {is: "remove-row", file, group: at.group, row: at.row});
            at.row = -1;
            changed();
        }}>${icons.close}${t("removePerson")}</button></div>`;
}

/** The person who is chosen, to be put right. */
function person(titled) {
    const group = rowsOf(titled)[at.group];
    const one = group && group.rows[at.row];
    if (!one || at.name !== titled.name) return nothing;
    const set = (more) => step(titled, {is: "set-row", file: titled.look.file, group: at.group, row: at.row, becomes: {...one, ...more}});
    const field = (id, label, value, put) => html`<div class="field"><label for=${id}>${label}</label>
        <input id=${id} type="text" maxlength="400" autocomplete="off" spellcheck="false" .value=${live(value)} @input=${(event) => put(event.target.value)}>
        ${proof(value).map((key) => html`<p class="proof">${icons.ill}${t(key)}</p>`)}</div>`;
    return html`<div class="person">${field("row-name", t("rowName"), one.name, (name) => set({name}))}
        ${field("row-note", t("rowNote"), one.note, (note) => set({note}))}
        ${acts(titled, group)}
        ${group.name ? html`<details><summary>${t("rowGroup")}: ${group.name}</summary>${field("row-group", t("rowGroup"), group.name,
            (name) => step(titled, {is: "set-group", file: titled.look.file, group: at.group, name}))}</details>` : nothing}</div>`;
}

function measured(element) {
    scroller = element instanceof HTMLElement ? element : null;
    if (scroller) at.high = scroller.clientHeight || 400;
}

/** Only the rows in view are drawn, however many there are. */
function rows(titled, up) {
    const all = found();
    const first = Math.max(0, Math.floor(at.top / ROW) - MORE);
    const seen = all.slice(first, first + Math.ceil(at.high / ROW) + 2 * MORE);
    const size = pages(titled.look, kept.made);
    const onAir = up === null ? null : size[up];
    return html`<div class="rows-view" tabindex="-1" ${ref(measured)} @scroll=${(event) => {
        at.top = event.target.scrollTop;
        at.high = event.target.clientHeight;
        if (Math.abs(at.top - at.drawn) < ROW) return;
        at.drawn = at.top;
        changed();
    }}><ol ${css({height: all.length * ROW + "px"})}>${repeat(seen, (entry) => entry.group + "/" + entry.row, (entry, index) => {
        const isUp = onAir && entry.group === onAir.group && entry.row >= onAir.from && entry.row < onAir.to;
        const chosen = at.name === titled.name && entry.group === at.group && entry.row === at.row;
        return html`<li ${css({transform: "translateY(" + (first + index) * ROW + "px)"})}><button class=${"row" + (isUp ? " up" : "")} aria-current=${chosen ? "true" : "false"}
            ?disabled=${!may("edit")} @click=${() => choose(entry)}><small>${entry.row + 1}</small><b>${entry.one.name}</b><span>${entry.one.note}</span>
            ${isUp ? html`<span class="unseen">${t("onAir")}</span>` : nothing}${entry.head ? html`<em>${entry.head}</em>` : nothing}</button></li>`;
    })}</ol></div>`;
}

/** @param {ToPageTitled} titled */
export function roster(titled) {
    const groups = rowsOf(titled);
    const up = pageUp(titled);
    if (at.name !== titled.name) {
        Object.assign(at, {name: titled.name, row: -1, sought: "", wantsPage: null});
        show(titled, up || 0);
        at.wantsPage = null;
    }
    const page = pageSeen(titled);
    const many = pages(titled.look, groups).length;
    return html`<div class="roster-bar">
            <button ?disabled=${page === 0} aria-label=${t("pageBefore")} @click=${() => show(titled, page - 1)}>‹</button>
            <b>${t("pageOf", page + 1, many)}</b>
            <button ?disabled=${page >= many - 1} aria-label=${t("pageAfter")} @click=${() => show(titled, page + 1)}>›</button>
            ${up === null || page === up ? nothing : html`<button class="to-up" @click=${() => show(titled, up)}>${icons.air}${t("pageOnAir", up + 1)}</button>`}
            <input type="search" .value=${live(at.sought)} placeholder=${t("findName")} aria-label=${t("findName")} @input=${(event) => {
                at.sought = event.target.value;
                scrollTo(0);
                changed();
            }}>
        </div>
        ${person(titled)}
        ${rows(titled, up)}
        ${found().length ? nothing : html`<p class="lead">${t("nobodyFound")}</p>`}`;
}
