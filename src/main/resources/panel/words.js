// The two languages, switched in place. Sentences from the desk bring both; the page's own words stand in the table.
import {changed, model} from "./model.js";
import {TABLE} from "./table.js";

let language = localStorage.getItem("language") === "en" ? "en" : "vi";

export const lang = () => language;

export function flip() {
    language = language === "vi" ? "en" : "vi";
    localStorage.setItem("language", language);
    changed();
}

/** A word of the table, with {0}, {1} filled in; an unknown one is "". */
export function t(key, ...values) {
    const found = TABLE[key];
    if (!found) return "";
    return found[language === "vi" ? 0 : 1].replace(/\{(\d)\}/g, (whole, at) => String(values[at]));
}

/** What the desk calls a kind of thing, such as a right or a pattern; an unknown one is "". */
export const named = (sort, name) => tell(model.welcome && model.welcome.words[sort][name]);

/** The kinds of a sort, in the order in which they are offered. */
export const kinds = (sort) => (model.welcome ? Object.keys(model.welcome.words[sort]) : []);

/**
 * A sentence of the desk in the language of this page; what both say alike the desk says once.
 * @param {Sentence | null | undefined} sentence
 */
export const tell = (sentence) => (typeof sentence === "string" ? sentence : sentence ? sentence[language] || "" : "");

/** What people call a surface; what files call it stays in files. */
export const surfaceName = (id) => tell(model.welcome && model.welcome.names[id]) || id;

/** The name that somebody gave a player; its number and the name that all have say nothing to anybody. */
export const playerName = (id) => {
    const name = id.replace(/-\d+$/, "");
    return name === "player" ? "" : name;
};

/** Says it to whoever listens instead of looking. */
export function speak(words) {
    const spoken = document.getElementById("spoken");
    if (spoken && spoken.textContent !== words) spoken.textContent = words;
}
