// What the audience sees now, framed red, above what GO will bring, framed green. Each frame also has its word and shape.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {has} from "../pictures.js";
import {model, may, ready} from "../model.js";
import {closeSheet, openSheet, picture, sheet, sized} from "../parts.js";
import {rested} from "../press.js";
import {unheard, wish} from "../wishes.js";
import {css} from "../css.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

const COVERS = {hold: "hold", blank: "blank", safe: "safe"};

function coverTag(on) {
    if (on.cover) return html`<span class=${"tag " + on.cover}>${icons[COVERS[on.cover]]}${t("cover-" + on.cover)}</span>`;
    if (on.message) return html`<span class="tag message">${icons.message}${t("message")}</span>`;
    return nothing;
}

/** Wide surfaces get a row of their own, upright ones little room. */
const grow = (surface) => {
    const place = sized(surface);
    const ratio = place.width / place.height;
    return css({"--grow": Math.min(3, Math.max(0.55, ratio / 1.2)), "--ratio": ratio});
};

function now(on) {
    const name = on.name;
    return html`<button class=${"frame on-air" + (on.cover ? " covered-" + on.cover : "")} ${grow(name)}
        aria-label=${t("airOf", name) + ". " + tell(on.words)} @click=${() => openSheet("surface:" + name)}>
        <span class="frame-picture">${picture("now", name, t("airOf", name))}</span>
        <span class="frame-foot"><b>${name}</b>${coverTag(on)}</span>
    </button>`;
}

function after(on, state) {
    const name = on.name;
    const changes = state.changes.includes(name);
    return html`<div class=${"frame coming" + (changes ? "" : " same")} ${grow(name)}>
        <span class="frame-picture">${changes ? html`${picture("after", name, t("afterOf", name))}
            ${has("after:" + name) ? nothing : html`<span class="over-picture">${t("painting")}</span>`}`
            : html`<span class="over-picture">${t("stays")}</span>`}</span>
        <span class="frame-foot"><b>${name}</b></span>
    </div>`;
}

export function wall() {
    const state = model.state;
    const many = state.surfaces.length > 4 ? " many" : "";
    return html`<section class=${"wall" + many}>
        <section class="pictures" aria-label=${t("onAir")}>
            <header class="air">${icons.air}<b>${t("onAir")}</b></header>
            <div class="frames">${repeat(state.surfaces, (on) => on.name, now)}</div>
        </section>
        <section class="pictures" aria-label=${t("next")}>
            <header class="next">${icons.next}<b>${t("next")}</b><span>${tell(state.next.words)}</span></header>
            <div class="frames">${repeat(state.surfaces, (on) => on.name, (on) => after(on, state))}</div>
        </section>
        ${state.surfaces.map(one)}
    </section>`;
}

/** One surface: large, and what can be done to it alone. */
function one(on) {
    const name = on.name;
    const off = !ready() || !may("control");
    const cover = (kind) => wish("one-" + kind, "cover", {surfaces: [name], kind});
    return sheet("surface:" + name, name, () => html`
        <div class="one-surface"><span class="frame on-air" ${grow(name)}><span class="frame-picture">${picture("now", name, t("airOf", name))}</span></span>
        <p>${tell(on.words)}</p></div>
        <div class="covers">
            <button class="cover hold" data-press="one-hold" aria-pressed=${on.cover === "hold" ? "true" : "false"} ?disabled=${off} @click=${() => cover("hold")}>${icons.hold}<b>${t("hold")}</b></button>
            <button class="cover blank" data-press="one-blank" aria-pressed=${on.cover === "blank" ? "true" : "false"} ?disabled=${off}
                ${rested((long) => (long ? cover("blank") : unheard("one-blank", t("holdBlank"))))}>${icons.blank}<b>${t("blank")}</b></button>
            <button class="cover safe" data-press="one-safe" aria-pressed=${on.cover === "safe" ? "true" : "false"} ?disabled=${off} @click=${() => cover("safe")}>${icons.safe}<b>${t("safe")}</b></button>
            <button class="cover release" data-press="one-release" ?disabled=${off || !on.cover}
                @click=${() => wish("one-release", "release", {surfaces: [name]}).then((answer) => answer && answer.accepted && closeSheet())}>${icons.release}<b>${t("release")}</b></button>
        </div>`);
}
