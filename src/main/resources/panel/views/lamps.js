// The lamps at the foot: whether all is well with the house; a tap on one leads to the cause and to the cure.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {may, model} from "../model.js";
import {openSheet, sheet} from "../parts.js";
import {isKnown, outputsOfHall} from "../lit.js";
import {leadTo, litTags} from "./lighting.js";
import {exact, instant} from "../times.js";
import {icons} from "../icons.js";
import {playerName, surfaceName, t, tell} from "../words.js";

/** @param {ToPageLamp} lamp */
const key = (lamp) => "lamp:" + lamp.name + ":" + (lamp.of || "");

const called = (lamp) => t("lamp-" + lamp.name) || lamp.name;

/** What a lamp is about, as people call it. */
const of = (lamp) => (lamp.name === "player" ? playerName(lamp.of) : lamp.name === "picture" ? surfaceName(lamp.of) : lamp.of);

/** What is not known is neither well nor ill. */
function sign(lamp) {
    return isKnown() ? (lamp.well ? icons.well : icons.ill) : icons.unknown;
}

const kind = (lamp) => (isKnown() ? (lamp.well ? "well" : "ill") : "unknown");

/** @param {ToPageLamp[]} all */
export function lamps(all) {
    return html`<ul class="lamps">${all.map((lamp) => html`<li class=${kind(lamp)}>
        <button class="lamp" data-press=${key(lamp)} aria-label=${called(lamp) + ": " + (isKnown() ? tell(lamp.words) : t("lit-unknown"))} @click=${() => openSheet(key(lamp))}>
            ${sign(lamp)}<b>${called(lamp)}</b><span class="lamp-says">${isKnown() ? tell(lamp.words) : t("lit-unknown")}</span></button></li>`)}</ul>`;
}

/** The surfaces that hang on what a lamp is about: the one, those of the output, or all. */
function surfaces(lamp) {
    const mine = outputsOfHall().find((one) => one.state.name === lamp.of);
    if (lamp.name === "picture") return [lamp.of];
    return model.state.surfaces.map((on) => on.name).filter((name) => lamp.name !== "output" || (mine && mine.state.shows.includes(name)));
}

/** Whether a lamp is about what lights surfaces. */
const lights = (lamp) => lamp.name === "output" || lamp.name === "player" || lamp.name === "picture";

/** @param {ToPageLamp} lamp */
function body(lamp) {
    if (!isKnown()) return html`<p class="lit-why unknown">${icons.unknown}${t("lamp-unknown-means")}</p>`;
    return html`<p class=${"lamp-cause " + kind(lamp)}>${sign(lamp)}<span>${tell(lamp.words)}</span></p>
        ${lamp.since ? html`<p class="lead">${t("sinceWhen", exact(instant(lamp.since)))}</p>` : lamp.well ? nothing : html`<p class="lead">${t("sinceBefore")}</p>`}
        ${lights(lamp) ? html`<ul class="lit-surfaces" aria-label=${t("surfaces")}>${surfaces(lamp).map((name) => html`<li><b>${surfaceName(name)}</b>${litTags(name, Infinity)}
            <button data-press=${"look-" + name} @click=${() => openSheet("surface:" + name)}>${t("lookAt")}</button></li>`)}</ul>
        <div class="ways-on"><button class="strong" data-press="to-outputs" @click=${() => leadTo(lamp.name === "output" ? lamp.of : "")}>${t("toOutputs")}</button></div>` : nothing}
        ${lamp.name === "network" && may("admin") ? html`<div class="ways-on"><button class="strong" data-press="to-tablets" @click=${() => openSheet("tablets")}>${t("toNetworks")}</button></div>` : nothing}`;
}

export function lampSheets() {
    const open = model.sheet || "";
    if (!open.startsWith("lamp:")) return nothing;
    const lamp = model.state.lamps.find((one) => key(one) === open);
    const title = lamp ? [called(lamp), lamp.of && of(lamp)].filter(Boolean).join(" · ") : open.split(":").slice(2).join(":") || t("lamps");
    return sheet(open, title, () => (lamp ? body(lamp) : html`<p class="lamp-cause well">${icons.well}<span>${t("lampIsWell")}</span></p>`));
}
