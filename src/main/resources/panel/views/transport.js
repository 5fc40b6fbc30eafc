// What is under the right thumb: the time that is left, the rest of the transport, and one big GO that says what it will do.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, mayCover, ready} from "../model.js";
import {isOver, leftWords, onNow, openSheet, phaseWords, reckoned, standing} from "../parts.js";
import {lifted, rested} from "../press.js";
import {isFresh, outcome, unheard, wish} from "../wishes.js";
import {clock, instant, iso} from "../times.js";
import {expectedEnd} from "../lateness.js";
import {now} from "../desktime.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";
import {taking, undoSeen} from "./taking.js";
import {resting} from "./draws.js";

/** A second press sooner than this is the same finger. */
const GUARD = 400;
let lastGo = -Infinity;
/** The number of the state in which the last GO was refused. */
let refusedAt = -1;

export function go() {
    const at = performance.now();
    if (!may("control")) return;
    if (at - lastGo < GUARD) {
        unheard("go", t("tooSoon"));
        return;
    }
    lastGo = at;
    const seen = model.state.seq;
    wish("go", "go").then((came) => {
        if (!came || came.accepted) return;
        refusedAt = seen;
        changed();
    });
}

/** When what GO would start is planned, if GO was refused and that is hours away; anything that happens ends it. */
export function asked(state) {
    const planned = state.next.planned;
    const at = now();
    if (!planned || refusedAt !== state.seq || at === null) return null;
    const isFar = at < instant(planned.from) || (planned.until && at > instant(planned.until));
    return isFar ? planned : null;
}

/** What is heard, if GO was refused because it is solemn; anything that happens ends it. */
export const askedOver = (state) => (refusedAt === state.seq && state.next.solemn) || null;

/** What to do to every surface at once: HOLD and SAFE at once, BLANK after a hold. */
export const coverAll = (kind) => wish(kind, "cover", {surfaces: model.state.surfaces.map((on) => on.name), kind});

const releaseAll = () => wish("release", "release", {surfaces: model.state.surfaces.filter(isOver).map((on) => on.name)});

export const blank = (long) => (long ? coverAll("blank") : unheard("blank", t("holdBlank")));

const add = (minutes) => wish("add" + minutes, "add", {by: iso(minutes * 60_000)});

/** @param {ToPageState} state */
function time(state) {
    const live = state.live;
    const {phase, paused} = standing(live);
    return html`<section class=${"time " + phase} aria-label=${t("remaining")}>
        <div class="time-name"><b>${onNow(live, state.closed)}</b>${live && live.by ? html`<small>${live.by}</small>` : nothing}</div>
        <div class="time-digits" role="timer" data-left>${leftWords(live)}</div>
        <div class="time-words"><span>${paused ? t("pausedNow") : state.closed ? t("endedAt", clock(expectedEnd(state, now()))) : phaseWords(phase)}</span>
            ${live && live.ends ? html`<span>${t("until")} ${clock(instant(live.ends))}</span>` : nothing}</div>${live ? reckoned() : nothing}
    </section>`;
}

/**
 * @param {ToPageState} state
 * @param {unknown} beside what has room where there is not much to say
 */
function answer(state, beside = nothing) {
    if (!outcome.words || !isFresh()) return html`<p class="answer">${beside}</p>`;
    // The question says all of it; twice would not fit.
    const words = outcome.button === "go" && outcome.kind === "refused" && (asked(state) || askedOver(state)) ? t("answerAbove") : outcome.words;
    return html`<p class=${"answer " + outcome.kind}><span>${words}</span>
        ${outcome.again && model.link === "on" ? html`<button @click=${outcome.again}>${t("askAgain")}</button>` : nothing}${outcome.kind === "done" ? beside : nothing}</p>`;
}

/**
 * @param {OverKind} kind
 * @param {ToPageState} state
 */
