// What every surface shows, change after change: the player's own pictures, time to the right, surfaces downward.
// It draws itself, so that scrolling it draws nothing else; only what is in view is laid out and asked for.
import {html, nothing, render} from "../vendor/lit-html/lit-html.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {css} from "../css.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {hallChoice, hallOf} from "./inhall.js";
import {home} from "./know.js";
import {surfaceCalled} from "./named.js";
import {said, t} from "./said.js";

/** How wide a column is, and the names of the surfaces before the first one. */
const WIDE = 150;
const NAMES = 92;
const HEAD = 58;
const BESIDE = 2;
/** So long nobody scrolls before pictures are asked for that were never seen. */
const RESTS = 90;

const strip = {show: "", hall: "", revision: -1, asked: "", told: null, runs: [], wrong: false, part: "", at: 0, resting: true};
/** What was seen already is shown while one scrolls, too. */
const seen = new Set();
let place = null;
let open = localStorage.getItem("strip") ? localStorage.getItem("strip") === "open" : innerWidth > 700;
let rests = 0;
let drawing = false;
let press = () => {};

/** Asks which pictures there are, once for each revision, one question at a time. */
async function read() {
    const sheet = home.sheet;
    const hall = hallOf();
    const now = sheet.name + "/" + hall + "/" + sheet.revision;
    if (strip.asked || (strip.show === sheet.name && strip.hall === hall && strip.revision === sheet.revision)) return;
    if (strip.show !== sheet.name) Object.assign(strip, {show: sheet.name, part: "", at: 0});
    if (strip.show !== sheet.name || strip.hall !== hall) Object.assign(strip, {hall, told: null, runs: []});
    strip.asked = now;
    try {
        const answer = await fetch("/home/strip?show=" + encodeURIComponent(sheet.name) + "&hall=" + encodeURIComponent(hall), {credentials: "same-origin", cache: "no-store"});
        const told = answer.ok ? await answer.json() : null;
        if (strip.show === sheet.name && strip.hall === hall) {
            strip.wrong = told === null;
            if (told) {
                strip.told = told;
                strip.runs = told.bands.map((band, row) => runs(told.changes, row));
                strip.at = Math.min(strip.at, Math.max(0, told.changes.length - 1));
            }
        }
    } catch {
        strip.wrong = true;
    } finally {
        strip.revision = sheet.revision;
        strip.asked = "";
    }
    changed();
}

/** Neighbours that look alike are one wide picture. */
function runs(changes, row) {
    const all = [];
    changes.forEach((one, at) => {
        const shot = one.shots[row];
        const last = all[all.length - 1];
        if (last && last.key === shot.key) last.to = at + 1;
        else all.push({key: shot.key, moves: shot.moves, from: at, to: at + 1});
    });
    return all;
}

const address = (surface, key, width) => "/home/picture?show=" + encodeURIComponent(strip.show) + "&surface=" + encodeURIComponent(surface) + "&hall=" + encodeURIComponent(strip.hall) + "&at=shot:" + key + "&w=" + width;

/** The picture of a surface as a part begins, by what is to be seen on it; "" while that is not known. */
export function addressOf(surface, part, width) {
    if (!strip.told || strip.show !== home.sheet.name) return "";
    const row = strip.told.bands.findIndex((one) => one.surface === surface);
    const found = strip.told.changes.find((one) => one.part === part && one.begins);
    return row >= 0 && found && found.shots[row].key ? address(surface, found.shots[row].key, width) : "";
}

export function addressOfLook(surface, look, width) {
    const key = strip.told && strip.show === home.sheet.name ? strip.told.looks[look] : "";
    return key ? address(surface, key, width) : "";
}

/** As high as it is wide; what stands upright is as good in little. */
const height = (band) => (band.width >= band.height ? Math.round(Math.min(76, Math.max(44, ((WIDE - 8) * band.height) / Math.max(1, band.width) + 8))) : 52);

