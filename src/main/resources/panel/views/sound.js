// The sounds that are on, and how loud it is at each speaker. What is heard only the players know; where a sound is, follows from the desk's time.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {rested} from "../press.js";
import {unheard, wish} from "../wishes.js";
import {digits, instant, iso, span} from "../times.js";
import {now} from "../desktime.js";
import {icons} from "../icons.js";
import {playerName, t, tell} from "../words.js";

/** What is stopped by hand goes out: nobody in the hall hears a slip. */
const OUT = 2_000;

/** From here on a meter shows something, in dB. */
const LOWEST = -60;

/** So long a lamp stays on that was lit for a moment, and levels count that nobody tells any more. */
const STAYS = 1_000;

/** By player and speaker: when it last was held back. */
const limited = new Map();
let toldAt = -Infinity;

/** @param {ToPageLevels} levels */
export function heardLevels(levels) {
    const before = model.levels;
    model.levels = levels;
    toldAt = performance.now();
    for (const meter of levels.meters) if (meter.limited) limited.set(meter.player + "/" + meter.speaker, toldAt);
    const others = (one) => JSON.stringify([one.meters.map((meter) => [meter.player, meter.speaker, meter.mute]), one.ducked]);
    if (before && others(before) === others(levels)) fill();
    else changed();
}

/** Ten times a second: only what moves. */
function fill() {
    for (const meter of levels()) {
        const found = document.querySelector(`[data-meter="${CSS.escape(meter.player + "/" + meter.speaker)}"]`);
        if (found instanceof HTMLElement) shown(found, meter);
    }
}

const part = (decibels) => String(Math.max(0, Math.min(1, 1 - decibels / LOWEST)));

/** @param {ToPageMeter} meter */
function shown(element, meter) {
    element.style.setProperty("--peak", part(meter.peak));
    element.style.setProperty("--loud", part(meter.loudness));
    element.classList.toggle("is-limited", performance.now() - (limited.get(meter.player + "/" + meter.speaker) || -Infinity) < STAYS);
}

/** What is told no more, counts no more. */
const levels = () => (model.levels && performance.now() - toldAt < 2 * STAYS ? model.levels.meters : []);

/** @param {ToPageSound} sound */
function isDucked(sound) {
    return levels().length > 0 && model.levels.ducked.includes(sound.name);
}

/** @param {ToPageSound} sound */
function run(sound) {
    const at = now();
    return at === null ? null : Math.max(0, at - instant(sound.since));
}

/** @param {ToPageSound} sound */
function left(sound) {
    const far = run(sound);
    if (far === null) return "–:––";
    return sound.length ? digits(Math.max(0, span(sound.length) - far)) : digits(far);
}

/**
 * What became of it, and whether that is bad.
 * @param {ToPageSound} sound
 */
function fate(sound) {
    if (model.state.speed !== 1) return [t(model.state.speed > 0 ? "soundFast" : "soundStands"), false];
    if (sound.heard === "silent") return [t("soundSilent", tell(sound.why)), true];
    if (sound.ending) return [t("soundOut"), false];
    if (!sound.heard) return [t("soundOpening"), false];
    const far = run(sound);
    if (far !== null && far < span(sound.fade)) return [t("soundIn"), false];
    return [t(isDucked(sound) ? "soundDucked" : "soundHeard"), false];
}

const stop = (button, names) => wish(button, "by-hand", {change: {is: "stop-sound", names, fade: iso(OUT)}});

/**
 * A slip of a finger ends no anthem: its button is kept pressed, as BLANK is.
 * @param {boolean} solemn
 */
const stops = (button, names, solemn) => rested((long) => (long || !solemn ? stop(button, names) : unheard(button, t("soundHold"))));

/** @param {ToPageSound} sound */
function strip(sound) {
    const name = tell(sound.called);
    const [words, ill] = fate(sound);
    const facts = [sound.to, sound.loop ? t("soundLoops") : "", sound.solemn ? t("soundSolemn") : ""].filter(Boolean);
    return html`<section class=${"sound" + (ill ? " is-silent" : "") + (sound.ending ? " is-ending" : "")} aria-label=${t("sound") + " " + name}>
        <div class="sound-words"><b>${icons.sound}${name}</b><small title=${words}><em>${words}</em>${facts.map((one) => " · " + one)}</small></div>
        <output class="sound-digits" role="timer">${left(sound)}</output>
        ${may("control") ? html`<button data-press=${"stop-" + sound.name} ?disabled=${!ready() || Boolean(sound.ending)} aria-label=${t("soundStop", name)}
            title=${t("soundStop", name)} ${stops("stop-" + sound.name, [sound.name], sound.solemn)}>${icons.stop}</button>` : nothing}
    </section>`;
}

/**
 * @param {ToPageMeter} meter
 * @param {boolean} many
 */
function bar(meter, many) {
    const speaker = meter.speaker || t("soundMachine");
    const name = many ? playerName(meter.player) + ": " + speaker : speaker;
    const state = meter.mute ? t("soundMute") : "";
    return html`<div class=${"meter" + (meter.mute ? " is-mute" : "")} title=${[name, state].filter(Boolean).join(": ")}>
        <small>${name}</small>
        <i data-meter=${meter.player + "/" + meter.speaker}></i>
        ${meter.mute ? html`<em>${icons.ill}${state}</em>` : nothing}
        <span class="clip" title=${t("soundClips")}>${t("soundClip")}</span>
    </div>`;
}

/** A strip for each sound, and a meter for each speaker that plays. */
export function sounds() {
    const all = model.state.sounds;
    const meters = levels();
    const loud = all.length > 0 || meters.some((meter) => meter.peak > LOWEST);
    if (!loud) return nothing;
    const many = new Set(meters.map((meter) => meter.player)).size > 1;
    setTimeout(fill);
    return html`<div class="sounds">
        ${meters.length || all.length > 1 ? html`<div class="meters" role="group" aria-label=${t("soundLevels")}>${meters.map((meter) => bar(meter, many))}
            ${all.length > 1 && may("control") ? html`<button class="plain" data-press="stop-all" ?disabled=${!ready()}
                ${stops("stop-all", [], all.some((sound) => sound.solemn))}>${icons.stop}${t("soundStopAll")}</button>` : nothing}</div>` : nothing}
        ${all.map(strip)}
    </div>`;
}
