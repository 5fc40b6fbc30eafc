// Places where a person types. What he typed stays until it is on the disk, whatever news come meanwhile.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed} from "../model.js";
import {ask, home} from "./know.js";
import {said, t} from "./said.js";

/** Before what was not answered is asked again, in milliseconds. */
const AGAIN = 500;

/** What was typed and is not answered yet, by its place. */
const typed = new Map();

let turns = 0;

/** Places with a wrong word or another's change: {wish, because | by} */
const open = new Map();

/** What stands in places that begin so and is not answered yet: another text each time that it changes. */
export function unanswered(prefix) {
    let all = "";
    for (const [key, text] of typed) {
        if (!key.startsWith(prefix)) continue;
        const left = open.get(key);
        all += key + "=" + text + (left && left.told.lost ? home.link + left.turn : "") + "\n";
    }
    for (const [key, wrong] of open) if (key.startsWith(prefix)) all += key + "!" + JSON.stringify(wrong.told) + "\n";
    return all;
}

/** What the steps of this page made of the revision that it had seen: whoever knows that has seen it. */
const mine = new Map();

let before = Promise.resolve();

/**
 * Asks for changes of the show that is open, one after the other, by what the person has seen.
 * @param {(seen: number) => object} make
 */
export function inTurn(make, seen = home.sheet.revision) {
    const show = home.sheet.name;
    const told = before.then(() => asked(show, make, seen));
    before = told.catch(() => {});
    return told;
}

async function asked(show, make, seen) {
    let known = seen;
    while (mine.has(show + "/" + known)) known = mine.get(show + "/" + known);
    const told = await ask(make(known));
    if (told.is === "done" && told.revision === known + 1) mine.set(show + "/" + known, told.revision);
    home.words = told.is === "refused" ? told.because : told.is === "overtaken" ? overtaken(told) : told.is === "done" && told.told.vi ? told.told : null;
    changed();
    return told;
}

/** What is wished of the show that is open. */
export function wish(what, seen = home.sheet.revision) {
    const show = home.sheet.name;
    return inTurn((known) => ({is: "about", show, seen: known, wish: what}), seen);
}

/** Who was there first, and with what. */
function overtaken(told) {
    const last = told.by[told.by.length - 1];
    const words = t("overtaken", last.who || t("another"), said(last.what));
    return {vi: words, en: words};
}

/**
 * @param {string} key of the place, another for each
 * @param {string} value what it says now
 * @param {(text: string) => object} make the wish that a text is
 * @param {{label: string, list?: string, area?: boolean, hint?: string, column?: string}} how
 */
export function cell(key, value, make, how) {
    goOn(key, value);
    const now = typed.has(key) ? typed.get(key) : value;
    const wrong = open.get(key);
    // What was typed is seen already; it is drawn with whatever is drawn next.
    const came = (event) => typed.set(key, event.target.value);
    // A line has no line ends, also where one is pasted.
    const leave = (event) => commit(key, value, how.area ? event.target.value : event.target.value.replace(/\s*\n\s*/g, " "), make);
    const field = how.area
        ? html`<textarea rows="1" .value=${live(now)} aria-label=${how.label} aria-invalid=${wrong ? "true" : "false"} @input=${came} @change=${leave}></textarea>`
        : html`<textarea rows="1" class="line" spellcheck="false" .value=${live(now)} placeholder=${how.hint || ""} aria-label=${how.label} data-column=${how.column || nothing} aria-invalid=${wrong ? "true" : "false"} @input=${came} @change=${leave} @keydown=${(event) => moves(event, key)}></textarea>`;
    return html`${field}${wrong ? answer(key, wrong) : nothing}`;
}

/** Where nobody answered, it is asked again as soon as somebody does; if it was heard after all, that is seen. */
function goOn(key, value) {
    const lost = open.get(key);
    if (!lost || !lost.told.lost || lost.tries || home.link !== "on") return;
    if (value === typed.get(key)) {
        typed.delete(key);
        open.delete(key);
        return;
    }
    lost.tries = true;
    setTimeout(async () => settle(key, await lost.once(), lost.again, lost.once), AGAIN);
}

async function commit(key, value, text, make) {
    if (text === value) {
        typed.delete(key);
        open.delete(key);
        changed();
        return;
    }
    const seen = home.sheet.revision;
    const once = () => wish(make(text), seen);
    settle(key, await once(), () => wish(make(text)), once);
}

/**
 * @param once the same wish, by what was seen then
 * @param again the same by what is there now
 */
function settle(key, told, again, once) {
    if (told.is === "done") {
        typed.delete(key);
        open.delete(key);
    } else open.set(key, {told, again, once, tries: false, turn: ++turns});
    if (told.is !== "done") home.words = null;
    changed();
}

function answer(key, {told, again, once}) {
    const forget = () => {
        typed.delete(key);
        open.delete(key);
        changed();
    };
    if (told.lost) return html`<small class="wrong" role="status">${t("notYetSaved")}</small>`;
    if (told.is === "refused") return html`<small class="wrong" role="alert">${said(told.because)}</small>`;
    return html`<span class="wrong" role="alert">${said(overtaken(told))}
        <button @click=${async () => settle(key, await again(), again, once)}>${t("keepMine")}</button>
        <button @click=${forget}>${t("takeTheirs")}</button></span>`;
}

/** As in a spreadsheet: Enter goes down, arrows go up and down, Escape takes back what was typed. */
function moves(event, key) {
    const way = event.key === "Enter" ? (event.shiftKey ? -1 : 1) : event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
        typed.delete(key);
        open.delete(key);
        changed();
        return;
    }
    if (way === 0 || event.altKey || event.isComposing) return;
    event.preventDefault();
    const column = Array.from(document.querySelectorAll('[data-column="' + event.target.dataset.column + '"]'));
    const next = column[column.indexOf(event.target) + way];
    if (next instanceof HTMLTextAreaElement) {
        next.focus();
        next.select();
    } else event.target.blur();
}
