// Every look's words: a list, and the editor of the one that is chosen.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, model} from "../model.js";
import {watch} from "../link.js";
import {draft} from "../drafts.js";
import {called, gist, same} from "../fields.js";
import {listDraft} from "../rosters.js";
import {editor} from "./editor.js";
import {settles} from "./listeditor.js";
import {icons} from "../icons.js";
import {isOnAir} from "../parts.js";
import {named, surfaceName, t} from "../words.js";

let chosen = null;
/** On a phone either the list or the editor is in sight. */
let inside = false;

function choose(name) {
    chosen = name;
    inside = true;
    changed();
}

/** The surfaces that show it now. */
const onAirAt = (name) => model.state.surfaces.filter((on) => on.looks.includes(name)).map((on) => surfaceName(on.name)).join(", ");

/** Whether it says anything else than its file; of a list only what happened to it is told, and not all its rows twice. */
const isEdited = (titled) => (titled.look.is === "roster" ? titled.edits.length > 0 : !same(titled.look, titled.was));

/** Opens the words of a look, from wherever somebody sees it. */
export function correct(name) {
    choose(name);
    location.hash = "#/titles";
}

/** @param {ToPageTitled} titled */
function entry(titled) {
    const kept = draft(titled.name) || listDraft(titled.name);
    return html`<li><button class="look" aria-current=${titled.name === chosen ? "true" : "false"} @click=${() => choose(titled.name)}>
        <span class="look-name"><b>${called(titled)}</b>
            ${isOnAir(titled.name) ? html`<span class="tag air">${icons.air}${onAirAt(titled.name)}</span>` : nothing}
            ${kept ? html`<span class="tag draft">${t("draft")}</span>` : nothing}
            ${isEdited(titled) ? html`<span class="tag">${t("edited")}</span>` : nothing}</span>
        <small>${surfaceName(titled.surface)} · ${gist(titled.look) || named("look", titled.look.is)}</small></button></li>`;
}

export function titles() {
    if (!model.looks || !model.state) return html`<p class="empty">${t("waitingForState")}</p>`;
    const all = model.looks.looks;
    all.forEach(settles);
    if (all.length === 0) return html`<p class="empty">${t("noLooks")}</p>`;
    if (!all.some((one) => one.name === chosen)) chosen = (all.find((one) => isOnAir(one.name)) || all.find((one) => one.look.is === "title") || all[0]).name;
    const titled = all.find((one) => one.name === chosen);
    watch([titled.surface], false);
    const sorted = [...all].sort((one, other) => Number(isOnAir(other.name)) - Number(isOnAir(one.name)));
    return html`<div class=${"titles" + (inside ? " inside" : "")}>
        <nav class="look-list" aria-label=${t("looks")}><ul>${repeat(sorted, (one) => one.name, entry)}</ul></nav>
        <section class="editor" aria-label=${called(titled)}>
            <button class="plain to-list" @click=${() => {
                inside = false;
                changed();
            }}>${icons.back}${t("looks")}</button>
            ${editor(titled)}</section>
    </div>`;
}
