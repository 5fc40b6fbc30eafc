// All styles on the show's own title: one large on every surface of the hall, still or moving, and one press takes it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {wish} from "./cells.js";
import {hallChoice, hallOf} from "./inhall.js";
import {home} from "./know.js";
import {surfaceCalled} from "./named.js";
import {remarks} from "./remarks.js";
import {said, t} from "./said.js";
import {gallery} from "./stylechoice.js";
import {styleName} from "./styles.js";

const LARGE = 960;
const SMALL = 320;
/** Nobody watches a ground for longer; a page that is forgotten paints nothing. */
const MOVES_FOR = 60_000;

const dressed = () => home.sheet.looks.filter((one) => one.style);

const titles = () => dressed().filter((one) => one.roles.length);

/** The look that tries the styles on: as chosen, else the first title. */
const chosen = () => dressed().find((one) => one.name === gallery.look) || titles()[0] || dressed()[0];

const address = (look, style, surface, width, since) => "/home/picture?show=" + encodeURIComponent(home.sheet.name)
    + "&surface=" + encodeURIComponent(surface) + "&hall=" + encodeURIComponent(hallOf())
    + "&at=" + encodeURIComponent("worn:" + style + ":" + since + ":" + look) + "&w=" + width + "&v=" + home.sheet.revision;

/** The next picture is asked for when the last one has come: as quick as this machine paints, and no queue. */
function on(event) {
    event.target.classList.remove("none");
    if (gallery.moves === null) return;
    if (document.hidden || performance.now() - gallery.moves > MOVES_FOR) gallery.moves = null;
    changed();
}

const since = () => (gallery.moves === null ? 0 : Math.round(performance.now() - gallery.moves));

const picture = (look, style, surface, width, at) => html`<img loading="lazy" src=${address(look.name, style, surface, width, at)}
    alt=${styleName(style) + ": " + surfaceCalled(surface)} @load=${on} @error=${(event) => event.target.classList.add("none")}>`;

function move() {
    gallery.moves = gallery.moves === null ? performance.now() : null;
    changed();
}

/** One after the other: each of them stands on the state that the one before has made. */
async function takeForAll(style) {
    for (const look of titles().filter((one) => one.style !== style)) {
        const told = await wish({is: "dress", look: look.name, style});
        if (told.is !== "done") return;
    }
}

function large(look, style) {
    const [first, ...others] = home.sheet.surfaces;
    const worn = look.style === style.name;
    const many = titles().length;
    return html`<section class="gallery-large" aria-label=${styleName(style.name)}>
        <h2>${styleName(style.name)} ${worn ? html`<span class="tag">${t("gallery-worn")}</span>` : nothing}</h2>
        <figure>${picture(look, style.name, first, LARGE, since())}<figcaption>${surfaceCalled(first)}</figcaption></figure>
        ${remarks(address(look.name, style.name, first, LARGE, 0))}
        <div class="row">
            <button class="strong" data-press="take-style" ?disabled=${home.busy || worn} @click=${() => wish({is: "dress", look: look.name, style: style.name})}>${t("gallery-take")}</button>
            ${many > 1 ? html`<button data-press="take-style-all" ?disabled=${home.busy} @click=${() => takeForAll(style.name)}>${t("gallery-take-all", many)}</button>` : nothing}
            ${style.motion === "slow" ? html`<button class="moves" aria-pressed=${String(gallery.moves !== null)} @click=${move}>${gallery.moves === null ? icons.go : icons.pause}${t(gallery.moves === null ? "gallery-move" : "gallery-still")}</button>` : nothing}
        </div>
        <div class="gallery-others">${others.map((one) => html`<figure>${picture(look, style.name, one, SMALL, 0)}<figcaption>${surfaceCalled(one)}</figcaption></figure>`)}</div>
    </section>`;
}

function pick(style) {
    Object.assign(gallery, {style: style.name, moves: null});
    changed();
}

const choices = (look, shown) => html`<div class="gallery-all">${home.sheet.styles.map((style) => html`<button class="plain sampled" data-style=${style.name} aria-pressed=${String(style.name === shown.name)} @click=${() => pick(style)}>
    ${picture(look, style.name, home.sheet.surfaces[0], SMALL, 0)}<span>${styleName(style.name)}${style.name === look.style ? " · " + t("gallery-worn") : ""}</span></button>`)}</div>`;

export function styleGallery() {
    const sheet = home.sheet;
    if (!sheet) return nothing;
    const look = chosen();
    if (!look) return html`<p class="lead">${t("gallery-none")}</p>`;
    const shown = sheet.styles.find((one) => one.name === gallery.style) || sheet.styles.find((one) => one.name === look.style) || sheet.styles[0];
    return html`<div class="prepare gallery">
        <h1 class="unseen">${t("gallery")}: ${sheet.title}</h1>
        <div class="bar"><label class="inline">${t("gallery-look")}<select @change=${(event) => {
            Object.assign(gallery, {look: event.target.value, style: "", moves: null});
            changed();
        }}>${dressed().map((one) => html`<option value=${one.name} ?selected=${one.name === look.name}>${said(one.called)}</option>`)}</select></label>
        ${hallChoice(t("hallOne"))}<a class="button" href=${"#/show/" + encodeURIComponent(sheet.name)}>${t("prepare")}</a></div>
        <div class="gallery-halves">${large(look, shown)}${choices(look, shown)}</div>
    </div>`;
}
