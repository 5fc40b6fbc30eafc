// A programme of several days has a heading before the first part of each.
import {day} from "./times.js";
import {t} from "./words.js";

/** For each of these moments the heading that stands before it, or null. On a single day nobody has to be told which. */
export function headings(moments) {
    const days = moments.map(day);
    if (new Set(days.map((one) => one.words)).size < 2) return days.map(() => null);
    const isFirst = (one, at) => at === 0 || days[at - 1].words !== one.words;
    return days.map((one, at) => (isFirst(one, at) ? t("weekday-" + one.weekday) + ", " + one.words : null));
}
