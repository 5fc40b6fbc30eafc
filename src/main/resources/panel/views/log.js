// What happened, and who did it: the newest above.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {model} from "../model.js";
import {exact, instant} from "../times.js";
import {forget} from "../asrun.js";
import {t, tell} from "../words.js";

export function log() {
    const state = model.state;
    if (!state) return html`<p class="empty">${t("waitingForState")}</p>`;
    return html`<section class="log" aria-label=${t("nav-log")}>
        <p class="lead">${state.closed ? t("closed") + ". " : nothing}<a class="button" href="#/report" @click=${forget}>${t(state.closed ? "report" : "reportSoFar")}</a></p>
        ${state.log.length === 0 ? html`<p class="empty">${t("nothingYet")}</p>` : nothing}
        <ol>${repeat([...state.log].reverse(), (one) => one.seq, (one) => html`<li class=${one.who ? "" : "by-itself"}><time>${exact(instant(one.at))}</time><span>${tell(one.words)}</span><b>${one.who || t("house")}</b></li>`)}</ol>
    </section>`;
}
