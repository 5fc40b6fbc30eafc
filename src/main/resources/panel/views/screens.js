// The screens for others: the speaker's clock, the door behind the stage, the public's agenda. Each shows that and no more.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live as kept} from "../vendor/lit-html/directives/live.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, model} from "../model.js";
import {ask, isFresh, outcome} from "../wishes.js";
import {cutWords, leftWords, onNow, phaseWords, reckoned, standing} from "../parts.js";
import {clock, digits, instant, said, span} from "../times.js";
import {headings} from "../days.js";
import {announcedStarts, expected} from "../lateness.js";
import {now} from "../desktime.js";
import {timeBar} from "../timebar.js";
import {filmLeft} from "./film.js";
import {chosenParts, mine, myPart} from "./myparts.js";
import {noteFor, POSTS} from "./posts.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

export function stage() {
    const told = model.stage;
    if (!told) return html`<p class="empty">${t("waitingForState")}</p>`;
    const {phase, paused} = standing(told.live);
    return html`<div class=${"stage-screen " + phase}>
        ${told.message ? html`<p class="stage-message" role="alert">${told.message}</p>` : nothing}
        ${cutWords(told.live) ? html`<p class="stage-cut" role="alert">${cutWords(told.live)}</p>` : nothing}
        ${told.live ? html`<p class="stage-part">${told.live.name}</p>` : nothing}
        <p class="stage-digits" role="timer" aria-label=${t("remaining")}>${told.live ? leftWords(told.live) : clock(now())}</p>
        ${timeBar(told.live)}
        ${told.live ? html`<p class="stage-phase">${paused ? t("pausedNow") : phaseWords(phase)}</p>` : nothing}
        ${told.next ? html`<p class="stage-next">${t("nextUp")}: ${told.next}</p>` : nothing}
        ${told.live ? reckoned() : nothing}
        ${told.film ? html`<p class="stage-film">${icons.go}${t("film")} <b>${filmLeft(told.film)}</b></p>` : nothing}
        ${told.lacks ? html`<p class="stage-lacks" role="alert">${icons.ill}${t("lacks-" + told.lacks)}</p>` : nothing}
    </div>`;
}

const WHO = ["ready-mc", "ready-sound", "ready-light", "ready-doors"];

const DAY = 20 * 3_600_000;

let who = localStorage.getItem("ready-as") || "";

/** "You are next in 03:20", from when the part before is expected to end. */
function wait(begins) {
    const at = now();
    const left = at === null ? null : begins - at;
    // Hours away nobody counts.
    if (left !== null && left > DAY) return html`<p class="you-are">${t("otherDay")}</p>`;
    return left === null ? nothing : html`<p class="you-are">${t("youAreNext")} <b>${left > 0 ? digits(left) : t("anyMoment")}</b></p>`;
}

export function backstage() {
    const told = model.backstage;
    if (!told) return html`<p class="empty">${t("waitingForState")}</p>`;
    const over = told.agenda.length > 0 && told.agenda.every((row) => row.state === "done" || row.state === "passed");
    const times = expected(told.agenda, now());
    const begins = (row) => times[told.agenda.indexOf(row)].start;
    const by = span(told.announced);
    const announced = announcedStarts(told.agenda);
    const toldAt = (row) => (by === 0 ? nothing : html`<small class="told">${t("toldAt", clock(announced[told.agenda.indexOf(row)]))}</small>`);
    const later = told.agenda.filter((row) => row.state === "later");
    const days = headings(later.map((row) => instant(row.planned)));
    const live = told.agenda.find((row) => row.state === "live");
    const next = told.agenda.find((row) => row.state === "next");
    const name = who || t(WHO[0]);
    const ready = next && told.ready.some((one) => one.name === name && one.segment === next.id);
    const choose = (key) => {
        who = t(key);
        localStorage.setItem("ready-as", who);
        changed();
    };
    const {phase} = standing(told.live);
    const post = POSTS.find((one) => t("ready-" + one) === name);
    const parts = told.agenda.map((row) => ({row, begins: begins(row)}));
    return html`<div class="backstage">
        ${mine(parts, now())}
        <section class="now-part"><h2>${icons.air}${t("onNow")}</h2><p class="part-name">${onNow(live, over)}</p>
            ${live && live.by ? html`<p>${live.by}</p>` : nothing}
            ${cutWords(told.live) ? html`<p class="you-are" role="alert">${cutWords(told.live)}</p>` : nothing}
            ${live ? html`<p class=${"part-left " + phase}>${leftWords(told.live)}</p>${reckoned()}` : nothing}${live ? noteFor(post, live.notes) : nothing}</section>
        <section class="next-part"><h2>${icons.next}${t("nextUp")}</h2><p class="part-name">${next ? next.name : t("nothingNext")}</p>
            ${next && next.by ? html`<p>${next.by}</p>` : nothing}
            ${next ? wait(begins(next)) : nothing}
            ${by !== 0 && next ? html`<p class="announced">${t(by > 0 ? "announcedLate" : "announcedEarly", said(by))} · ${toldAt(next)}</p>` : nothing}
            ${next ? noteFor(post, next.notes) : nothing}
            ${next ? myPart(next) : nothing}
            <div class="presets" role="group" aria-label=${t("iAm")}>${WHO.map((key) => html`<button aria-pressed=${t(key) === name ? "true" : "false"} @click=${() => choose(key)}>${t(key)}</button>`)}</div>
            <label class="field"><span>${t("iAm")}</span><input type="text" maxlength="40" autocomplete="off" .value=${kept(name)} @change=${(event) => {
                who = event.target.value.normalize("NFC").trim();
                localStorage.setItem("ready-as", who);
                changed();
            }}></label>
            <button class=${"ready-button" + (ready ? " is-ready" : "")} data-press="ready" aria-pressed=${ready ? "true" : "false"} ?disabled=${!next || model.link !== "on"}
                @click=${() => ask("ready", "ready", ready ? {name} : {name, segment: next.id})}>${ready ? icons.well : icons.go}<b>${ready ? t("isReady") : t("ready")}</b></button>
            <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() && outcome.kind !== "done" ? outcome.words : ""}</p></section>
        ${later.length ? html`<section class="later"><h2>${t("later")}</h2><ol>${later.map((row, at) => html`
            ${days[at] ? html`<li class="day">${days[at]}</li>` : nothing}<li><b>${clock(begins(row))}</b><span>${row.name} ${toldAt(row)}${chosenParts().has(row.id) ? noteFor(post, row.notes) : nothing}</span><small>${row.by}</small>${myPart(row)}</li>`)}</ol></section>` : nothing}
    </div>`;
}

export function board() {
    const told = model.board;
    if (!told) return html`<p class="empty">${t("waitingForState")}</p>`;
    const days = headings(told.agenda.map((row) => instant(row.start)));
    return html`<div class="board">
        <header><h1>${told.title}</h1><b class="board-clock">${clock(now())}</b></header>
        <ol>${repeat(told.agenda, (row, at) => at, (row, at) => html`${days[at] ? html`<li class="day">${days[at]}</li>` : nothing}<li class=${row.state} aria-current=${row.state === "live" ? "step" : nothing}>
            <b>${clock(instant(row.start))}</b><span>${row.name}${row.by ? html`<small>${row.by}</small>` : nothing}</span>
            ${row.state === "live" ? html`<em class="tag air">${icons.air}${t("onNow")}</em>` : nothing}</li>`)}</ol>
        ${told.agenda.length === 0 ? html`<p class="empty">${t("emptyShow")}</p>` : nothing}
    </div>`;
}
