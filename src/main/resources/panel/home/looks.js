// The looks of a show: their words beside their true picture, and new ones.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {approvalTag, approvalWords} from "./approval.js";
import {cell, wish} from "./cells.js";
import {bring, home} from "./know.js";
import {said, t} from "./said.js";
import {sketchOf} from "./sketch.js";
import {choosing, styleName, styles} from "./styles.js";

const KINDS = ["title", "message", "crawl", "countdown", "agenda", "roster", "image", "film", "pages"];
let chosen = "title";
const OF_FILES = ["image", "film", "pages"];

/** A look that is new: its words, or the file that it shows, brought in here. */
function newLook() {
    const bring = OF_FILES.includes(chosen);
    return html`<form class="form new-look" @submit=${makeLook}>
        <label class="field"><span>${t("newLook")}</span><input name="name" required maxlength="60" placeholder=${t("lookName")}></label>
        <label class="field"><span>${t("kind")}</span><select name="kind" @change=${(event) => {
            chosen = event.target.value;
            changed();
        }}>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === chosen}>${t("kind-" + kind)}</option>`)}</select></label>
        ${bring ? html`<label class="field"><span>${t("file")}</span><input type="file" name="file" required></label>` : html`<label class="field"><span>${t("words")}</span><textarea name="text" rows="3" ?required=${chosen !== "agenda" && chosen !== "countdown"}></textarea></label>`}
        <button ?disabled=${home.busy}>${t("make")}</button>
    </form>`;
}

async function makeLook(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    let text = String(given.get("text") || "");
    if (OF_FILES.includes(chosen)) {
        const brought = await bring(given.get("file"));
        home.words = brought.is === "refused" ? brought.because : null;
        if (brought.is !== "made") return changed();
        text = brought.name;
    }
    const told = await wish({is: "new-look", name: String(given.get("name")), kind: chosen, text});
    if (told.is === "done") form.reset();
}

const ROLES = ["organiser", "kind", "name", "subtitle", "dateline"];

/** A text of a look; in a title also what the line is, and how to be rid of it. */
function line(one, text, place) {
    const label = one.name + " " + (place + 1);
    const field = cell("look/" + one.name + "/" + place, text, (typed) => ({is: "text", look: one.name, place, text: typed}), {label, area: true});
    if (!one.roles.length) return field;
    return html`<div class="title-line">
        <select aria-label=${t("role") + ": " + label} @change=${(event) => wish({is: "cast", look: one.name, line: place, role: event.target.value})}>${ROLES.map((role) => html`<option value=${role} ?selected=${role === one.roles[place]}>${t("role-" + role)}</option>`)}</select>
        <button class="plain" ?disabled=${one.roles.length < 2} aria-label=${t("removeLine") + ": " + label} @click=${() => wish({is: "remove-line", look: one.name, line: place})}>${icons.close}</button>
        ${field}
    </div>`;
}

/** All looks, each beside its picture. */
export const looks = () => html`${newLook()}${styles()}<ul class="notes">${home.sheet.looks.map((one) => html`<li class="look">
    <h2>${said(one.called)} ${approvalTag(one.name)}${one.used ? nothing : html` <span class="tag">${t("unused")}</span> <button class="plain" aria-label=${t("removeLook") + ": " + said(one.called)} @click=${() => wish({is: "remove-look", name: one.name})}>${icons.close}</button>`}</h2>
    <label class="inline look-called">${t("peopleCallIt")}${cell("called/" + one.name, one.own, (typed) => ({is: "call-look", look: one.name, name: typed}), {label: t("peopleCallIt") + ": " + said(one.called), hint: said(one.called)})}</label>
    ${sketchOf(one.name)}
    ${one.style ? html`<label class="inline">${t("style")}<select @change=${(event) => wish({is: "dress", look: one.name, style: event.target.value})}>${home.sheet.styles.map((style) => html`<option value=${style.name} ?selected=${style.name === one.style}>${styleName(style.name)}</option>`)}</select></label>${choosing(one)}` : nothing}
    ${one.texts.map((text, place) => line(one, text, place))}
    ${one.roles.length ? html`<button @click=${() => wish({is: "add-line", look: one.name, role: "subtitle", text: t("newLine")})}>${t("addLine")}</button>` : nothing}
    ${approvalWords(one.name)}
</li>`)}</ul>`;
