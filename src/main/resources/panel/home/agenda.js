// The agenda as a table; a part that is opened shows its pictures and its cues.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {cell, wish} from "./cells.js";
import {cueLines} from "./cues.js";
import {dragged, grip} from "./drag.js";
import {home} from "./know.js";
import {findInPlan} from "./plan.js";
import {said, t} from "./said.js";
import {sketch} from "./sketch.js";
import {showInStrip} from "./strip.js";

const open = {part: "", sure: ""};

function line(part, at) {
    const of = (column, value, how) => cell(part.id + "/" + column, value, (text) => ({is: "cell", part: part.id, column, text}), {column, ...how});
    const wrong = home.sheet.findings.filter((one) => one.part === part.id);
    const isOpen = open.part === part.id;
    return html`<tbody class=${"part" + (part.skip ? " skipped" : "") + (dragged() === part.id ? " dragged" : "")} data-part=${part.id} data-at=${at}>
        <tr>
            <th scope="row">${grip(part, at)}<span>${at + 1}</span></th>
            <td class="narrow">${of("start", part.start, {label: t("start"), hint: part.from})}${part.over ? html`<small class="wrong">${t("over", part.over)}</small>` : nothing}</td>
            <td class="narrow">${of("length", part.length, {label: t("length"), hint: t("unknownLength")})}</td>
            <td>${of("name", part.name, {label: t("name")})}</td>
            <td>${of("by", part.by, {label: t("by")})}</td>
            <td class="narrow"><select aria-label=${t("begins")} @change=${(event) => wish({is: "cell", part: part.id, column: "begins", text: event.target.value})}>
                ${["GO", "CLOCK", "FOLLOW"].map((one) => html`<option value=${one} ?selected=${part.begins === one}>${t("begins-" + one)}</option>`)}
            </select></td>
            <td class="ways">
                ${wrong.length ? html`<span class=${"tag " + (wrong.some((one) => one.severity === "error") ? "air" : "hold")} title=${wrong.map((one) => said(one.what)).join("\n")}>${icons.ill}${wrong.length}</span>` : nothing}
                <button class="plain" aria-expanded=${isOpen} aria-label=${t("more") + ": " + part.name} @click=${() => unfold(part.id)}>${isOpen ? "▴" : "▾"}</button>
            </td>
        </tr>
        ${isOpen ? html`<tr class="inside"><td colspan="7">${inside(part, at, of)}</td></tr>` : nothing}
    </tbody>`;
}

function unfold(id) {
    open.part = open.part === id ? "" : id;
    if (open.part) setTimeout(() => findInPlan(id), 50);
    if (open.part) showInStrip(id);
    open.sure = "";
    changed();
}

const move = (part, to) => wish({is: "edit", edit: {is: "move-segment", segment: part.id, to}});

function inside(part, at, of) {
    const last = home.sheet.parts.length - 1;
    const flag = (column, is, label) => html`<label class="tick"><input type="checkbox" .checked=${is} @change=${(event) => wish({is: "cell", part: part.id, column, text: String(event.target.checked)})}>${label}</label>`;
    return html`<div class="inside-part">
        <div class="row">
            <button ?disabled=${at === 0} @click=${() => move(part, at - 1)}>${t("moveUp")}</button>
            <button ?disabled=${at === last} @click=${() => move(part, at + 1)}>${t("moveDown")}</button>
            <button @click=${() => wish({is: "add-part", at: at + 1, name: t("newPart")})}>${t("addPart")}</button>
            <button class=${open.sure === part.id ? "danger" : ""} @click=${() => takeOut(part)}>${t("takeOut")}${open.sure === part.id ? "?" : ""}</button>
            ${flag("fixed-end", part.fixed, t("fixedEnd"))}${flag("skip", part.skip, t("skip"))}
            <label class="inline">${t("least")}${of("least", part.least, {label: t("least"), hint: "–"})}</label>
        </div>
        <label class="field"><span>${t("note")}</span>${of("note", part.note, {label: t("note"), area: true})}</label>
        <h2>${t("pictures")}</h2>
        <div class="strip">${home.sheet.surfaces.map((surface) => sketch(surface, part.id))}</div>
        <h2>${t("cues")}</h2>
        ${cueLines(part)}
    </div>`;
}

async function takeOut(part) {
    if (open.sure !== part.id) {
        open.sure = part.id;
        changed();
        return;
    }
    open.sure = "";
    await wish({is: "edit", edit: {is: "remove-segment", segment: part.id}});
}

export function goTo(part) {
    open.part = part;
    showInStrip(part);
    changed();
    setTimeout(() => {
        const found = document.querySelector('[data-part="' + CSS.escape(part) + '"]');
        if (found) found.scrollIntoView({block: "start"});
    }, 50);
}

export const agenda = () => html`<table class="agenda">
    <thead><tr><th>${t("no")}</th><th>${t("start")}</th><th>${t("length")}</th><th>${t("name")}</th><th>${t("by")}</th><th>${t("begins")}</th><th><span class="unseen">${t("more")}</span></th></tr></thead>
    ${repeat(home.sheet.parts, (part) => part.id, line)}
</table>`;
