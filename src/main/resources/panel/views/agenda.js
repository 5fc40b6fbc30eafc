// The agenda at the operator's left: what is planned, what is expected now, what is on, what is next. A row is tapped to
// open it, and only a second tap inside it jumps.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, model, may, ready} from "../model.js";
import {clock, instant, lateness, said, span} from "../times.js";
import {headings} from "../days.js";
import {announcedStarts, expected, expectedEnd, isAnotherDay, lateBy} from "../lateness.js";
import {now} from "../desktime.js";
import {wish} from "../wishes.js";
import {addPartButton, giveBack, openAddPart, openFit} from "./ways.js";
import {dragged} from "../dragging.js";
import {grip, movedByKey, moving} from "./order.js";
import {foreseen} from "./foreseen.js";
import {groupHeadings} from "./groups.js";
import {noteButton, noteLines} from "./posts.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

let chosen = null;
let chosenAt = 0;
/** An opened row closes by itself: nobody jumps by a tap that was meant for something else minutes ago. */
const STAYS_OPEN = 20_000;

/** Farther away than this nobody counts minutes. */
const FAR = 6 * 3_600_000;

export function choose(id) {
    chosen = id;
    chosenAt = performance.now();
    if (id) setTimeout(changed, STAYS_OPEN + 20);
    changed();
    // What is opened is there to be seen, from its first frame: nothing moves under a finger that is on its way.
    if (id) requestAnimationFrame(() => document.querySelector(".row.open")?.scrollIntoView({block: "nearest"}));
}

export function opened() {
    if (chosen && performance.now() - chosenAt > STAYS_OPEN) chosen = null;
    return chosen;
}

/**
 * How late the programme is now.
 * @param {ToPageState} state
 */
export function offset(state) {
    return state.offset ? lateBy(state.offset, now()) : null;
}

/** Nobody can say how late it is: it is on, or would begin, on another day than planned. */
const isOtherDay = (state) => isAnotherDay(state, now());

export function offsetWords(state) {
    const by = offset(state);
    if (by === null) return isOtherDay(state) ? t("otherDay") : "–";
    return lateness(by);
}

/** What the public was told, beside how late it truly is; nothing where nothing was announced. */
export function announcedWords(state) {
    const by = span(state.announced);
    return by === 0 ? nothing : html`<span class="announced">${t(by > 0 ? "announcedLate" : "announcedEarly", said(by))}</span>`;
}

/**
 * By the plan it would be on: only then one comes into it in progress.
 * @param {ToPageRow} row
 */
const isOnNow = (row) => now() !== null && now() >= instant(row.planned) && now() < instant(row["planned-end"]);

/** Whether something may still come behind it. */
const mayFollow = (row) => !model.state.closed && row.state !== "done" && row.state !== "passed";

/** @param {ToPageRow} row */
function actions(row) {
    const off = !ready() || !may("control");
    const jump = () => {
        choose(null);
        wish("jump-" + row.id, "jump", {segment: row.id});
    };
    const skip = () => {
        choose(null);
        wish("skip-" + row.id, "skip", {segment: row.id, skip: row.state !== "skipped"});
    };
    const join = () => {
        choose(null);
        wish("join-" + row.id, "join", {segment: row.id});
    };
    const takeOut = () => {
        choose(null);
        wish("unpart-" + row.id, "remove-part", {segment: row.id});
    };
    // What stands still comes before what moves while its pictures come: no finger hits one for the other.
    return html`<div class="row-acts">
        <button data-press=${"skip-" + row.id} ?disabled=${off || row.state === "live" || row.state === "done"} @click=${skip}>
            ${row.state === "skipped" ? t("unskip") : t("skip")}</button>
        ${row.added ? html`<button data-press=${"unpart-" + row.id} ?disabled=${off} @click=${takeOut}>${t("removePart")}</button>` : nothing}
        ${noteButton(row)}
        ${mayFollow(row) ? html`<button data-press=${"part-after-" + row.id} ?disabled=${off} @click=${() => openAddPart(row.id)}>${t("partAfterThis")}</button>` : nothing}
        ${row.state === "live" ? nothing : html`
            ${foreseen("jump", "jump", {segment: row.id}, "jump-" + row.id, html`${icons.skip}${t("jumpHere")}`, jump)}
            ${isOnNow(row) ? foreseen("join", "join", {segment: row.id}, "join-" + row.id, t("joinHere"), join) : nothing}`}
    </div>`;
}

/**
 * When a cue comes, as things stand; null where that is no matter of time.
 * @param {ToPageStep} cue
 * @param {{start: number, end: number | null}} part
 */
function comes(cue, part) {
    if (cue.at) return instant(cue.at);
    if (cue.start) return part.start + span(cue.start);
    return cue.end && part.end !== null ? part.end + span(cue.end) : null;
}

/**
 * @param {ToPageRow} row
 * @param {{start: number, end: number | null}} part
 */
const steps = (row, part) => html`<ol class="steps">${row.cues.map((cue, at) => {
    const done = row.state === "live" && model.state.spent.includes(at);
    const when = done ? null : comes(cue, part);
    return html`<li class=${done ? "done" : ""}>${done ? icons.well : cue["by-go"] ? icons.go : icons.late}<span>${when === null ? nothing
        : html`<b>${clock(when)}</b> · `}${tell(cue.words)}</span></li>`;
})}</ol>`;

/**
 * @param {ToPageRow} row
 * @param {{start: number, end: number | null}} times when it began, or is expected to, and ends
 * @param {string | null} heading of its day
 * @param {number | null} told when the public is told that it begins; null: nothing was announced
 * @param group the heading of its group, where that begins
 */
