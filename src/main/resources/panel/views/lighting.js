// How a surface is lit, in words and shapes on its frame, and why in its sheet.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model} from "../model.js";
import {closeSheet} from "../parts.js";
import {behind, isBad, isDark, isKnown, lit} from "../lit.js";
import {exact, instant} from "../times.js";
import {icons} from "../icons.js";
import {named, t, tell} from "../words.js";

/** Narrower than this a frame has no room for words beside its name: the sign has to do. */
const ROOM = 130;

const percent = (of) => Math.round(of * 100);

/** What is to be said of a surface beside its name, the gravest first; each a sign, words and a kind. */
function remarks(surface) {
    const how = lit(surface);
    const said = [];
    if (how.is !== "well") said.push({icon: how.is === "unknown" ? icons.unknown : how.is === "unlit" ? icons.unlit : icons.ill, words: t("lit-" + how.is), kind: how.is});
    if (how.numbers) said.push({icon: icons.pattern, words: t("numbersOn"), kind: "instead"});
    else if (how.pattern) said.push({icon: icons.pattern, words: t("patternOn"), kind: "instead"});
    if (how.dim !== null) said.push({icon: icons.sun, words: t("dimmedTo", percent(how.dim)), kind: "dimmed"});
    return said;
}

/** The class of a frame: what it looks like says the same as its words. */
export function litClass(surface) {
    const how = lit(surface);
    return (how.is === "well" ? "" : " lit-" + how.is) + (isDark(how) ? " dark-now" : "") + (how.pattern || how.numbers ? " instead-now" : "");
}

/** For who listens. */
export const litWords = (surface) => remarks(surface).map((one) => one.words).join(". ");

export function litTags(surface, width) {
    return remarks(surface).map((one) => html`<span class=${"tag lit " + one.kind}>${one.icon}${width < ROOM ? html`<span class="unseen">${one.words}</span>` : one.words}</span>`);
}

/** Over the picture: what the player paints is not what anybody sees there. */
export function litOver(surface) {
    const how = lit(surface);
    if (isDark(how)) return html`<span class="over-picture lit-over">${icons.ill}<b>${t(isPulled(surface) ? "cableIsOut" : "lit-" + how.is)}</b></span>`;
    if (how.numbers || how.pattern) return html`<span class="over-picture lit-over">${icons.pattern}<b>${how.numbers ? t("numbersOn") : t("patternOn")}</b>${how.pattern && !how.numbers ? named("pattern", how.pattern) : nothing}</span>`;
    return nothing;
}

const isPulled = (surface) => Boolean(model.state && model.state.pulled.includes(surface));

/** The technician's view, at that output. */
export function leadTo(output) {
    closeSheet();
    location.hash = "#/outputs";
    setTimeout(() => {
        const found = output && document.getElementById("of-" + output);
        if (!found) return;
        found.scrollIntoView({block: "center"});
        found.classList.add("sought");
        found.focus({preventScroll: true});
        setTimeout(() => found.classList.remove("sought"), 2500);
    }, 200);
}

/** Since when an output is as it is, on the desk's time: a lamp knows it. */
function since(name) {
    const lamp = model.state && model.state.lamps.find((one) => one.name === "output" && one.of === name);
    return lamp && lamp.since ? t("sinceWhen", exact(instant(lamp.since))) : "";
}

/** @param {{state: ToDeskOutputState, player: string, silent: boolean}} one */
function output(one) {
    const {state, silent} = one;
    const ill = silent || isBad(state.state);
    return html`<li class=${ill ? "ill" : "well"}>${ill ? icons.ill : icons.well}<div>
        <b>${state.name}</b> <span class="tag">${silent ? t("lit-silent") : t("output-" + state.state) || state.state}</span> <small>${t("family-" + state.family) || state.family} ${since(state.name)}</small>
        ${tell(state.words) ? html`<p>${tell(state.words)}</p>` : nothing}
        ${state.pattern ? html`<p>${t("patternOn")}: ${named("pattern", state.pattern)}</p>` : nothing}
        ${state.brightness < 0.995 ? html`<p>${t("dimmedTo", percent(state.brightness))}</p>` : nothing}</div>
        <button data-press=${"to-output-" + state.name} @click=${() => leadTo(state.name)}>${t("toOutput")}</button></li>`;
}

/** Why a surface is lit as it is: what is wrong, what the audience sees, what to do, and the way there. */
export function why(surface) {
    const how = lit(surface);
    if (!isKnown()) return html`<p class="lit-why unknown">${icons.unknown}${t("lit-unknown-means")}</p>`;
    const words = how.is === "well" || how.is === "out" ? "" : how.is === "behind" ? tell(behind(surface).words) : t("lit-" + how.is + "-means");
    return html`<section class="lit-why" aria-label=${t("lights")}>
        ${words ? html`<p class=${isDark(how) || how.is === "part" || how.is === "behind" ? "ill" : ""}>${words}</p>` : nothing}
        ${how.numbers || how.pattern ? html`<p class="ill">${t("insteadMeans")}</p>` : nothing}
        <ul class="lit-outputs">${how.outputs.map(output)}</ul></section>`;
}
