// What happened, and who did it: the newest above. What was told once stays as long as this page is open.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model} from "../model.js";
import {exact, instant} from "../times.js";
import {forget} from "../asrun.js";
import {t, tell} from "../words.js";

/** So many lines are enough for the longest day. */
const MOST = 4000;

/** What was told, by what tells one line from another; the desk itself tells only the latest. */
const known = new Map();
let epochOf = "";

/** Who is looked for, and which words. */
const wanted = {who: "", words: ""};

/** @param {ToPageState} state */
function remember(state) {
    const run = (model.welcome ? model.welcome.title : "") + state.opened;
    if (run !== epochOf) known.clear();
    epochOf = run;
    for (const one of state.log) known.set(one.seq + "/" + one.at + "/" + tell(one.words), one);
    while (known.size > MOST) known.delete(known.keys().next().value);
    return [...known.values()].sort((one, other) => instant(other.at) - instant(one.at) || other.seq - one.seq);
}

const plain = (words) => words.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");

const fits = (one) => (!wanted.who || (one.who || t("house")) === wanted.who) && (!wanted.words || plain(tell(one.words)).includes(plain(wanted.words)));

export function log() {
    const state = model.state;
    if (!state) return html`<p class="empty">${t("waitingForState")}</p>`;
    const all = remember(state);
    const people = [...new Set(all.map((one) => one.who || t("house")))].sort();
    const some = all.filter(fits);
    const set = (more) => {
        Object.assign(wanted, more);
        changed();
    };
    return html`<section class="log" aria-label=${t("nav-log")}>
        <p class="lead">${state.closed ? t("closed") + ". " : nothing}<a class="button" href="#/report" @click=${forget}>${t(state.closed ? "report" : "reportSoFar")}</a></p>
        <div class="log-search" role="search"><label class="field"><span>${t("logWho")}</span><select data-log-who @change=${(event) => set({who: event.target.value})}>
            <option value="" ?selected=${!wanted.who}>${t("logAll")}</option>${people.map((who) => html`<option value=${who} ?selected=${who === wanted.who}>${who}</option>`)}</select></label>
            <label class="field"><span>${t("logWhat")}</span><input type="search" data-log-what maxlength="60" autocomplete="off" .value=${live(wanted.words)} @input=${(event) => set({words: event.target.value})}></label>
            <output>${some.length === all.length ? t("logMany", all.length) : t("logSome", some.length, all.length)}</output></div>
        ${some.length === 0 ? html`<p class="empty">${t(all.length ? "logNone" : "nothingYet")}</p>` : nothing}
        <ol>${repeat(some, (one) => one.seq + "/" + one.at, (one) => html`<li class=${one.who ? "" : "by-itself"}><time>${exact(instant(one.at))}</time><span>${tell(one.words)}</span><b>${one.who || t("house")}</b></li>`)}</ol>
    </section>`;
}
