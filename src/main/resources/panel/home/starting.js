// The page before a ceremony: a run of before, who has the hall, the day, mistakes. One press answers all of it; a clean show
// of today in a free hall is started at once.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {home, reach} from "./know.js";
import {said, t} from "./said.js";

/** Of a show with hundreds of mistakes the first ones are read. */
const MOST = 60;

/** @type {{card: ToldShowCard | null, hall: string, findings: ToldFinding[] | null, start: (what: AskedStart | AskedGoOn) => unknown}} */
const draft = {card: null, hall: "", findings: null, start: () => {}};

export const isStarting = () => Boolean(draft.card);

const dayWords = (day) => day.split("-").reverse().map(Number).join("/");

const when = (card) => new Date(card.since).toLocaleString("vi-VN", {timeStyle: "short", dateStyle: "short"});

/** The newest run of the show with an audience that was broken off after it had begun. */
const before = (show) => home.hall.runs.find((one) => one.show === show && !one.rehearsal && one.going === "broken-off" && one.part);

/** Other ceremonies whose processes have this hall. */
const holding = (hall) => home.hall.runs.filter((one) => one.hall === hall && !one.rehearsal && (one.going === "running" || one.going === "opening"));

/**
 * A ceremony is wanted.
 * @param {ToldShowCard} card
 * @param {string} hall
 * @param {(what: AskedStart | AskedGoOn) => unknown} start
 */
export function begin(card, hall, start) {
    const asks = before(card.name) || holding(hall).length > 0 || card.today || card.errors + card.warnings > 0;
    if (!asks) return start({is: "start", show: card.name, hall, rehearsal: false, speed: 1});
    Object.assign(draft, {card, hall, start, findings: null});
    changed();
    if (card.errors + card.warnings > 0) read(card);
    return undefined;
}

/** What the show says wrong; while it is read the page says how many there are. */
async function read(card) {
    const told = await reach("/home/show/" + encodeURIComponent(card.name)).then((answer) => answer.json()).catch(() => null);
    if (draft.card !== card || !told || !told.findings) return;
    draft.findings = told.findings.filter((one) => one.severity !== "note");
    changed();
}

function leave() {
    draft.card = null;
    changed();
}

/** @param {BeginningAnswer} answer */
function start(answer) {
    const {card, hall} = draft;
    leave();
    return draft.start({is: "start", show: card.name, hall, rehearsal: false, speed: 1, before: {answer, ends: holding(hall).map((one) => one.id)}});
}

function goOn(run) {
    const ends = holding(run.hall || draft.hall).map((one) => one.id);
    leave();
    return draft.start({is: "go-on", run: run.id, before: {answer: "read", ends}});
}

/** @param {ToldRunCard} run */
const theRun = (run) => html`<section><h3>${icons.back}${t("runBefore")}</h3>
    <p>${t("runBeforeWas", when(run), run.part)}</p>
    <p>${t("goOnMeans")}</p><p>${t("anewMeans")}</p></section>`;

/** @param {ToldRunCard} run */
const theHall = (run) => html`<section><h3>${icons.ill}${t("hallTaken", run.title)}</h3>
    <p>${run.over ? t("takenOver") : run.part ? t("takenBy", run.part) : t("takenWaits")} ${t("takenEnds")}</p></section>`;

const theDay = (card) => html`<section><h3>${icons.late}${t("anotherDay", dayWords(card.day), dayWords(card.today))}</h3><p>${t("anotherDayMeans")}</p></section>`;

/** @param {ToldFinding} one */
const finding = (one) => html`<li class=${one.severity}><b>${one.severity === "error" ? icons.ill : nothing}${t("severity-" + one.severity)}</b>
    <span>${said(one.what)} ${said(one.now)} ${said(one.instead)}<small>${said(one.where)}</small></span></li>`;

const mistakes = (card) => html`<section><h3>${icons.ill}${t("showHas", card.errors, card.warnings)}</h3>
    ${draft.findings ? html`<ul class="opening-findings">${draft.findings.slice(0, MOST).map(finding)}</ul>` : html`<p class="lead" role="status">${t("reading")}</p>`}</section>`;

const button = (name, words, press, style) => html`<button class=${style} data-press=${name} ?disabled=${home.busy} @click=${press}>${words[0].toUpperCase() + words.slice(1)}</button>`;

/** Each way on is one press. What ends a ceremony that is held looks as dangerous as it is. */
function ways(card, run, taken) {
    const held = taken.some((one) => !one.over && one.part);
    const style = held ? "danger" : run ? "" : "strong";
    const first = (run ? t("anew") + ": " : "") + (taken.length ? t("endThat") + ", " : "");
    return html`${run ? button("start-go-on", t("goOnBefore"), () => goOn(run), "strong") : nothing}
        ${card.today ? html`${button("start-today", first + t("startToday"), () => start("today"), style)}
            ${button("start-own-day", first + t("startOwnDay", dayWords(card.day)), () => start("own-day"), held ? style : "")}` : button("start-read", first + t("startRead"), () => start("read"), style)}`;
}

export function starting() {
    const card = draft.card;
    if (!card || !home.hall) return nothing;
    const run = before(card.name);
    const taken = holding(draft.hall);
    return html`<div class="veil opening-veil"><section class="sheet opening" role="dialog" aria-modal="true" aria-label=${t("beforeStart")}>
        <header><h2>${t("beforeStart")}: ${card.title || card.name}</h2><button class="plain" data-press="start-leave" aria-label=${t("cancel")} @click=${leave}>${icons.close}</button></header>
        <div class="sheet-body">
            ${run ? theRun(run) : nothing}
            ${taken.map(theHall)}
            ${card.today ? theDay(card) : nothing}
            ${card.errors + card.warnings > 0 ? mistakes(card) : nothing}
        </div>
        <footer>${ways(card, run, taken)}</footer>
    </section></div>`;
}

/** @param {KeyboardEvent} event */
export function keys(event) {
    if (isStarting() && event.key === "Escape") leave();
}
