// What the audience sees now, framed red, above what GO will bring, framed green. Each frame also has its word and shape.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {keyed} from "../vendor/lit-html/directives/keyed.js";
import {ref} from "../vendor/lit-html/directives/ref.js";
import {has} from "../pictures.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, isAlarmed, isOver, openSheet, picture, sheet, sized} from "../parts.js";
import {rested} from "../press.js";
import {unheard, wish} from "../wishes.js";
import {css} from "../css.js";
import {isKnown} from "../lit.js";
import {has as fetched} from "../later.js";
import {ratio, rows} from "../gallery.js";
import {read} from "../reading.js";
import {films} from "./film.js";
import {sounds} from "./sound.js";
import {litClass, litOver, litTags, litWords, why} from "./lighting.js";
import {changedOn, signedWords} from "./signed.js";
import {turns} from "./speaker.js";
import {icons} from "../icons.js";
import {named, surfaceName, t, tell} from "../words.js";

const COVERS = {hold: "hold", blank: "blank", safe: "safe"};

/** Narrower than this a frame has no room for a second word beside its name: the sign alone has to do. */
const TWO_WORDS = 130;

function coverTag(on, width) {
    const words = (said) => (width < TWO_WORDS ? html`<span class="unseen">${said}</span>` : said);
    if (isAlarmed(on)) return html`<span class="tag blank">${icons.ill}${words(t("emergency"))}</span>`;
    if (on.cover) return html`<span class=${"tag " + on.cover}>${icons[COVERS[on.cover]]}${words(named("cover", on.cover))}</span>`;
    if (on.message) return html`<span class="tag message">${icons.message}${words(t("message"))}</span>`;
    if (on.insert) return html`<span class="tag message">${icons.insert}${words(t("inserted"))}</span>`;
    return nothing;
}

/**
 * Which page of a list or a document is on; where there is little room the figures have to do.
 * @param {ToPageOn} on
 */
const leaf = (on, narrow = false) => (on.leaf && on.leaf.many > 1 ? html`<small class="leaf">${narrow ? on.leaf.page + "/" + on.leaf.many : t("pageOf", on.leaf.page, on.leaf.many)}</small>` : nothing);

/** The name under a picture, and the frame around it: letters grow with the screen. */
const foot = () => 1.5 * parseFloat(getComputedStyle(document.documentElement).fontSize) + 6;

let room = {width: 0, height: 0};

function measured(element) {
    if (!element) return;
    new ResizeObserver(() => {
        if (element.clientWidth === room.width && element.clientHeight === room.height) return;
        room = {width: element.clientWidth, height: element.clientHeight};
        changed();
    }).observe(element);
}

/** Both halves of the wall are laid out alike: what comes next stands under what it takes the place of. */
function laid(state, draws) {
    const ratios = state.surfaces.map((on) => ratio(sized(on.name)));
    return rows(ratios, room.width, room.height, foot()).map((row) => html`<div class="frame-row">${row.map((one) => {
        const on = state.surfaces[one.at];
        return keyed(on.name, draws(on, css({width: Math.floor(one.width) + "px", height: Math.floor(one.height) + "px"}), one.width));
    })}</div>`);
}

/** @param {ToPageOn} on */
function now(on, size, width) {
    const name = on.name;
    const called = surfaceName(name);
    const is = litWords(name);
    return html`<button class=${"frame on-air" + (on.cover ? " covered-" + on.cover : "") + litClass(name)} data-surface=${name} ${size}
        aria-label=${t(isKnown() ? "airOf" : "airOfUnknown", called) + ". " + (is ? is + ". " : "") + read(on) + (on.leaf && on.leaf.many > 1 ? ". " + t("pageOf", on.leaf.page, on.leaf.many) : "")} @click=${() => openSheet("surface:" + name)}>
        <span class="frame-picture">${picture("now", name, t("airOf", called))}${litOver(name)}</span>
        <span class="frame-foot"><b class=${width < TWO_WORDS ? "narrow" : ""} title=${called}>${called}</b>${leaf(on, width < TWO_WORDS)}${litTags(name, width)}${coverTag(on, width)}${changedOn(name, false, width < TWO_WORDS)}</span>
    </button>`;
}

/**
 * @param {ToPageOn} on
 * @param {ToPageState} state
 */