const px = (number) => number + "px";

/** Which columns are in view. */
function view() {
    const scroller = place && place.querySelector(".film-scroll");
    const left = scroller ? scroller.scrollLeft : 0;
    const width = scroller ? scroller.clientWidth : innerWidth;
    const many = strip.told.changes.length;
    return [Math.max(0, Math.floor(left / WIDE) - BESIDE), Math.min(many, Math.ceil((left + width - NAMES) / WIDE) + BESIDE)];
}

function scrolled() {
    strip.resting = false;
    clearTimeout(rests);
    rests = setTimeout(() => {
        strip.resting = true;
        soon();
    }, RESTS);
    soon();
}

function soon() {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
        drawing = false;
        draw();
    });
}

function words(one) {
    const part = home.sheet.parts.find((other) => other.id === one.part);
    if (one.begins) return part ? part.name : "";
    if (one.cues.length) return one.cues.join(", ");
    return one.part ? t("stripCue") : one === strip.told.changes[0] ? t("stripDoors") : t("stripOver");
}

const ALSO = {sound: [icons.sound, "stripSound"], device: ["⚙", "stripDevice"], message: ["⇢", "stripMessage"], flourish: ["✦", "stripFlourish"]};
const MOVES = {film: [icons.go, "stripFilm"], countdown: [icons.late, "stripCountdown"], clock: [icons.late, "stripClock"], runs: ["≋", "stripRuns"]};
const sign = (table, name) => html`<span class="film-sign" role="img" aria-label=${t(table[name][1])} title=${t(table[name][1])}>${table[name][0]}</span>`;

function head(one, at, wrong) {
    const mine = wrong.get(one.part);
    const ill = one.begins && mine;
    return html`<button class=${"film-head" + (one.begins ? " begins" : "") + (one.part && one.part === strip.part ? " chosen" : "") + (ill ? " ill" : "")}
        ${css({left: px(NAMES + at * WIDE)})} data-column=${at} tabindex=${at === strip.at ? 0 : -1} aria-current=${at === strip.at ? "true" : "false"}
        title=${ill ? mine.join("\n") : words(one)} @click=${() => go(at)}>
        <b>${one.time}</b>${ill ? html`<span class="film-ill">${icons.ill}${mine.length}</span>` : nothing}${one.also.map((name) => sign(ALSO, name))}
        <span class="film-words">${words(one)}</span></button>`;
}

function shot(run, band, row, top) {
    const width = (run.to - run.from) * WIDE;
    const one = strip.told.changes[run.from];
    const from = css({left: px(NAMES + run.from * WIDE), width: px(width), top: px(top), height: px(height(band))});
    if (!run.key) return html`<span class="film-none" ${from}>${t("stripNoSurface")}</span>`;
    const wanted = strip.resting || seen.has(run.key);
    return html`<button class="film-shot" tabindex="-1" ${from} aria-label=${surfaceCalled(band.surface) + ", " + one.time + ", " + words(one)} @click=${(event) => go(columnAt(event, run))}>
        <span class="film-inner">${wanted ? html`<img src=${address(band.surface, run.key, 2 * WIDE)} alt="" @load=${() => seen.add(run.key)} @error=${(event) => event.target.classList.add("none")}>` : nothing}
        ${run.moves === "not" ? nothing : sign(MOVES, run.moves)}</span></button>`;
}

/** A wide picture belongs to several columns; the one under the finger is meant. */
function columnAt(event, run) {
    const box = event.currentTarget.getBoundingClientRect();
    const column = run.from + Math.floor((event.clientX - box.left) / WIDE);
    return event.clientX ? Math.min(run.to - 1, Math.max(run.from, column)) : run.from;
}

function go(at) {
    strip.at = at;
    const part = strip.told.changes[at].part;
    strip.part = part;
    if (part) press(part);
    soon();
}

