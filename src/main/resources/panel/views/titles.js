// Every look's words: a list, and the editor of the one that is chosen.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, model} from "../model.js";
import {watch} from "../link.js";
import {draft} from "../drafts.js";
import {gist, same} from "../fields.js";
import {editor} from "./editor.js";
import {icons} from "../icons.js";
import {isOnAir} from "../parts.js";
import {named, t, tell} from "../words.js";

let chosen = null;
/** On a phone either the list or the editor is in sight. */
let inside = false;

function choose(name) {
    chosen = name;
    inside = true;
    changed();
}

/** @param {ToPageTitled} titled */
function entry(titled) {
    const kept = draft(titled.name);
    return html`<li><button class="look" aria-current=${titled.name === chosen ? "true" : "false"} @click=${() => choose(titled.name)}>
        <span class="look-name"><b>${tell(titled.called)}</b>
            ${isOnAir(titled.name) ? html`<span class="tag air">${icons.air}${t("onAir")}</span>` : nothing}
            ${kept ? html`<span class="tag draft">${t("draft")}</span>` : nothing}
            ${same(titled.look, titled.was) ? nothing : html`<span class="tag">${t("edited")}</span>`}</span>
        <small>${gist(titled.look) || named("look", titled.look.is)}</small></button></li>`;
}

export function titles() {
    if (!model.looks || !model.state) return html`<p class="empty">${t("waitingForState")}</p>`;
    const all = model.looks.looks;
    if (all.length === 0) return html`<p class="empty">${t("noLooks")}</p>`;
    if (!all.some((one) => one.name === chosen)) chosen = (all.find((one) => one.look.is === "title") || all[0]).name;
    const titled = all.find((one) => one.name === chosen);
    watch([titled.surface], false);
    const sorted = [...all].sort((one, other) => Number(isOnAir(other.name)) - Number(isOnAir(one.name)));
    return html`<div class=${"titles" + (inside ? " inside" : "")}>
        <nav class="look-list" aria-label=${t("looks")}><ul>${repeat(sorted, (one) => one.name, entry)}</ul></nav>
        <section class="editor" aria-label=${tell(titled.called)}>
            <button class="plain to-list" @click=${() => {
                inside = false;
                changed();
            }}>${icons.back}${t("looks")}</button>
            ${editor(titled)}</section>
    </div>`;
}
