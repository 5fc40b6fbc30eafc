// Parts of the agenda that belong together: a session, a half. Where one begins it has a heading with its length and its end.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {instant, said} from "../times.js";
import {now} from "../desktime.js";
import {t} from "../words.js";

/**
 * For each line the heading of the group that begins with it.
 * @param {ToPageRow[]} rows
 * @param {{start: number, end: number | null}[]} times
 */
export function groupHeadings(rows, times) {
    return rows.map((row, at) => {
        if (!row.group || (at > 0 && rows[at - 1].group === row.group)) return nothing;
        let last = at;
        while (last + 1 < rows.length && rows[last + 1].group === row.group) last += 1;
        return heading(rows.slice(at, last + 1), times[at].start, times[last].end);
    });
}

/** @param {ToPageRow[]} rows */
function heading(rows, begins, ends) {
    const at = now();
    const planned = instant(rows[rows.length - 1]["planned-end"]) - instant(rows[0].planned);
    const over = rows.every((row) => row.state === "done" || row.state === "passed" || row.state === "skipped");
    const on = !over && at !== null && ends !== null && (rows.some((row) => row.state === "live") || (at >= begins && rows[0].state !== "later" && rows[0].state !== "next"));
    const left = on ? (ends >= at ? t("groupLeft", said(ends - at)) : t("groupOver", said(at - ends))) : t("groupLength", said(planned));
    return html`<li class=${"group" + (on ? " on" : "")}><b>${rows[0].group}</b><span>${over ? t("done-row") : left}</span></li>`;
}