/** As in a row of buttons: the arrows go from column to column, Home and End to the first and last. */
function moves(event) {
    const last = strip.told.changes.length - 1;
    const to = {ArrowRight: strip.at + 1, ArrowLeft: strip.at - 1, Home: 0, End: last}[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    strip.at = Math.min(last, Math.max(0, to));
    bring(strip.at);
    draw();
    const found = place.querySelector('[data-column="' + strip.at + '"]');
    if (found) found.focus({preventScroll: true});
}

/** Scrolls a column into view. */
function bring(at) {
    const scroller = place && place.querySelector(".film-scroll");
    if (!scroller) return;
    const left = at * WIDE;
    const room = scroller.clientWidth - NAMES - WIDE;
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    else if (left > scroller.scrollLeft + room) scroller.scrollLeft = left - Math.max(0, room);
}

/** A part was opened elsewhere: its first column is shown. */
export function showInStrip(part) {
    if (strip.part === part || !strip.told) return;
    strip.part = part;
    const at = strip.told.changes.findIndex((one) => one.part === part);
    if (at >= 0) {
        strip.at = at;
        bring(at);
    }
    soon();
}

function film() {
    const {bands, changes} = strip.told;
    const [from, to] = view();
    const shown = [];
    for (let at = from; at < to; at++) shown.push(at);
    if (strip.at < from || strip.at >= to) shown.push(strip.at);
    const wrong = new Map();
    home.sheet.findings.forEach((one) => one.part && wrong.set(one.part, [...(wrong.get(one.part) || []), said(one.what)]));
    let top = HEAD;
    const rows = bands.map((band, row) => {
        const mine = top;
        top += height(band) + 4;
        return {band, row, top: mine, runs: strip.runs[row].filter((run) => run.to > from && run.from < to)};
    });
    return html`<div class="film-scroll" @scroll=${scrolled} @keydown=${moves} role="group" aria-label=${t("strip")}>
        <div class="film-canvas" ${css({width: px(NAMES + changes.length * WIDE), height: px(top)})}>
            <div class="film-names" ${css({width: px(NAMES), height: px(top)})}>${rows.map((one) => html`<span ${css({top: px(one.top), height: px(height(one.band))})} title=${surfaceCalled(one.band.surface)}>${surfaceCalled(one.band.surface)}</span>`)}</div>
            ${repeat(shown, (at) => at, (at) => (changes[at] ? head(changes[at], at, wrong) : nothing))}
            ${rows.map((one) => repeat(one.runs, (run) => run.from + run.key, (run) => shot(run, one.band, one.row, one.top)))}
        </div>
    </div>`;
}

function turn() {
    open = !open;
    localStorage.setItem("strip", open ? "open" : "closed");
    changed();
}

function draw() {
    if (!place || !home.sheet) return;
    const body = !open ? nothing : strip.told && strip.show === home.sheet.name ? film() : html`<p class="lead film-says">${t(strip.wrong ? "stripWrong" : "stripReading")}</p>`;
    render(html`<div class="film-top"><button class="plain film-door" aria-expanded=${open} @click=${turn}>${open ? "▾" : "▸"} ${t("strip")}</button>${open && home.hall && home.hall.halls.length > 1 ? hallChoice(t("stripHall")) : nothing}</div>${body}`, place);
    // The first time nobody knows how wide it is.
    if (body !== nothing && strip.told && !place.dataset.known) {
        place.dataset.known = "yes";
        soon();
    }
}

addEventListener("resize", soon);
// Whoever comes back from a hall has perhaps changed it.
addEventListener("hashchange", () => {
    strip.revision = -1;
});

/** @param {(part: string) => void} go what happens when a picture is pressed */
export function stripOfPictures(go) {
    press = go;
    read();
    // Another function each time: with the page it is drawn too.
    return html`<section class="film" aria-label=${t("strip")} ${ref((found) => {
        if (!found) return;
        place = found;
        draw();
    })}></section>`;
}
