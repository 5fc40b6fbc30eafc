// Parts of the agenda that belong together: a session, a half. Where one begins it has a heading with its length and its end.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {said, span} from "../times.js";
import {now} from "../desktime.js";
import {t} from "../words.js";

/**
 * For each line the heading of the group that begins with it. The desk says which lines a group is of, how long it is and
 * how it stands; it ends when its last line does.
 * @param {ToPageState} state
 * @param {{start: number, end: number | null}[]} times
 */
export function groupHeadings(state, times) {
    const groups = new Map(state.groups.map((group) => [group.first, group]));
    const lines = new Map(state.agenda.map((row, at) => [row.id, at]));
    return state.agenda.map((row) => {
        const group = groups.get(row.id);
        const last = group ? lines.get(group.last) : undefined;
        return group && last !== undefined ? heading(group, times[last].end) : nothing;
    });
}

/** @param {ToPageGroup} group */
function heading(group, ends) {
    const at = now();
    const on = group.stands === "on" && at !== null && ends !== null;
    const left = on ? (ends >= at ? t("groupLeft", said(ends - at)) : t("groupOver", said(at - ends))) : t("groupLength", said(span(group.length)));
    return html`<li class=${"group" + (on ? " on" : "")}><b>${group.name}</b><span>${group.stands === "over" ? t("done-row") : left}</span></li>`;
}
