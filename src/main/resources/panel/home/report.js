// A run afterwards, to be read and printed: planned against actual, who did what, what was not done.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

/** What was read last: of which run, and what came of it; null: it is being read, or there is none. */
const read = {run: "", report: null, none: false};

async function fetchReport(run) {
    Object.assign(read, {run, report: null, none: false});
    try {
        const answer = await fetch("/home/report/" + run.split("/").map(encodeURIComponent).join("/"), {credentials: "same-origin", cache: "no-store"});
        const told = answer.ok ? await answer.json() : null;
        if (read.run !== run) return;
        read.report = told;
        read.none = !told;
    } catch {
        read.none = true;
    }
    changed();
}

/** As it was in the hall, wherever it is read. */
const clock = (at, seconds) => (at ? at.slice(11, seconds ? 19 : 16) : "–");
const day = (at) => at.slice(0, 10).split("-").reverse().map(Number).join("/");

/** How much later than planned, or earlier. */
function off(row) {
    if (!row.started) return "";
    const seconds = Math.round((Date.parse(row.started) - Date.parse(row["planned-start"])) / 1000);
    const size = Math.abs(seconds);
    const words = size < 60 ? t("seconds", size) : t("minutes", Math.round(size / 60));
    if (size < 5) return t("onTime");
    return seconds > 0 ? t("late", words) : t("early", words);
}

const things = (title, all) => html`<h2>${title}</h2>${all.length ? html`<table><tbody>${all.map((one) => html`<tr>
    <td class="narrow">${clock(one.at, true)}</td><td>${said(one.words)}</td><td>${one.who || nothing}</td></tr>`)}</tbody></table>` : html`<p>${t("nothing")}</p>`}`;

export function report() {
    const run = decodeURIComponent(home.view.replace(/^report\//, ""));
    if (read.run !== run) fetchReport(run);
    if (read.none) return html`<p class="empty" role="alert">${t("noReport")}</p>`;
    if (!read.report) return html`<p class="empty" role="status">${t("readingReport")}</p>`;
    const all = read.report.summary;
    return html`<article class="paper report">
        <div class="no-print row">
            <button class="strong" @click=${() => print()}>${t("print")}</button>
            <a class="button" href=${"/home/report/" + run.split("/").map(encodeURIComponent).join("/") + "?as=csv"} download=${run.split("/").pop() + ".csv"}>${t("asTable")}</a>
            <a class="button" href="#/">${t("home")}</a>
        </div>
        <h1>${read.report.title}</h1>
        <p>${t("report")} · ${day(all["planned-end"])} · ${run}</p>
        <table>
            <thead><tr><th>${t("planned")}</th><th>${t("actual")}</th><th>${t("offBy")}</th><th>${t("name")}</th></tr></thead>
            <tbody>${all.segments.map((row) => html`<tr>
                <td>${clock(row["planned-start"])}–${clock(row["planned-end"])}</td>
                <td>${row.started ? clock(row.started) + (row.ended ? "–" + clock(row.ended) : "") : t("notHeld")}</td>
                <td>${off(row)}</td>
                <td><b>${row.name}</b>${row.visit ? " (" + row.visit + ")" : nothing}${row.changed ? html`<br>${said(row.changed)}` : nothing}</td>
            </tr>`)}</tbody>
        </table>
        <p>${all.segments.some((row) => row.started && !row.ended) ? t("brokenOff") : t("endedAt", clock(all.end), clock(all["planned-end"]))}</p>
        ${things(t("whoDidWhat"), read.report.acts)}
        ${things(t("notDone"), read.report.left)}
        ${read.report.told.map((one) => html`<p>${said(one)}</p>`)}
    </article>`;
}
