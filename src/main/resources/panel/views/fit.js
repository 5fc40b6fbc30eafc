// To end in time: when it should end, how long each part may still take, and what comes of it before anything is pressed.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model, may, ready} from "../model.js";
import {openSheet, sheet} from "../parts.js";
import {tryOut, wish} from "../wishes.js";
import {clock, instant, iso, lateness, said, span} from "../times.js";
import {giveBack, stay} from "./ways.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

const MINUTE = 60_000;
const MORE = [5, 10, 15];
/** What was reckoned so long ago is reckoned again: the clock has gone on. */
const FRESH = 5_000;

/** What is chosen here, and what the desk has reckoned for it. */
const draft = {goal: null, lengths: {}, more: 0, told: null, then: null, whatIf: null, seen: "", at: 0, asking: false};

/** Counts what was chosen: an answer to what is no longer chosen is not shown. */
let choice = 0;

/** Opens the sheet with what would bring the planned end. */
export function openFit() {
    Object.assign(draft, {goal: null, more: 0, told: null});
    suggest();
    openSheet("fit");
}

const seen = () => model.state.rev + "/" + (model.state.live ? model.state.live.segment : "");

/** Something else is chosen: nothing is known of it yet. */
function chooses(more) {
    choice += 1;
    Object.assign(draft, more, {then: null, whatIf: null});
}

function suggest() {
    chooses({asking: true, seen: seen(), at: performance.now()});
    const of = choice;
    const end = draft.goal === null ? {} : {end: new Date(draft.goal).toISOString()};
    const asked = tryOut({is: "suggest", ...end}, (came) => {
        if (of !== choice) return;
        draft.asking = false;
        if (!came || came.is !== "suggested") return;
        draft.told = came;
        draft.lengths = {};
        for (const part of came.parts) if (part.suggested !== part.length) draft.lengths[part.id] = span(part.suggested);
        reckon();
    });
    if (!asked) Object.assign(draft, {asking: false, seen: ""});
    changed();
}

const lengths = () => Object.fromEntries(Object.entries(draft.lengths).map(([id, length]) => [id, iso(length)]));

const chosen = () => ({lengths: lengths(), ...(draft.told.pinned ? {pinned: draft.told.pinned} : {})});

const isSame = () => Object.keys(draft.lengths).length === 0;

/** What would come of the lengths as they are chosen now; of none of them, how it stands. */
function reckon() {
    draft.at = performance.now();
    const [of, more] = [choice, draft.more];
    tryOut({is: "reckon", ...(isSame() ? {} : {wish: {is: "fit", ...chosen()}})}, (came) => {
        if (of !== choice) return;
        if (came && came.is === "reckoned") draft.then = came;
        changed();
    });
    if (more !== 0) tryOut({is: "reckon", wish: {is: "add", by: iso(more * MINUTE)}}, (came) => {
        if (of !== choice || more !== draft.more) return;
        if (came && came.is === "reckoned") draft.whatIf = came;
        changed();
    });
    changed();
}

/** Asked anew where the agenda has become another, and now and then because time goes by. */
function follow() {
    if (model.sheet !== "fit" || draft.asking || !draft.told || !ready()) return;
    if (draft.seen !== seen()) suggest();
    else if (performance.now() - draft.at > FRESH) reckon();
}

/** The moment nearest to the goal at which the clock says this: 10:30, 10h30 or 1030. */
function choose(text) {
    const said = /^\s*(\d{1,2})\D?(\d{2})\s*$/.exec(text);
    const goal = draft.goal === null ? instant(draft.told.goal) : draft.goal;
    if (goal === null || !said || +said[1] > 23 || +said[2] > 59) return changed();
    const [hours, minutes] = [+said[1], +said[2]];
    const [wasHours, wasMinutes] = clock(goal).split(":").map(Number);
    let by = (hours - wasHours) * 60 + minutes - wasMinutes;
    if (by > 720) by -= 1440;
    if (by < -720) by += 1440;
    later(by);
}

function later(minutes) {
    const goal = draft.goal === null ? instant(draft.told.goal) : draft.goal;
    draft.goal = Math.floor(goal / MINUTE) * MINUTE + minutes * MINUTE;
    suggest();
}

/** @param {ToPageGiving} part */
function shorter(part, by) {
    const now = draft.lengths[part.id] === undefined ? span(part.length) : draft.lengths[part.id];
    const next = Math.min(span(part.length), Math.max(span(part.least), now + by));
    if (next === span(part.length)) delete draft.lengths[part.id];
    else draft.lengths[part.id] = next;
    chooses({});
    reckon();
}

