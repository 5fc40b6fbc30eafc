// A part that nobody planned: its name, who, how long, behind which part; when everything would come then, and what the
// walls would show, is said before it is added.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, openSheet, sheet} from "../parts.js";
import {forget, foresight} from "../foresee.js";
import {pictures} from "./foreseen.js";
import {tryOut, wish} from "../wishes.js";
import {clock, instant, iso, lateness} from "../times.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

const NAMES = ["part-1", "part-2", "part-3", "part-4", "part-5"];
const MINUTES = [3, 5, 10, 15, 20, 30];
const MINUTE = 60_000;
/** What was reckoned so long ago is reckoned again: the clock has gone on. */
const FRESH = 5_000;
/** So many parts around it are told with their times. */
const AROUND = 3;

const EMPTY = {name: "", by: "", minutes: 5, after: "", titled: false};
const draft = {...EMPTY};

/** What the desk has reckoned: for which question, and when it was asked. */
const told = {of: "", at: 0, came: null};

/** Opens the sheet behind a part; "": behind what is on. */
export function openAddPart(after = "") {
    Object.assign(draft, EMPTY, {after});
    Object.assign(told, {of: "", at: 0, came: null});
    forget("part");
    openSheet("add-part");
}

const set = (more) => {
    Object.assign(draft, more);
    changed();
};

/**
 * The parts that something may come behind: what is on, and what is still to come.
 * @param {ToPageState} state
 */
function places(state) {
    const on = state.agenda.findIndex((row) => row.state === "live");
    return state.agenda.slice(Math.max(0, on)).map((row) => ({id: row.id, name: row.name}));
}

/** @param {ToPageState} state */
function place(state) {
    const all = places(state);
    if (all.some((one) => one.id === draft.after)) return draft.after;
    return state.live || state.agenda.length === 0 ? (all[0] || {id: ""}).id : "";
}

/** @param {ToPageState} state */
function wished(state) {
    const after = place(state);
    return {name: draft.name.normalize("NFC").trim(), by: draft.by.normalize("NFC").trim(), length: iso(draft.minutes * MINUTE),
        ...(after ? {after} : {}), titled: draft.titled};
}

/** Asked anew for another wish, another agenda, and now and then because time goes by. */
function reckon(state, more) {
    const of = state.rev + "/" + (state.live ? state.live.segment : "") + JSON.stringify(more);
    if (told.of === of && performance.now() - told.at < FRESH) return;
    Object.assign(told, {of, at: performance.now(), came: told.of === of ? told.came : null});
    tryOut({is: "reckon", wish: {is: "add-part", ...more}}, (came) => {
        if (told.of !== of || !came || came.is !== "reckoned") return;
        told.came = came;
        changed();
    });
}

/** @param {ToPageState} state */
function send(state) {
    wish("add-part", "add-part", wished(state)).then((answer) => answer && answer.accepted && closeSheet());
}

/**
 * The new part among those around it, each with the time at which it would come.
 * @param {ToPageState} state
 */
function then(state, more) {
    const came = told.came;
    if (!came) return html`<p class="fit-end" role="status">${t("fitReckoning")}</p>`;
    if (tell(came.because)) return html`<p class="fit-end late" role="alert">${tell(came.because)}</p>`;
    const known = new Map(state.agenda.map((row) => [row.id, row]));
    const at = came.rows.findIndex((row) => !known.has(row.id));
    return html`<ol class="part-then">${came.rows.slice(Math.max(0, at - 1), at + AROUND).map((row) => html`<li class=${known.has(row.id) ? "" : "new"}>
            <time>${clock(instant(row.start))}</time><span>${known.has(row.id) ? known.get(row.id).name : html`<b>${more.name}</b>`}</span></li>`)}</ol>`;
}

/**
 * The end that comes of it, beside the press.
 * @param {ToPageState} state
 */
