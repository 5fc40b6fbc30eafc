// Home begins here: which view is asked for, and what stands around it.
import {html, nothing, render} from "../vendor/lit-html/lit-html.js";
import {changed, drawWith} from "../model.js";
import {flip, lang} from "../words.js";
import {icons} from "../icons.js";
import {cueSheet} from "./cuesheet.js";
import {begin, hallHere, home, may, news, shownHere} from "./know.js";
import {hall, keys as hallKeys} from "./hall.js";
import {said, t} from "./said.js";
import {shelf} from "./shelf.js";
import {prepare, keys} from "./prepare.js";
import {report} from "./report.js";
import {onlySeen} from "./seeing.js";
import {styleGallery} from "./stylegallery.js";
import {isStarting, keys as startingKeys, starting} from "./starting.js";
import {pair} from "../views/pair.js";

const app = document.getElementById("app");

const theme = () => document.documentElement.dataset.theme;

function setTheme(name) {
    document.documentElement.dataset.theme = name;
    localStorage.setItem("home-theme", name);
    changed();
}

function route() {
    return location.hash.replace(/^#\//, "");
}

const tools = () => html`<div class="tools">
    <button class="plain lang" @click=${flip} aria-label=${t("otherLanguage")} lang=${lang() === "vi" ? "en" : "vi"}>${lang() === "vi" ? "EN" : "VI"}</button>
    <button class="plain" @click=${() => setTheme(theme() === "dark" ? "light" : "dark")} aria-label=${t("otherTheme")}>${theme() === "dark" ? icons.sun : icons.moon}</button>
</div>`;

function state() {
    if (home.link === "out") return html`<p class="home-state" role="alert">${t("out")}</p>`;
    if (home.link === "lost") return html`<p class="home-state" role="alert">${t("lost")}</p>`;
    return nothing;
}

function draw() {
    document.documentElement.lang = lang();
    if (home.link === "unpaired") {
        document.title = "Khai Mạc";
        render(pair(), app);
        return;
    }
    const show = shownHere();
    const place = hallHere();
    const body = place ? hall : home.view.startsWith("report/") ? report : !show ? shelf : home.view.startsWith("sheet/") ? cueSheet : home.view.startsWith("styles/") ? styleGallery : prepare;
    document.title = (home.sheet && show ? home.sheet.title : home.place && place ? home.place.title : t("home")) + " · Khai Mạc";
    render(
        html`<div class="page" ?inert=${isStarting()}>
            <header class="top">
                <nav class="nav" aria-label="Khai Mạc">
                    <a href="#/" aria-current=${show || place ? "false" : "page"}>${t("home")}</a>
                    ${show ? html`<a href=${"#/show/" + encodeURIComponent(show)} aria-current="page">${t("prepare")}: ${home.sheet ? home.sheet.title : show}</a>` : nothing}
                    ${place ? html`<a href=${"#/hall/" + encodeURIComponent(place)} aria-current="page">${t("hallOne")}: ${home.place ? home.place.title : place}</a>` : nothing}
                </nav>
                ${tools()}
            </header>
            ${state()}
            ${home.words ? html`<p class="home-words" role="alert">${said(home.words)}<button class="plain" @click=${drop} aria-label=${t("cancel")}>${icons.close}</button></p>` : nothing}
            <main class="view" tabindex="-1">${home.right && !may("edit") ? html`<p class="only-seen">${t("onlySeen")}</p>` : nothing}${body()}</main>
        </div>${starting()}`,
        app,
    );
    onlySeen(app);
}

function drop() {
    home.words = null;
    changed();
}

function turned() {
    home.view = route();
    home.words = null;
    news();
}

drawWith(draw);
setTheme(localStorage.getItem("home-theme") || "light");
addEventListener("hashchange", () => {
    if (/^#(?:key|pair)=/.test(location.hash)) location.reload();
    else turned();
});
addEventListener("keydown", keys);
addEventListener("keydown", hallKeys);
addEventListener("keydown", startingKeys);
home.view = /^#(?:key|pair)=/.test(location.hash) ? "" : route();
begin();