/** @param {ToPageGiving} part */
function line(part, off) {
    const then = draft.then && draft.then.rows.find((one) => one.id === part.id);
    const length = draft.lengths[part.id] === undefined ? span(part.length) : draft.lengths[part.id];
    const cut = length !== span(part.length);
    const mayGive = part.least && span(part.least) < span(part.length);
    return html`<li class=${"fit-part" + (cut ? " cut" : "")}>
        <time>${then ? clock(instant(then.start)) : "…"}</time>
        <span><b>${part.name}</b><small>${mayGive ? t("fitLeast", said(span(part.least))) : t(part.least ? "fitAtLeast" : "fitNever")}</small></span>
        ${mayGive ? html`<div class="fit-length">
            <button data-press=${"fit-less-" + part.id} aria-label=${t("lessBy", 1) + ": " + part.name} ?disabled=${off || length <= span(part.least)} @click=${() => shorter(part, -MINUTE)}>−</button>
            <output>${cut ? html`<s>${said(span(part.length))}</s> ` : nothing}${said(length)}</output>
            <button data-press=${"fit-more-" + part.id} aria-label=${t("moreBy", 1) + ": " + part.name} ?disabled=${off || !cut} @click=${() => shorter(part, MINUTE)}>+</button>
        </div>` : html`<output>${said(length)}</output>`}</li>`;
}

/** The end that comes of it, and how late that still is. */
function result(told) {
    const then = draft.then;
    if (!then) return html`<p class="fit-end" role="status">…</p>`;
    if (tell(then.because)) return html`<p class="fit-end late" role="alert">${tell(then.because)}</p>`;
    const end = instant(then.end);
    const goal = draft.goal === null ? instant(told.goal) : draft.goal;
    const by = end - goal;
    return html`<p class="fit-end" role="status">${t("fitEnds")} <b>${clock(end)}</b>
        <em class=${by >= 30_000 ? "late" : "early"}>${by >= 30_000 ? t("fitStill", lateness(by)) : t("fitHolds")}</em></p>`;
}

const whatIf = () => html`<div class="fit-if" role="group" aria-label=${t("fitIf")}><span>${t("fitIf")}</span>
    ${MORE.map((more) => html`<button aria-pressed=${draft.more === more ? "true" : "false"} data-press=${"what-if-" + more} @click=${() => {
        Object.assign(draft, {more: draft.more === more ? 0 : more, whatIf: null});
        if (!draft.asking) reckon();
    }}>+${more}</button>`)}
    ${draft.more && draft.whatIf ? html`<b role="status">${t("fitThen", clock(instant(draft.whatIf.end)))}</b>` : nothing}</div>`;

export function fit() {
    if (!model.state) return nothing;
    follow();
    const off = !ready() || !may("control");
    return sheet("fit", t("fit"), () => {
        const told = draft.told;
        if (!told) return html`<p class="lead">${t("fitReckoning")}</p>`;
        const goal = draft.goal === null ? instant(told.goal) : draft.goal;
        const pinned = told.pinned && told.parts.find((one) => one.id === told.pinned);
        return html`<p class="lead">${t("planned")} <b>${clock(instant(told.planned))}</b> · ${t("fitExpected")} <b>${clock(instant(told.expected))}</b></p>
            <div class="fit-goal"><label class="field"><span>${t("fitGoal")}</span>
                <input type="text" inputmode="numeric" maxlength="5" size="5" name="goal" autocomplete="off" .value=${live(clock(goal))} @change=${(event) => choose(event.target.value)}></label>
                <button aria-label=${t("fitEarlier")} data-press="fit-earlier" ?disabled=${off} @click=${() => later(-5)}>−5</button>
                <button aria-label=${t("fitLater")} data-press="fit-later" ?disabled=${off} @click=${() => later(5)}>+5</button></div>
            ${pinned ? html`<p>${t("fitPinned", pinned.name)}</p>` : nothing}
            <ol class="fit-parts">${told.parts.map((part) => line(part, off || draft.asking))}</ol>
            ${model.state.live ? whatIf() : nothing}
            <div class="plan-press">${result(told)}
                <button class="strong" data-press="fit" ?disabled=${off || isSame() || !draft.then} @click=${() => wish("fit", "fit", chosen()).then(stay)}>${icons.late}<b>${t("fitPress")}</b></button>
                ${told.fitted ? giveBack(off) : nothing}</div>`;
    });
}