function coverButton(kind, state, off, press = null) {
    const all = state.surfaces.length > 0 && state.surfaces.every((on) => on.cover === kind);
    const body = html`${icons[kind]}<b>${t(kind)}</b><small>${kind === "blank" ? t("holdHalf") : t(kind + "-means")}</small>`;
    const pressed = all ? "true" : "false";
    if (kind === "blank") return html`<button class="cover blank" data-press="blank" aria-pressed=${pressed} ?disabled=${off} ${press}>${body}</button>`;
    return html`<button class=${"cover " + kind} data-press=${kind} aria-pressed=${pressed} ?disabled=${off} @click=${() => coverAll(kind)}>${body}</button>`;
}

/** @param {ToPageState} state */
function releaseButton(state) {
    const off = !ready() || !may("control") || !state.surfaces.some(isOver);
    return html`<button class="cover release" data-press="release" ?disabled=${off} @click=${releaseAll}>${icons.release}<b>${t("release")}</b><small>${t("all")}</small></button>`;
}

/** @param {ToPageState} state */
function goButton(state) {
    const rests = resting(state);
    const off = !ready() || !may("control") || rests || state.next.does === "nothing";
    return html`<button class="go" data-press="go" ?disabled=${off} ${lifted(go)}>
        <span class="go-sign">${icons.go}GO</span><span class="go-words">${rests ? t("drawRests") : tell(state.next.words)}</span></button>`;
}

export function transport() {
    const state = model.state;
    const off = !ready() || !may("control");
    const noCover = !mayCover() || !may("control");
    const paused = state.live && state.live.paused;
    const noLive = off || !state.live;
    return html`<section class="transport" aria-label=${t("transport")}>
        ${time(state)}
        <div class="minor">
            <div class="acts two and-one">
                <button data-press="message" ?disabled=${!ready() || !may("edit")} @click=${() => openSheet("message")}>${icons.message}<b>${t("messages")}</b></button>
                <button data-press="unplanned" class=${state.emergency || state.surfaces.some((on) => on.insert) ? "is-up" : ""} ?disabled=${off} @click=${() => openSheet("unplanned")}>${icons.insert}<b>${t("unplanned")}</b></button>
                <button data-press="announce" ?disabled=${off} @click=${() => openSheet("delay")}>${icons.late}<b>${t("announce")}</b></button>
            </div>
            <div class="acts four with-any" role="group" aria-label=${t("moreTime")}>
                ${[-5, -1, 1, 5].map((by) => html`<button data-press=${"add" + by} ?disabled=${noLive} @click=${() => add(by)}
                    aria-label=${t(by < 0 ? "lessBy" : "moreBy", Math.abs(by))}><b>${by < 0 ? "−" : "+"}${Math.abs(by)}</b><small>${t("minutes")}</small></button>`)}
                <button class="any-time" data-press="any-time" ?disabled=${noLive} aria-label=${t("otherTime")} title=${t("otherTime")} @click=${() => openSheet("time")}><b>…</b></button>
            </div>
            ${taking(state, off, html`<button data-press="pause" ?disabled=${noLive} aria-pressed=${paused ? "true" : "false"}
                @click=${() => wish("pause", paused ? "resume" : "pause")}>${paused ? icons.go : icons.pause}<b>${paused ? t("resume") : t("pause")}</b></button>`)}
        </div>
        <div class="major">
            <div class="covers" role="group" aria-label=${t("covers")}>
                ${coverButton("hold", state, noCover)}
                ${coverButton("blank", state, noCover, rested(blank))}
                ${coverButton("safe", state, noCover)}
                ${releaseButton(state)}
            </div>
            ${answer(state, undoSeen(state))}
            ${goButton(state)}
        </div>
    </section>`;
}

/**
 * What must be in reach whatever else is looked at: a slim strip of it stands below the other views.
 * @param {ToPageState} state
 */
export function strip(state) {
    const noCover = !mayCover() || !may("control");
    const covered = state.surfaces.some(isOver);
    return html`<aside class="strip" aria-label=${t("transport")}>
        ${answer(state)}
        ${coverButton("hold", state, noCover)}
        ${coverButton("blank", state, noCover, rested(blank))}
        ${covered ? releaseButton(state) : nothing}
        ${goButton(state)}
    </aside>`;
}
