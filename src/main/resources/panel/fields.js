// The texts of a look, each to be read and replaced; whatever else a look holds is passed on as it came.
import {named, t} from "./words.js";

const replaced = (list, at, one) => list.map((old, index) => (index === at ? one : old));

const text = (label, get, put, more = {}) => ({label, get, put, ...more});

const side = (key, which) => [
    text(() => t(which), (look) => look[key].name, (look, value) => ({...look, [key]: {...look[key], name: value}})),
    text(() => t("points"), (look) => String(look[key].points), (look, value) => ({...look, [key]: {...look[key], points: whole(value)}}), {number: true}),
    text(() => t("sets"), (look) => String(look[key].sets), (look, value) => ({...look, [key]: {...look[key], sets: whole(value)}}), {number: true}),
];

const whole = (value) => Math.min(9999, Math.max(0, parseInt(value, 10) || 0));

/** For each kind of look its fields. A kind that is not here has no words of its own. */
const KINDS = {
    title: (look) => look.lines.map((line, at) =>
        text(() => named("role", line.role), (one) => (one.lines[at] || line).text, (one, value) => ({...one, lines: replaced(one.lines, at, {...one.lines[at], text: value})}))),
    crawl: () => [text(() => t("crawl"), (look) => look.text, (look, value) => ({...look, text: value}), {long: true})],
    ticker: (look) => look.texts.map((_, at) =>
        text(() => t("tickerLine", at + 1), (one) => one.texts[at] || "", (one, value) => ({...one, texts: replaced(one.texts, at, value)}))),
    message: () => [text(() => t("messageText"), (look) => look.text, (look, value) => ({...look, text: value}), {long: true})],
    countdown: () => [text(() => t("label"), (look) => look.label, (look, value) => ({...look, label: value}))],
    scoreboard: () => [...side("home", "home"), ...side("away", "away")],
};

export const fields = (look) => (KINDS[look.is] ? KINDS[look.is](look) : []);

/** The same look with every text composed the one way that the walls are painted from, and no spaces around it. */
export function tidy(look) {
    return fields(look).reduce((one, field) => (field.number ? one : field.put(one, field.get(one).normalize("NFC").trim())), look);
}

/** Whether two looks say the same, in whatever order their names come. */
export function same(one, other) {
    if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
    const names = Object.keys(one);
    return names.length === Object.keys(other).length && names.every((name) => name in other && same(one[name], other[name]));
}

/** So many names of a list are enough to know it by. */
const NAMES = 5;

/** What a field stands for, in words: what it says now is another thing at every moment. */
const filled = (words) => String(words).replace(/\{([\w.:-]+)\}/g, (whole, name) => (t("field-" + name) ? "‹" + t("field-" + name) + "›" : whole));

/** The first words of a look, for a list. */
export function gist(look) {
    const words = look.is === "roster" ? [look.heading, ...look.groups.flatMap((group) => [group.name, ...group.rows.map((row) => row.name)]).slice(0, NAMES)]
        : fields(look).map((field) => field.get(look));
    return words.filter((one) => one).map(filled).join(" · ");
}
