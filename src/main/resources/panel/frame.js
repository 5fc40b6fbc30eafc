// What stands around every view: where one can go, what time it is, and the states that nobody may overlook.
import {html, nothing} from "./vendor/lit-html/lit-html.js";
import {model, may} from "./model.js";
import {openSheet} from "./parts.js";
import {exact} from "./times.js";
import {now, speed} from "./desktime.js";
import {flip, lang, t} from "./words.js";
import {has} from "./later.js";
import {strip} from "./views/transport.js";
import {icons} from "./icons.js";

const DOORS = ["operate", "titles", "hall", "stage", "speaker", "backstage", "board", "prepare", "outputs", "log"];

/** The views of whoever runs the ceremony; there GO, HOLD and BLANK are never out of reach. */
const WORKED_AT = ["titles", "hall", "outputs", "log", "prepare"];

export const theme = () => document.documentElement.dataset.theme;

export function setTheme(name) {
    document.documentElement.dataset.theme = name;
    localStorage.setItem("theme", name);
}

function nav() {
    return html`<nav class="nav" aria-label=${t("views")}>${DOORS.map((name) => html`<a href=${"#/" + name} aria-current=${model.route === name ? "page" : "false"}>${t("nav-" + name)}</a>`)}</nav>`;
}

/** A band over every view while it is only a rehearsal; its words also say how fast the evening goes by. */
function band() {
    if (!model.welcome || !model.welcome.rehearsal) return nothing;
    const by = speed();
    return html`<aside class="band" aria-label=${t("rehearsal")}>${t("rehearsal")}${by === 1 ? nothing : html`<span>${by === 0 ? t("clockStands") : "×" + by}</span>`}</aside>`;
}

function lost() {
    if (model.link !== "lost" && model.link !== "behind") return nothing;
    const words = model.link === "lost" ? "noConnection" : "behind";
    return html`<div class="lost" role="alert"><div>${icons.ill}<b>${t(words)}</b><span>${t(words + "-means", exact(model.heard))}</span></div></div>`;
}

const tools = () => html`<div class="tools">
    <b class="desk-clock" aria-label=${t("deskClock")}>${exact(now())}</b>
    ${may("admin") ? html`<button class="plain" data-press="tablets" @click=${() => openSheet("tablets")} aria-label=${t("tablets")}>${icons.tablet}</button>` : nothing}
    <button class="plain lang" @click=${flip} aria-label=${t("otherLanguage")} lang=${lang() === "vi" ? "en" : "vi"}>${lang() === "vi" ? "EN" : "VI"}</button>
    <button class="plain" @click=${() => setTheme(theme() === "dark" ? "light" : "dark")} aria-label=${t("otherTheme")}>${theme() === "dark" ? icons.sun : icons.moon}</button>
    ${model.session && !may("admin") ? html`<button class="plain" data-press="leave" @click=${() => openSheet("leave")} aria-label=${t("leave")}>${icons.close}</button>` : nothing}
</div>`;

/** @param body the view */
export function frame(body) {
    const wide = may("view");
    return html`<div class=${"page on-" + model.route + (model.link === "on" ? "" : " is-off") + (model.welcome && model.welcome.rehearsal ? " rehearsing" : "")}>
        ${band()}${lost()}
        <header class="top">${wide ? nav() : html`<span class="show-title">${model.route === "stage" ? "" : t("nav-" + model.route)}</span>`}${tools()}</header>
        <main id="view" tabindex=${model.route === "operate" ? nothing : "0"} class=${"view view-" + model.route}>${model.route === "board" ? nothing : html`<h1 class="unseen">${t("nav-" + model.route)}</h1>`}${body()}</main>
        ${WORKED_AT.includes(model.route) && model.state && may("control") ? strip(model.state) : nothing}
        ${has("tablets") ? has("tablets")[may("admin") ? "tablets" : "leaving"]() : nothing}
    </div>`;
}
