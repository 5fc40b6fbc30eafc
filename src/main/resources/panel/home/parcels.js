// A ceremony as one file: it is fetched here for another machine, and taken in where it is dropped.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {ask, bringPackage, home, may} from "./know.js";
import {said, t} from "./said.js";

/** What is being packed, and what is being taken in. */
const out = {show: "", hall: true, packing: false, missing: []};
const coming = {name: "", part: 0, ticket: "", names: [], replace: new Set(), told: [], show: ""};

export const isPackage = (file) => /\.zip$/i.test(file.name);

/** The button of a ceremony that opens what packs it. */
export const packButton = (card) => (may("edit") ? html`<button aria-expanded=${out.show === card.name} @click=${() => {
    out.show = out.show === card.name ? "" : card.name;
    out.missing = [];
    changed();
}}>${t("pack")}</button>` : nothing);

/** What goes along, what is missing, and the press that fetches it. */
export function packing(card, hall) {
    if (out.show !== card.name) return nothing;
    return html`<div class="packing" role="group" aria-label=${t("pack") + ": " + card.title}>
        <label class="tick"><input type="checkbox" .checked=${out.hall} @change=${(event) => {
            out.hall = event.target.checked;
            changed();
        }}>${t("packHall", hall.title || hall.name)}</label>
        ${out.missing.length ? html`<p role="alert"><b>${t("packMissing")}</b> ${out.missing.join(", ")}</p>` : nothing}
        <button class="strong" ?disabled=${out.packing} @click=${() => pack(card, hall)}>${out.packing ? t("packing") : out.missing.length ? t("packAnyway") : t("packNow")}</button>
    </div>`;
}

async function pack(card, hall) {
    out.packing = true;
    changed();
    const told = await ask({is: "pack", show: card.name, ...(out.hall ? {hall: hall.name} : {}), anyway: out.missing.length > 0});
    out.packing = false;
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "packed" && !told.ticket) out.missing = told.missing;
    else if (told.is === "packed") {
        // The browser keeps it where downloads are kept, and shows how far it is.
        const link = document.createElement("a");
        link.href = "/home/package/" + told.ticket;
        link.download = "";
        link.click();
        out.show = "";
    }
    changed();
}

/** @param {File} file */
export async function takeIn(file) {
    Object.assign(coming, {name: file.name, part: 0, ticket: "", names: [], told: [], show: ""});
    home.words = null;
    changed();
    came(await bringPackage(file, (part) => {
        coming.part = part;
        changed();
    }));
}

function came(told) {
    coming.name = "";
    coming.ticket = "";
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "clashing") Object.assign(coming, {ticket: told.ticket, names: told.names, replace: new Set()});
    if (told.is === "arrived") Object.assign(coming, {show: told.show, told: told.told});
    changed();
}

const percent = (part) => Math.round(part * 100);

const short = (name) => name.replace(/^(show-files|displays)\//, "");

function choosing() {
    return html`<form class="form card coming" @submit=${async (event) => {
        event.preventDefault();
        came(await ask({is: "unpack", ticket: coming.ticket, replace: [...coming.replace]}));
    }}>
        <fieldset><legend>${t("clashing")}</legend>
            ${coming.names.map((name) => html`<label class="tick"><input type="checkbox" .checked=${coming.replace.has(name)} @change=${(event) => {
                if (event.target.checked) coming.replace.add(name);
                else coming.replace.delete(name);
                changed();
            }}><span>${t("replaceIt")} <b>${short(name)}</b></span></label>`)}</fieldset>
        <small>${t("besideHint")}</small>
        <div class="card-ways">
            <button type="button" @click=${async () => {
                await ask({is: "leave", ticket: coming.ticket});
                coming.ticket = "";
                changed();
            }}>${t("cancel")}</button>
            <button class="strong" ?disabled=${home.busy}>${home.busy ? t("takingIn") : t("takeIn")}</button>
        </div>
    </form>`;
}

/** What stands on the first page while a package comes in, and after it came. */
export function arriving() {
    if (coming.name) return html`<div class="drop" role="status"><b>${coming.part < 1 ? t("bringing", coming.name) : t("takingIn")}</b>
        <progress max="100" value=${percent(coming.part)} aria-label=${t("bringing", coming.name)}></progress></div>`;
    if (coming.ticket) return choosing();
    if (!coming.show) return nothing;
    return html`<div class="card came" role="status"><div class="card-words"><b>${t("came", coming.show)}</b>
        ${coming.told.length ? html`<ul>${coming.told.map((one) => html`<li>${said(one)}</li>`)}</ul>` : nothing}</div>
        <div class="card-ways"><a class="button strong" href=${"#/show/" + encodeURIComponent(coming.show)}>${t("prepare")}</a>
        <button @click=${() => {
            coming.show = "";
            changed();
        }}>${t("well")}</button></div></div>`;
}

/** Whether something comes in now: then nothing else is dropped. */
export const isArriving = () => Boolean(coming.name || coming.ticket);
