// What stands on a surface, each line of it one tap from where it is put right.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {may, model} from "../model.js";
import {focusSoon} from "../parts.js";
import {fields} from "../fields.js";
import {pages} from "../rosters.js";
import {correct} from "./titles.js";
import {chooseRow, pageUp} from "./roster.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

const line = (press, words, note, does) => html`<button class="mend" data-press=${press} aria-label=${t("mendLine", words)} @click=${does}>${icons.prepare}<b>${words}</b>${note ? html`<small>${note}</small>` : nothing}</button>`;

/** @param {ToPageTitled} titled */
function lines(titled) {
    if (titled.look.is === "roster") return people(titled, titled.look);
    return fields(titled.look).map((field, at) => {
        const words = field.get(titled.look);
        return words ? line("mend-" + titled.name + "-" + at, words, "", () => {
            correct(titled.name);
            focusSoon("field-" + at);
        }) : nothing;
    });
}

/**
 * The people of the page that is up.
 * @param {ToPageTitled} titled
 * @param {LookRoster} look
 */
function people(titled, look) {
    const page = pages(look, look.groups)[pageUp(titled) || 0];
    if (!page) return nothing;
    return look.groups[page.group].rows.slice(page.from, page.to).map((one, index) => line("mend-" + titled.name + "-" + (page.from + index), one.name, one.note, () => {
        chooseRow(titled, page.group, page.from + index);
        correct(titled.name);
    }));
}

/**
 * Nothing can be put right here: null.
 * @param {ToPageOn} on
 */
export function mending(on) {
    const all = model.looks && may("edit") ? model.looks.looks.filter((one) => on.looks.includes(one.name)) : [];
    const found = all.map(lines).flat().filter((one) => one !== nothing);
    return found.length ? html`<div class="mends" role="group" aria-label=${t("correctWords")}>${found}</div>` : null;
}
