// The halls of this machine on the first page of Home, and a new one.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {askHall} from "./hallknow.js";
import {home} from "./know.js";
import {t} from "./said.js";

let making = false;

const place = (name) => "#/hall/" + encodeURIComponent(name);

const card = (one) => html`<li class="card">
    <div class="card-words">
        <a class="card-title" href=${place(one.name)}>${one.title || one.name}</a>
        <small>${one.surfaces.join(", ")}</small>
        ${one.errors > 0 ? html`<span class="tag air">${icons.ill}${t("errors", one.errors)}</span>` : nothing}
    </div>
    <div class="card-ways"><a class="button" href=${place(one.name)}>${t("changeHall")}</a></div>
</li>`;

const begun = (name) => html`<li class="card">
    <div class="card-words"><a class="card-title" href=${place(name)}>${name}</a><span class="tag hold">${t("hallNotSaved")}</span></div>
    <div class="card-ways"><a class="button" href=${place(name)}>${t("hallGoOn")}</a></div>
</li>`;

async function make(event) {
    event.preventDefault();
    const told = await askHall({is: "begin", title: String(new FormData(event.target).get("title"))});
    if (told.is !== "made") return;
    making = false;
    location.hash = place(told.name);
}

export const hallShelf = () => html`<section class="hall-shelf">
    <div class="shelf-head">
        <h2>${t("hallsHere")}</h2>
        <button @click=${() => {
            making = !making;
            changed();
        }}>${t("newHall")}</button>
    </div>
    ${making ? html`<form class="form card making" @submit=${make}>
        <label class="field"><span>${t("hallName")}</span><input name="title" required maxlength="200" autofocus></label>
        <div class="card-ways"><button class="strong" ?disabled=${home.busy}>${t("make")}</button></div>
    </form>` : nothing}
    <ul class="cards">${home.hall.begun.map(begun)}${home.hall.halls.map(card)}</ul>
</section>`;
