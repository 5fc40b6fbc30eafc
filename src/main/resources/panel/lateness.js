// How late everything is, and so when it is expected: the desk says anchors, and a delay that many parts share only once.
import {instant, span} from "./times.js";

/**
 * What an offset has come to at a moment.
 * @param {ToPageOffset} offset
 */
export function lateBy(offset, at) {
    const grows = instant(offset.grows);
    return span(offset.base) + (grows !== null && at !== null ? Math.max(0, at - grows) : 0);
}

/**
 * How much later than planned; less than nothing where it is early.
 * @param {ToPageShift} shift
 */
const shifted = (shift, at) => (shift.since ? (at === null ? 0 : at - instant(shift.since)) : span(shift.by));

/**
 * For each line of an agenda when it is expected to begin and to end; what is not said is as in the line above.
 * @param {(ToPageRow | ToPageDue)[]} rows
 */
export function expected(rows, at) {
    /** @type {ToPageShift} */
    let above = {by: "PT0S"};
    return rows.map((row) => {
        const late = row.late || above;
        const start = instant(row.planned) + shifted(late, at);
        above = late;
        if (!("planned-end" in row)) return {start, end: null};
        above = row["late-end"] || late;
        return {start, end: instant(row["planned-end"]) + shifted(above, at)};
    });
}

/** So far from the plan it is another day, and no lateness. */
const FAR = 20 * 3_600_000;

/**
 * Whether it is on, or would begin, on another day than planned: nobody can say how late it is.
 * @param {ToPageState} state
 */
export function isAnotherDay(state, at) {
    if (state.live) return !state.offset;
    if (state.closed || at === null) return false;
    const next = state.agenda.findIndex((row) => row.state === "next");
    return next >= 0 && Math.abs(expected(state.agenda, at)[next].start - instant(state.agenda[next].planned)) > FAR;
}

/**
 * For each line of an agenda when the public is told that it begins; what is not said is as in the line above.
 * @param {(ToPageRow | ToPageDue)[]} rows
 */
export function announcedStarts(rows) {
    let told = 0;
    return rows.map((row) => {
        told = row.told ? span(row.told) : told;
        return instant(row.planned) + told;
    });
}

/**
 * When all of it is expected to end; null where nothing is planned.
 * @param {ToPageState} state
 */
export const expectedEnd = (state, at) => (state["planned-end"] ? instant(state["planned-end"]) + shifted(state.end, at) : null);
