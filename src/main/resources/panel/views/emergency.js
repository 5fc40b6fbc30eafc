// Texts that lie ready for what nobody hopes for: one tap shows the true picture of each screen, a second one puts it up
// everywhere at once, and one takes it away. The second tap waits for no picture: nobody has that time.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {closeSheet, picture} from "../parts.js";
import {foresight, forget} from "../foresee.js";
import {wish} from "../wishes.js";
import {emergencyUp} from "./alarm.js";
import {icons} from "../icons.js";
import {surfaceName, t, tell} from "../words.js";

/** The one whose picture is looked at; "": none is. */
let chosen = "";

/** The sheet opens with none chosen: what was looked at an hour ago is one tap away from nothing. */
export function beginEmergency() {
    chosen = "";
    forget("emergency");
}

/** Whether one of them is being looked at: then nothing else in the sheet asks for a tap. */
export const isChosen = () => Boolean(model.state && model.state.emergencies.some((each) => each.name === chosen));

function choose(name) {
    chosen = chosen === name ? "" : name;
    changed();
}

const raise = (name) => wish("emergency-now", "show-emergency", {name}).then((answer) => answer && answer.accepted && closeSheet());

/** How one screen will look. */
function seen(surface, found) {
    const why = found ? tell(found.cannot.get(surface)) : "";
    return html`<figure><span class="frame coming"><span class="frame-picture">${picture("foreseen:emergency", surface, t("preview") + " " + surfaceName(surface))}</span></span>
        <figcaption>${surfaceName(surface)}${why ? html`<em class="proof">${icons.ill}${why}</em>` : nothing}</figcaption></figure>`;
}

function sure(one, off) {
    const found = foresight("emergency", "show-emergency", {name: one.name});
    const because = found ? tell(found.answer.because) : "";
    return html`<div class="foreseen">${one.surfaces.map((surface) => seen(surface, found))}</div>
        ${because ? html`<p class="proof" role="alert">${icons.ill}${because}</p>` : nothing}
        <button class="sure" data-press="emergency-now" ?disabled=${off} @click=${() => raise(one.name)}>${icons.air}<b>${t("emergencyNow", one.surfaces.length)}</b>
            ${one.silence ? html`<small>${t("emergencySilence")}</small>` : nothing}</button>`;
}

/** First in the sheet of what nobody planned. */
export function emergencies() {
    const all = model.state ? model.state.emergencies : [];
    if (all.length === 0) return nothing;
    const off = !ready() || !may("control");
    const one = all.find((each) => each.name === chosen);
    return html`<section class="emergencies" aria-label=${t("emergency")}><h3>${icons.ill}${t("emergency")}</h3>
        ${emergencyUp("emergency-off-sheet")}
        <div class="presets" role="group" aria-label=${t("emergency")}>${all.map((each, at) => html`
            <button type="button" data-press=${"emergency-" + (at + 1)} aria-pressed=${each.name === chosen ? "true" : "false"} ?disabled=${off} @click=${() => choose(each.name)}>${each.name}</button>`)}</div>
        ${one ? sure(one, off) : nothing}</section>`;
}
