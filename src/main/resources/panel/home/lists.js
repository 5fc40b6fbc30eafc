// The lists beside a show: who is honoured, group by group. Rows are typed in place, or pasted from a sheet.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {cell, wish} from "./cells.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

const open = {paste: ""};

function row(list, group, at, one, last) {
    const key = "list/" + list.file + "/" + group + "/" + at;
    const set = (name, note) => ({is: "set-row", list: list.file, group, row: at, name, note});
    return html`<tr>
        <th scope="row">${at + 1}</th>
        <td>${cell(key + "/name", one.name, (text) => set(text, one.note), {label: t("rowName"), column: "row-name"})}</td>
        <td>${cell(key + "/note", one.note, (text) => set(one.name, text), {label: t("rowNote"), column: "row-note"})}</td>
        <td class="ways">
            <button class="plain" ?disabled=${at === 0} aria-label=${t("moveUp") + ": " + one.name} @click=${() => wish({is: "move-row", list: list.file, group, row: at, to: at - 1})}>↑</button>
            <button class="plain" ?disabled=${at === last} aria-label=${t("moveDown") + ": " + one.name} @click=${() => wish({is: "move-row", list: list.file, group, row: at, to: at + 1})}>↓</button>
            <button class="plain" aria-label=${t("removeRow") + ": " + one.name} @click=${() => wish({is: "remove-row", list: list.file, group, row: at})}>${icons.close}</button>
        </td>
    </tr>`;
}

function pasting(list, group, rows) {
    const key = list.file + "/" + group;
    if (open.paste !== key)
        return html`<button @click=${() => {
            open.paste = key;
            changed();
        }}>${t("pasteRows")}</button>`;
    return html`<form class="form" @submit=${async (event) => {
        event.preventDefault();
        const told = await wish({is: "add-rows", list: list.file, group, row: rows, text: String(new FormData(event.target).get("text"))});
        if (told.is === "done") open.paste = "";
        changed();
    }}><textarea name="text" rows="4" required placeholder=${t("pasteHint")} aria-label=${t("pasteRows")}></textarea><button>${t("addRows")}</button></form>`;
}

export function lists() {
    const all = home.sheet.lists;
    if (all.length === 0) return html`<p class="lead">${t("noLists")}</p>`;
    return all.map((list) => html`<section class="list"><h2>${list.file}</h2>
        ${said(list.anew) ? html`<p class="lead saved-anew">${said(list.anew)}</p>` : nothing}
        ${list.groups.map((group, at) => html`${group.name ? html`<h3>${group.name}</h3>` : nothing}
            <table class="agenda rows"><tbody>${group.rows.map((one, index) => row(list, at, index, one, group.rows.length - 1))}</tbody></table>
            ${pasting(list, at, group.rows.length)}`)}
    </section>`);
}
