// The emergency text that is up: it is told, and taken away, also where the sheet that it came from was never opened.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {may, model, ready} from "../model.js";
import {wish} from "../wishes.js";
import {icons} from "../icons.js";
import {surfaceName, t} from "../words.js";

/** What is up, and the tap that takes it away; it stands above everything, on the page and in the sheet. */
export function emergencyUp(press) {
    const up = model.state && model.state.emergency;
    if (!up) return nothing;
    const off = !ready() || !may("control");
    return html`<div class="question grave emergency-up" role="alert">${icons.ill}<p><b>${t("emergencyUp", up.name)}</b>
        ${up.surfaces.map(surfaceName).join(", ")}${up.silence ? html` · ${t("emergencyQuiet")}` : nothing}</p>
        <div><button data-press=${press} ?disabled=${off} @click=${() => wish(press, "end-emergency")}>${t("insertAway")}</button></div></div>`;
}
