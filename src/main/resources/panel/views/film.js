// The films that are on: how long each has left, and what can be done to it. Where it is follows from the desk's time alone.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model, may, ready} from "../model.js";
import {wish} from "../wishes.js";
import {css} from "../css.js";
import {digits, instant, iso, span} from "../times.js";
import {now} from "../desktime.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";

const STEP = 10_000;

/**
 * How far a film has run, in milliseconds; null before the desk's time is known.
 * @param {ToPagePlaying} film
 */
function run(film) {
    const at = now();
    if (at === null) return null;
    const far = span(film.at) + (film.runs ? Math.max(0, at - instant(film.since)) : 0);
    const length = film.length ? span(film.length) : 0;
    if (!length) return far;
    return film.ends === "loop" ? far % length : Math.min(far, length);
}

/**
 * "còn 2:10"; where nobody knows how long it is, how far it has run.
 * @param {ToPagePlaying} film
 */
export function filmLeft(film) {
    const far = run(film);
    if (far === null) return "–:––";
    return film.length ? digits(Math.max(0, span(film.length) - far)) : digits(far);
}

/** @param {ToPagePlaying} film */
function state(film) {
    if (film.lost) return t("filmLost");
    if (film.over) return t("filmOver");
    if (!film.runs) return t("filmStands");
    return film.length ? t("filmLeft") : t("filmRun");
}

/** @param {ToPagePlaying} film */
function strip(film) {
    const off = !ready() || !may("control");
    const steer = (button, how) => wish(button, "by-hand", {change: {is: "steer", surface: film.surface, how}});
    const far = run(film);
    const part = film.length && far !== null ? Math.min(1, far / Math.max(1, span(film.length))) : 0;
    const name = tell(film.called);
    return html`<section class=${"film" + (film.lost ? " is-lost" : "") + (film.runs && !film.over ? "" : " is-standing")} aria-label=${t("film") + " " + name}>
        <div class="film-words"><b>${name}</b><small>${surfaceName(film.surface)} · ${state(film)}</small></div>
        <output class="film-digits" role="timer">${filmLeft(film)}</output>
        <div class="film-acts" role="group" aria-label=${t("filmActs")}>
            <button data-press="film-first" ?disabled=${off} aria-label=${t("filmFirst")} title=${t("filmFirst")} @click=${() => steer("film-first", {is: "to", position: "PT0S"})}>${icons.first}</button>
            <button data-press="film-less" ?disabled=${off} aria-label=${t("filmBackBy", STEP / 1000)} @click=${() => steer("film-less", {is: "by", step: iso(-STEP)})}>−${STEP / 1000}</button>
            <button data-press="film-pause" ?disabled=${off || film.over} aria-label=${t(film.runs ? "filmPause" : "filmOn")} title=${t(film.runs ? "filmPause" : "filmOn")}
                @click=${() => steer("film-pause", {is: film.runs ? "halt" : "go-on"})}>${film.runs ? icons.pause : icons.go}</button>
            <button data-press="film-more" ?disabled=${off || film.over} aria-label=${t("filmOnBy", STEP / 1000)} @click=${() => steer("film-more", {is: "by", step: iso(STEP)})}>+${STEP / 1000}</button>
        </div>
        <i class="film-bar" ${css({"--part": part})}></i>
    </section>`;
}

/** A strip for each film; the same film on several surfaces is one, steered on the first of them. */
export function films() {
    const seen = new Set();
    const all = model.state.surfaces.map((on) => on.film).filter((film) => {
        if (!film || seen.has(film.file + film.since)) return false;
        seen.add(film.file + film.since);
        return true;
    });
    return all.length ? html`<div class="films">${all.map((film) => strip(/** @type {ToPagePlaying} */ (film)))}</div>` : nothing;
}
