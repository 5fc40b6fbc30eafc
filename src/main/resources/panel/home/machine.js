// What this machine has, and how it is set: for whoever sits at it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {ask, home, may} from "./know.js";
import {said, t} from "./said.js";

let open = false;
let looking = false;
/** What was found; null: nobody has looked. */
let found = null;
let kept = false;

async function look() {
    looking = true;
    changed();
    const told = await ask({is: "look"});
    looking = false;
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "machine") found = told.all;
    changed();
}

async function keep(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const told = await ask({is: "prefer", what: {hall: String(given.get("hall")), port: Number(given.get("port") || 0), lang: String(given.get("lang"))}});
    home.words = told.is === "refused" ? told.because : null;
    kept = told.is === "made";
    changed();
}

function settings() {
    const now = home.hall.preferences;
    return html`<form class="form card settings" @submit=${keep} @input=${() => {
        kept = false;
        changed();
    }}>
        <label class="field"><span>${t("preferHall")}</span><select name="hall"><option value="" ?selected=${!now.hall}>${t("preferNone")}</option>
            ${home.hall.halls.map((one) => html`<option value=${one.name} ?selected=${one.name === now.hall}>${one.title || one.name}</option>`)}</select></label>
        <label class="field"><span>${t("preferLang")}</span><select name="lang"><option value="" ?selected=${!now.lang}>${t("preferHome")}</option>
            <option value="vi" ?selected=${now.lang === "vi"}>Tiếng Việt</option><option value="en" ?selected=${now.lang === "en"}>English</option></select></label>
        <label class="field"><span>${t("preferPort")}</span><input name="port" type="number" inputmode="numeric" min="1024" max="65525" placeholder="8470" .value=${now.port ? String(now.port) : ""}></label>
        <div class="card-ways"><button class="strong" ?disabled=${home.busy}>${t("preferKeep")}</button>${kept ? html`<span role="status">${t("preferKept")}</span>` : nothing}</div>
    </form>`;
}

/** Nothing for who came in from elsewhere: it is not his machine. */
export function machine() {
    if (!may("admin")) return nothing;
    return html`<section class="machine"><div class="shelf-head"><h2>${t("thisMachine")}</h2>
        <button aria-expanded=${open} @click=${() => {
            open = !open;
            if (open && !found) look();
            changed();
        }}>${open ? t("doorsHide") : t("machineShow")}</button></div>
        ${open ? html`${looking ? html`<p class="lead" role="status">${t("machineLooking")}</p>` : nothing}
        ${found ? html`<ul class="havings">${found.map((one) => html`<li class=${one.well ? "" : "ill"}>${one.well ? nothing : icons.ill}<span>${said(one.words)}</span></li>`)}</ul>
            <button ?disabled=${looking || home.busy} @click=${look}>${t("machineAgain")}</button>` : nothing}
        <h3>${t("preferences")}</h3>${settings()}` : nothing}
    </section>`;
}
