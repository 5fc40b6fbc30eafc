// Instants and durations as the desk writes them, and as people say them.
import {lang} from "./words.js";

/** An ISO instant in milliseconds; what is no moment of this age is null. Finer than a millisecond is cut off: old browsers refuse it. */
export function instant(text) {
    if (!text) return null;
    const at = Date.parse(text.replace(/(\.\d{3})\d+/, "$1"));
    return Number.isNaN(at) ? null : at;
}

/** An ISO duration such as PT1M30S or PT-2M in milliseconds. */
export function span(text) {
    const found = /^(-?)PT(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?\d+(?:\.\d+)?)S)?$/.exec(text || "");
    if (!found) return 0;
    const all = ((+found[2] || 0) * 60 + (+found[3] || 0)) * 60_000 + (+found[4] || 0) * 1000;
    return found[1] ? -all : all;
}

export const iso = (milliseconds) => "PT" + milliseconds / 1000 + "S";

const two = (number) => String(number).padStart(2, "0");

/** As on the walls: the second that has begun counts as left, below zero it counts up with a minus. */
export function digits(left) {
    const over = left < 0;
    const seconds = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
    const hours = Math.floor(seconds / 3600);
    const head = hours ? hours + ":" + two(Math.floor(seconds / 60) % 60) : String(Math.floor(seconds / 60));
    return (over ? "-" : "") + head + ":" + two(seconds % 60);
}

let zone = "Asia/Ho_Chi_Minh";
let minutes = null;
let full = null;
let date = null;

export function useZone(name) {
    zone = name || zone;
    minutes = full = date = null;
}

const formatIn = (where, base) => {
    try {
        return new Intl.DateTimeFormat("en-GB", {...base, timeZone: where});
    } catch {
        return new Intl.DateTimeFormat("en-GB", base);
    }
};

const format = (options) => formatIn(zone, {hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...options});

/** "08:20" in the zone of the show. */
export function clock(at) {
    if (at === null) return "–";
    minutes = minutes || format({});
    return minutes.format(at);
}

/** "08:20:05" in the zone of the show. */
export function exact(at) {
    if (at === null) return "–";
    full = full || format({second: "2-digit"});
    return full.format(at);
}

/** Which day it is in the zone of the show: {weekday: 0 for Sunday, words: "26/11/2026", iso: "2026-11-26"}. */
export function day(at) {
    date = date || formatIn(zone, {day: "2-digit", month: "2-digit", year: "numeric"});
    const parts = {};
    for (const part of date.formatToParts(at)) parts[part.type] = part.value;
    const weekday = new Date(Date.UTC(+parts.year, +parts.month - 1, +parts.day)).getUTCDay();
    return {weekday, words: parts.day + "/" + parts.month + "/" + parts.year,
        iso: parts.year + "-" + parts.month + "-" + parts.day};
}

const elsewhere = new Map();

/** The time of day in some zone, as a clock on a wall shows it. */
export function timeIn(where, seconds, at) {
    const key = where + seconds;
    if (!elsewhere.has(key))
        elsewhere.set(key, formatIn(where, {hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...(seconds ? {second: "2-digit"} : {})}));
    return elsewhere.get(key).format(at);
}

/** "3 phút", "1 giờ 5 phút", "45 giây": rounded to what matters, as the desk says it. */
export function said(length) {
    const seconds = Math.floor(Math.abs(length) / 1000);
    const vi = lang() === "vi";
    if (seconds < 60) return seconds + (vi ? " giây" : " s");
    const all = Math.floor((seconds + 30) / 60);
    if (all >= 2880) return Math.floor(all / 1440) + (vi ? " ngày" : " days");
    if (all < 60) return all + (vi ? " phút" : " min");
    const hours = Math.floor(all / 60) + (vi ? " giờ" : " h");
    return all % 60 ? hours + " " + (all % 60) + (vi ? " phút" : " min") : hours;
}

/** "chậm 3 phút", "sớm 2 phút", "đúng giờ". */
export function lateness(by) {
    const vi = lang() === "vi";
    // Days are no lateness: it is held on another one.
    if (Math.abs(by) >= 86_400_000) return vi ? "khác ngày" : "another day";
    if (Math.abs(by) < 30_000) return vi ? "đúng giờ" : "on time";
    if (by < 0) return vi ? "sớm " + said(by) : said(by) + " early";
    return vi ? "chậm " + said(by) : said(by) + " late";
}