function after(on, state, size, width) {
    const name = on.name;
    const called = surfaceName(name);
    const changes = state.changes.includes(name);
    const lacking = state.lacks.find((one) => one.surface === name);
    return html`<div class=${"frame coming" + (changes ? "" : " same")} ${size}>
        <span class="frame-picture">${changes ? html`${picture("after", name, t("afterOf", called))}
            ${has("after:" + name) ? nothing : html`<span class="over-picture">${t("painting")}</span>`}`
            : picture("now", name, t("afterOf", called))}</span>
        <span class="frame-foot"><b class=${width < TWO_WORDS ? "narrow" : ""} title=${called}>${called}</b>${lacking ? html`<span class="tag lacking">${icons.ill}${width < TWO_WORDS
            ? html`<span class="unseen">${t("filmLost")}</span>` : t("filmLost")}</span>` : changes || width < TWO_WORDS ? nothing : html`<span class="tag">${t("stays")}</span>`}${changedOn(name, true, width < TWO_WORDS)}</span>
    </div>`;
}

/**
 * What GO would bring and nobody would see: why, and what GO does then.
 * @param {ToPageState} state
 */
function lacks(state) {
    return state.lacks.map((one) => html`<p class="lack" role="alert" tabindex="0">${tell(one.words)}</p>`);
}

/**
 * Whether what GO brings is there already: a film that is opened, a title whose letters are drawn.
 * @param {ToPageState} state
 */
function prepared(state) {
    if (state.lacks.length) return html`<em class="prepared lacks">${icons.ill}<span>${t(state.lacks[0].what === "sound" ? "soundLost" : "filmLost")}</span></em>`;
    if (!state.changes.length) return nothing;
    const waits = state.coming.length > 0;
    return html`<em class=${"prepared" + (waits ? " waits" : "")}>${waits ? icons.late : icons.well}<span>${t(waits ? "isComing" : "isReadyNow")}</span></em>`;
}

export function wall() {
    const state = model.state;
    return html`<section class="wall">
        <section class="pictures" aria-label=${t(isKnown() ? "onAir" : "airUnknown")}>
            <header class=${isKnown() ? "air" : "air-unknown"}>${isKnown() ? icons.air : icons.unknown}<b>${t(isKnown() ? "onAir" : "airUnknown")}</b>${turns(state.slides)}</header>
            ${films()}
            <div class="frames" ${ref(measured)}>${laid(state, now)}</div>
        </section>
        ${sounds()}
        <section class="pictures" aria-label=${t("next")}>
            <header class="next">${icons.next}<b>${t("next")}</b><span>${tell(state.next.words)}</span>${isKnown() ? prepared(state) : nothing}</header>
            ${lacks(state)}
            <div class="frames">${laid(state, (on, size, width) => after(on, state, size, width))}</div>
        </section>
        ${state.surfaces.map(one)}${fetched("closeup") ? fetched("closeup").closeupSheets() : nothing}
    </section>`;
}

/** Its lines, each one tap from where it is put right; null: there are none, or the way there is still to come. */
const mends = (on) => fetched("mending") && fetched("mending").mending(on);

/** One surface: large, and what can be done to it alone. */
function one(on) {
    const name = on.name;
    const off = !ready() || !may("control");
    const cover = (kind) => wish("one-" + kind, "cover", {surfaces: [name], kind});
    return sheet("surface:" + name, surfaceName(name), () => html`
        <div class="one-surface"><span class=${"frame on-air" + litClass(name)}><span class="frame-picture">${picture("now", name, t("airOf", surfaceName(name)))}${litOver(name)}</span></span>
            <div class="covers">
                <button class="cover hold" data-press="one-hold" aria-pressed=${on.cover === "hold" ? "true" : "false"} ?disabled=${off} @click=${() => cover("hold")}>${icons.hold}<b>${t("hold")}</b></button>
                <button class="cover blank" data-press="one-blank" aria-pressed=${on.cover === "blank" ? "true" : "false"} ?disabled=${off}
                    ${rested((long) => (long ? cover("blank") : unheard("one-blank", t("holdBlank"))))}>${icons.blank}<b>${t("blank")}</b></button>
                <button class="cover safe" data-press="one-safe" aria-pressed=${on.cover === "safe" ? "true" : "false"} ?disabled=${off} @click=${() => cover("safe")}>${icons.safe}<b>${t("safe")}</b></button>
                <button class="cover release" data-press="one-release" ?disabled=${off || !isOver(on)}
                    @click=${() => wish("one-release", "release", {surfaces: [name]}).then((answer) => answer && answer.accepted && closeSheet())}>${icons.release}<b>${t("release")}</b></button>
            </div></div>
        ${why(name)}
        <div class="one-words">${mends(on) || html`<p>${read(on)}</p>`}<p>${leaf(on)}</p>${signedWords(name)}${fetched("closeup") ? fetched("closeup").closeupButton(name) : nothing}</div>`);
}