function line(row, at, times, heading, told, group) {
    const begins = times.start;
    const open = opened() === row.id;
    const planned = clock(instant(row.planned));
    const by = begins - instant(row.planned);
    const off = Math.abs(by) >= 60_000 && !isOtherDay(model.state) && (row.state === "live" || row.state === "next");
    return html`${heading ? html`<li class="day">${heading}</li>` : nothing}${group}<li class=${"row " + row.state + (open ? " open" : "") + (dragged() === row.id ? " dragged" : "")} data-at=${at}>${grip(row, at)}
        <button class="row-head" data-row=${row.id} aria-expanded=${open ? "true" : "false"} aria-current=${row.state === "live" ? "step" : nothing}
            @click=${() => choose(open ? null : row.id)} @keydown=${(event) => movedByKey(event, row, at) || arrows(event)}>
            <span class="row-times"><b>${clock(begins)}</b>${planned === clock(begins) ? nothing : html`<s>${planned}</s>`}${told === null || clock(told) === clock(begins) ? nothing : html`<small class="told" title=${t("toldThen", clock(told))}>${t("toldAt", clock(told))}</small>`}</span>
            <span class="row-name"><b>${row.name}</b>${row.by ? html`<small>${row.by}</small>` : nothing}</span>
            <span class="row-state">${mark(row.state)}${off ? html`<em class=${tone(by)}>${lateness(by)}</em>` : nothing}${still(row, times)}</span>
        </button>
        ${row.state === "live" || row.state === "next" || open ? noteLines(row.notes) : nothing}
        ${open && may("control") ? actions(row) : open && may("edit") ? html`<div class="row-acts">${noteButton(row)}</div>` : nothing}
        ${(row.state === "live" || open) && row.cues.length > 1 ? steps(row, times) : nothing}
    </li>`;
}

/** How long until it begins; of the live one, how long until it ends. Of tomorrow a time says more. */
function still(row, times) {
    const at = now();
    const to = row.state === "live" ? times.end : row.state === "next" || row.state === "later" ? times.start : null;
    if (at === null || to === null || to <= at || to - at > FAR || !model.state.live) return nothing;
    return html`<small class="still">${t("stillTo", said(to - at))}</small>`;
}

function mark(state) {
    switch (state) {
        case "live": return html`<span class="tag air">${icons.air}${t("onNow")}</span>`;
        case "next": return html`<span class="tag next">${icons.next}${t("nextUp")}</span>`;
        case "done": return html`<span class="tag">${icons.well}${t("done-row")}</span>`;
        case "passed": return html`<span class="tag">${t("passed")}</span>`;
        case "skipped": return html`<span class="tag">${t("skipped")}</span>`;
        default: return nothing;
    }
}

/** Arrow keys walk through the agenda. */
export function arrows(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    /** @type {HTMLElement[]} */
    const heads = Array.from(document.querySelectorAll(".row-head"));
    const all = heads.filter((one) => one.offsetParent !== null);
    const at = all.findIndex((one) => one === document.activeElement);
    const to = all[Math.min(all.length - 1, Math.max(0, at + (event.key === "ArrowDown" ? 1 : -1)))];
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    to.focus();
}

let shownLive = null;

/** The live row stays in sight when it changes; where the operator has scrolled to in between is left alone. */
function follow(state) {
    const live = state.live ? state.live.segment : null;
    if (live === shownLive) return;
    shownLive = live;
    // In the frame that shows it, as soon as it is drawn.
    queueMicrotask(() => {
        /** @type {HTMLElement | null} */
        const list = document.querySelector(".agenda ol");
        /** @type {HTMLElement | null} */
        const row = document.querySelector(".agenda .row.live");
        if (list && row) list.scrollTop = Math.max(0, row.offsetTop - list.offsetTop - 60);
    });
}

export function agenda() {
    const state = model.state;
    follow(state);
    const times = expected(state.agenda, now());
    const groups = groupHeadings(state, times);
    const days = headings(state.agenda.map((row) => instant(row.planned)));
    const told = span(state.announced) === 0 ? null : announcedStarts(state.agenda);
    const off = !ready() || !may("control");
    return html`<section class="agenda" aria-label=${t("agenda")}>
        <header><span>${t("agenda")}</span><span class="late-words"><b class=${"offset " + tone(offset(state))}>${offsetWords(state)}</b>${announcedWords(state)}</span></header>
        ${state.agenda.length === 0 ? html`<p class="empty">${t("emptyShow")}</p>` : nothing}
        ${moving()}
        <ol class="rows" tabindex="-1">${repeat(state.agenda, (row) => row.id, (row, at) => line(row, at, row.began ? {...times[at], start: instant(row.began)} : times[at], days[at],
            told && row.state !== "done" && row.state !== "passed" && row.state !== "live" && row.state !== "skipped" ? told[at] : null, groups[at]))}</ol>
        <footer><span>${t("ends")} <b>${clock(expectedEnd(state, now()))}</b> · ${t("planned")} ${clock(instant(state["planned-end"]))}</span>
            ${may("control") && !state.closed ? html`<span class="fit-ways">${addPartButton(off)}${state.fitted ? giveBack(off) : nothing}
                ${state["planned-end"] ? html`<button data-press="open-fit" ?disabled=${off} @click=${openFit}>${icons.late}<b>${t("fit")}</b></button>` : nothing}</span>` : nothing}</footer>
    </section>`;
}

/** Late and early have a colour beside their words. */
export const tone = (by) => (by !== null && by >= 30_000 ? "late" : by !== null && by <= -30_000 ? "early" : "");
