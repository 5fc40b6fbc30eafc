// The texts of a look, each to be read and replaced; whatever else a look holds is passed on as it came.
import {named, t, tell} from "./words.js";

const replaced = (list, at, one) => list.map((old, index) => (index === at ? one : old));

const text = (label, get, put, more = {}) => ({label, get, put, ...more});

const side = (board, key, which) => [
    text(() => t(which), (look) => look[key].name, (look, value) => ({...look, [key]: {...look[key], name: value}})),
    text(() => t("points"), (look) => String(look[key].points), (look, value) => ({...look, [key]: {...look[key], points: whole(value)}}), {number: true}),
    // A game without sets has none to say.
    ...(board[key].sets < 0 ? [] : [text(() => t("sets"), (look) => String(look[key].sets), (look, value) => ({...look, [key]: {...look[key], sets: whole(value)}}), {number: true})]),
];

const whole = (value) => Math.min(9999, Math.max(0, parseInt(value, 10) || 0));

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
const counted = (value) => parseInt(value.replace(/\D/g, "").slice(0, 15), 10) || 0;

/** What a line of a title is; where several are the same, which of them. */
function roleOf(look, at) {
    const alike = look.lines.filter((line) => line.role === look.lines[at].role);
    const name = named("role", look.lines[at].role);
    return alike.length === 1 ? name : t("roleLine", name, alike.indexOf(look.lines[at]) + 1);
}

/** For each kind of look its fields. A kind that is not here has no words of its own. */
const KINDS = {
    title: (look) => look.lines.map((line, at) =>
        text(() => roleOf(look, at), (one) => (one.lines[at] || line).text, (one, value) => ({...one, lines: replaced(one.lines, at, {...one.lines[at], text: value})}))),
    crawl: () => [text(() => t("crawl"), (look) => look.text, (look, value) => ({...look, text: value}), {long: true})],
    ticker: (look) => look.texts.map((_, at) =>
        text(() => t("tickerLine", at + 1), (one) => one.texts[at] || "", (one, value) => ({...one, texts: replaced(one.texts, at, value)}))),
    message: () => [text(() => t("messageText"), (look) => look.text, (look, value) => ({...look, text: value}), {long: true})],
    countdown: () => [text(() => t("label"), (look) => look.label, (look, value) => ({...look, label: value}))],
    "lower-third": () => [text(() => t("thirdName"), (look) => look.name, (look, value) => ({...look, name: value})),
        text(() => t("thirdOffice"), (look) => look.office, (look, value) => ({...look, office: value}))],
    code: () => [text(() => t("codeText"), (look) => look.text, (look, value) => ({...look, text: value})),
        text(() => t("label"), (look) => look.label, (look, value) => ({...look, label: value}))],
    // The rows of a list are corrected by themselves; this is for who only wants to know what it is.
    roster: () => [text(() => t("listHeading"), (look) => look.heading, (look, value) => ({...look, heading: value}))],
    stack: (look) => look.layers.flatMap((layer, at) => inside(layer, (one) => one.layers[at], (one, part) => ({...one, layers: replaced(one.layers, at, part)}))),
    box: (look) => inside(look.look, (one) => one.look, (one, part) => ({...one, look: part})),
    split: (look) => [...inside(look.left, (one) => one.left, (one, left) => ({...one, left})), ...inside(look.right, (one) => one.right, (one, right) => ({...one, right}))],
    // Written as it is read, with points; whatever else is typed is left out.
    count: () => [text(() => t("countTo"), (look) => grouped(look.to), (look, value) => ({...look, to: counted(value)}), {number: true}),
        text(() => t("countHeading"), (look) => look.heading, (look, value) => ({...look, heading: value})),
        text(() => t("countUnit"), (look) => look.unit, (look, value) => ({...look, unit: value}))],
    scoreboard: () => [...side("home", "home"), ...side("away", "away")],
};

/** The fields of a look that is written in another one. */
function inside(part, get, put) {
    if (part.is !== "inline" || part.look.is === "roster") return [];
    return fields(part.look).map((field) => ({...field, get: (look) => field.get(get(look).look), put: (look, value) => put(look, {...get(look), look: field.put(get(look).look, value)})}));
}

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
/** What a look is called: where it is written, if it has no name of its own. */
export const called = (titled) => tell(titled.called);

/** The first words of a look, for a list. */
export function gist(look) {
    const words = look.is === "roster" ? [look.heading, ...look.groups.flatMap((group) => [group.name, ...group.rows.map((row) => row.name)]).slice(0, NAMES)]
        : fields(look).map((field) => field.get(look));
    return words.filter((one) => one).map(filled).join(" · ");
}
