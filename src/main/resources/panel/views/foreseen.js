// What a press will bring, before it is pressed: the pictures that change, in words what stays, what is sent and what is
// left out, and one button that does it. It works only while what is seen is what would come.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model, may, ready} from "../model.js";
import {foresight} from "../foresee.js";
import {picture} from "../parts.js";
import {surfaceName, t, tell} from "../words.js";

/** The pictures that would change; where nobody could paint one, why. */
export function pictures(key, seen) {
    return html`<div class="glimpses">${seen.answer.changes.map((surface) => html`<figure class="glimpse">
        ${seen.cannot.has(surface) ? html`<p class="lack">${tell(seen.cannot.get(surface))}</p>` : picture("foreseen:" + key, surface, t("foreseenOf", surfaceName(surface)))}
        <figcaption>${surfaceName(surface)}</figcaption></figure>`)}</div>`;
}

const line = (key, names) => (names.length ? html`<li>${t(key, names.join(", "))}</li>` : nothing);

/**
 * What stays, and what happens beside the pictures.
 * @param {ToPageForeseen} answer
 */
function beside(answer) {
    const stays = model.state.surfaces.map((on) => on.name).filter((name) => !answer.changes.includes(name));
    return html`<ul class="foreseen-words">${answer.changes.length ? line("foreseenStays", stays.map(surfaceName)) : html`<li>${t("foreseenNothing")}</li>`}
        ${line("foreseenSends", answer.sends.map(tell))}${line("foreseenLeaves", answer.left.map(tell))}${line("foreseenBegins", answer.begins.map(tell))}${line("foreseenStops", answer.stops.map(tell))}</ul>`;
}

/**
 * @param {string} key its name among what is foreseen
 * @param {string} is the wish, with what belongs to it
 * @param {string} press how its button is called in tests and in what came of it
 * @param {unknown} label what the button says
 * @param {() => void} does
 * @param {unknown} words said under the pictures
 */
export function foreseen(key, is, more, press, label, does, words = nothing) {
    const seen = foresight(key, is, more);
    const because = seen ? tell(seen.answer.because) : "";
    const off = !ready() || !may("control") || !seen || !seen.fresh || Boolean(because);
    return html`<div class="foreseen" role="group" aria-busy=${seen && seen.fresh ? "false" : "true"}>
        <div role="status">${!seen ? html`<p class="lead">${t("foreseeing")}</p>` : because ? html`<p class="lack">${because}</p>` : html`
            ${pictures(key, seen)}${beside(seen.answer)}`}${words}</div>
        <button class="strong" data-press=${press} ?disabled=${off} @click=${does}>${label}</button></div>`;
}
