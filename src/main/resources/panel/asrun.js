// The report of a run, to be read, printed and taken along: the same on the panel while it runs and in Home afterwards.
import {html, nothing} from "./vendor/lit-html/lit-html.js";
import {changed} from "./model.js";
import {lang, tell} from "./words.js";

/** The words of the report, in both languages: Vietnamese, English. */
const WORDS = {
    title: ["Biên bản buổi lễ", "As-run report"],
    reading: ["Đang đọc biên bản…", "Reading the report…"],
    none: ["Không đọc được biên bản của buổi này.", "There is no report of this run."],
    again: ["Đọc lại", "Read again"],
    print: ["In", "Print"],
    pdf: ["Tải PDF", "As PDF"],
    csv: ["Tải bảng CSV (Excel)", "As CSV (Excel)"],
    lies: ["Biên bản nằm ở: {0}", "It lies in: {0}"],
    planned: ["Kế hoạch", "Planned"],
    actual: ["Thực tế", "Actual"],
    off: ["Lệch", "Off by"],
    part: ["Phần", "Part"],
    notHeld: ["không diễn ra", "never on"],
    notYet: ["chưa diễn ra", "not yet"],
    changes: ["Sửa khi đang chạy", "Corrected while it ran"],
    old: ["Cũ", "Old"],
    new: ["Mới", "New"],
    delays: ["Báo lùi giờ", "Delays"],
    left: ["Không làm hoặc lỡ", "Not done or missed"],
    messages: ["Lời nhắn", "Messages"],
    acts: ["Ai làm gì", "Who did what"],
    nothing: ["Không có.", "Nothing."],
    ended: ["Kết thúc {0}, kế hoạch {1}.", "Ended {0}, planned {1}."],
    until: ["Đến lúc {0}; buổi lễ chưa kết thúc. Kế hoạch kết thúc {1}.", "Up to {0}; the run is not over. It was to end at {1}."],
};

const w = (key, ...values) => WORDS[key][lang() === "vi" ? 0 : 1].replace(/\{(\d)\}/g, (_, at) => String(values[at]));

/** What was read last: from where, and what came of it. */
const read = {from: "", report: null, none: false, folder: ""};

async function fetchReport(from) {
    Object.assign(read, {from, report: null, none: false, folder: ""});
    try {
        const answer = await fetch(from + "?as=json", {credentials: "same-origin", cache: "no-store"});
        const told = answer.ok ? await answer.json() : null;
        if (read.from !== from) return;
        read.report = told;
        read.folder = decodeURIComponent(answer.headers.get("Run-Folder") || "");
        read.none = !told;
    } catch {
        read.none = true;
    }
    changed();
}

/** Nothing is known any more: the next look reads it anew. */
export function forget() {
    read.from = "";
}

/** As it was in the hall, wherever it is read. */
const clock = (at, seconds = false) => (at ? at.slice(11, seconds ? 19 : 16) : "–");
const day = (at) => at.slice(0, 10).split("-").reverse().map(Number).join("/");

const section = (title, all, head, row) => html`<h2>${title}</h2>${all.length === 0 ? html`<p>${w("nothing")}</p>` : html`<table>
    ${head ? html`<thead><tr>${head.map((one) => html`<th>${one}</th>`)}</tr></thead>` : nothing}<tbody>${all.map(row)}</tbody></table>`}`;

const things = (title, all) => section(title, all, null, (one) => html`<tr>
    <td class="narrow">${clock(one.at, true)}</td><td>${tell(one.words)}</td><td>${one.who || nothing}</td></tr>`);

const change = (one) => html`<tr><td class="narrow">${clock(one.at, true)}</td><td>${tell(one.words)}</td>
    <td><s>${tell(one.old)}</s></td><td><b>${tell(one.new)}</b></td><td>${one.who}</td></tr>`;

/** @param over whether the run is over: until then a part may still come */
const held = (row, over) => html`<tr>
    <td class="words">${clock(row["planned-start"])}–${clock(row["planned-end"])}</td>
    <td class="words">${row.started ? clock(row.started) + (row.ended ? "–" + clock(row.ended) : "") : w(over || (row.state !== "next" && row.state !== "later") ? "notHeld" : "notYet")}</td>
    <td class="words">${row.off ? tell(row.off) : nothing}</td>
    <td><b>${row.name}</b>${row.visit ? " (" + row.visit + ")" : nothing}${row.changed ? html`<br>${tell(row.changed)}` : nothing}</td></tr>`;

/**
 * The report as a sheet of paper.
 * @param from where it is fetched
 * @param ways more buttons beside those that print it and take it along
 */
export function asRun(from, ways) {
    if (read.from !== from) fetchReport(from);
    if (read.none) return html`<p class="empty" role="alert">${w("none")} <button @click=${() => {
        forget();
        changed();
    }}>${w("again")}</button></p>`;
    const told = read.report;
    const file = (as) => from + "?as=" + as + "&lang=" + lang();
    // Who only takes it along need not wait until it is read here.
    return html`<article class=${told ? "paper report as-run" : "report"}>
        <div class="no-print row">
            ${told ? html`<button class="strong" data-press="print" @click=${() => print()}>${w("print")}</button>` : nothing}
            <a class="button" data-press="report-pdf" href=${file("pdf")} download="bien-ban.pdf">${w("pdf")}</a>
            <a class="button" data-press="report-csv" href=${file("csv")} download="bien-ban.csv">${w("csv")}</a>
            ${!told || told.over ? nothing : html`<button data-press="report-again" @click=${() => {
                forget();
                changed();
            }}>${w("again")}</button>`}
            ${ways}
        </div>
        ${told ? written(told) : html`<p class="no-print" role="status">${w("reading")}</p>`}
    </article>`;
}

function written(told) {
    const all = told.summary;
    return html`${read.folder ? html`<p class="no-print lies">${w("lies", read.folder)}</p>` : nothing}
        <h1>${told.title}</h1>
        <p>${w("title")} · ${day(all["planned-end"])}</p>
        <p>${told.over ? w("ended", clock(all.end), clock(all["planned-end"])) : w("until", clock(told.until), clock(all["planned-end"]))}</p>
        ${section(w("planned") + " – " + w("actual").toLowerCase(), all.segments, [w("planned"), w("actual"), w("off"), w("part")], (row) => held(row, told.over))}
        ${section(w("changes"), told.changes, ["", "", w("old"), w("new"), ""], change)}
        ${things(w("delays"), told.delays)}
        ${things(w("left"), told.left)}
        ${things(w("messages"), told.messages)}
        ${things(w("acts"), told.acts)}
        ${told.told.map((one) => html`<p>${tell(one)}</p>`)}`;
}