function ends(state) {
    const end = told.came && !tell(told.came.because) ? instant(told.came.end) : null;
    if (end === null) return nothing;
    const by = end - instant(state["planned-end"]);
    const known = new Set(state.agenda.map((row) => row.id));
    const added = told.came.rows.find((row) => !known.has(row.id));
    return html`<p class="fit-end" role="status">${added ? html`${t("partBegins")} <b>${clock(instant(added.start))}</b> · ` : nothing}${t("fitEnds")} <b>${clock(end)}</b> <em class=${by >= 30_000 ? "late" : "early"}>${lateness(by)}</em></p>`;
}

/** What the walls show while it is on. */
function walls(seen) {
    if (!seen) return html`<p class="lead">${t("foreseeing")}</p>`;
    if (tell(seen.answer.because)) return nothing;
    return seen.answer.changes.length ? html`<p>${t("partShows")}</p>${pictures("part", seen)}` : html`<p>${t("partShowsNothing")}</p>`;
}

const chosen = (is) => (is ? "true" : "false");

/** @param {ToPageState} state */
function form(state, off) {
    const more = wished(state);
    if (more.name) reckon(state, more);
    const seen = more.name ? foresight("part", "add-part", more) : null;
    const bad = !more.name || !told.came || tell(told.came.because) || !seen || !seen.fresh || tell(seen.answer.because);
    return html`<form class="form add-part" @submit=${(event) => {
        event.preventDefault();
        if (!bad && !off) send(state);
    }}>
        <div class="presets" role="group" aria-label=${t("partName")}>${NAMES.map((key) => html`<button type="button" data-press=${key} aria-pressed=${chosen(draft.name === t(key))} @click=${() => set({name: t(key)})}>${t(key)}</button>`)}</div>
        <div class="part-words"><label class="field"><span>${t("partName")}</span><input type="text" name="part-name" maxlength="160" autocomplete="off" .value=${live(draft.name)} @input=${(event) => set({name: event.target.value})}></label>
        <label class="field"><span>${t("partBy")}</span><input type="text" name="part-by" maxlength="160" autocomplete="off" .value=${live(draft.by)} @input=${(event) => set({by: event.target.value})}></label></div>
        <fieldset class="choices"><legend>${t("partLength")}</legend>${MINUTES.map((minutes) => html`
            <label class="choice"><input type="radio" name="part-minutes" value=${minutes} .checked=${live(draft.minutes === minutes)} @change=${() => set({minutes})}><span>${t("minutesOf", minutes)}</span></label>`)}
            <label class="any-length"><input type="number" name="part-any" min="0" max="720" inputmode="numeric" aria-label=${t("partLength")} .value=${live(String(draft.minutes))} @change=${(event) => set({minutes: Math.min(720, Math.max(0, Math.round(Number(event.target.value)) || 0))})}> ${t("minutes")}</label></fieldset>
        <label class="field"><span>${t("partAfter")}</span><select name="part-after" @change=${(event) => set({after: event.target.value})}>
            ${state.live ? nothing : html`<option value="" .selected=${live(place(state) === "")}>${t("partFirst")}</option>`}
            ${places(state).map((one) => html`<option value=${one.id} .selected=${live(place(state) === one.id)}>${one.name}</option>`)}</select></label>
        <fieldset class="choices"><legend>${t("partWalls")}</legend>${[false, true].map((titled) => html`
            <label class="choice"><input type="radio" name="part-walls" value=${titled ? "title" : "idle"} .checked=${live(draft.titled === titled)} @change=${() => set({titled})}><span>${t(titled ? "partTitle" : "partIdle")}</span></label>`)}</fieldset>
        ${more.name ? html`<div class="part-result"><div>${then(state, more)}</div><div class="foreseen">${walls(seen)}</div></div>` : html`<p class="lead">${t("partAsk")}</p>`}
        <div class="insert-foot">${more.name ? ends(state) : nothing}
            <button class="strong" data-press="add-part" ?disabled=${off || Boolean(bad)}>${icons.insert}<b>${t("addPart")}</b></button></div>
    </form>`;
}

export function addPart() {
    const state = model.state;
    const off = !ready() || !may("control");
    return sheet("add-part", t("addPartTitle"), () => form(state, off));
}
