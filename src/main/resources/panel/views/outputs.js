// What the technician looks at: who paints, and what every surface shows.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {model} from "../model.js";
import {watch} from "../link.js";
import {picture} from "../parts.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

const lamp = (one) => html`<li class=${"device " + (one.well ? "well" : "ill")}>${one.well ? icons.well : icons.ill}
    <div><b>${t("lamp-" + one.name) || one.name}</b><p>${tell(one.words)}</p></div></li>`;

function surface(place) {
    const on = model.state.surfaces.find((one) => one.name === place.name);
    return html`<li class="device surface">
        <span class="frame on-air"><span class="frame-picture">${on ? picture("now", place.name, t("airOf", place.name)) : html`<span class="over-picture">${t("notInShow")}</span>`}</span></span>
        <div><b>${place.name}</b><p>${place.width}×${place.height}${on ? html` · ${t("level")} ${Math.round(on.level * 100)} %` : nothing}</p>
            <p>${on ? tell(on.words) : ""}</p></div></li>`;
}

export function outputs() {
    if (!model.state || !model.welcome) return html`<p class="empty">${t("waitingForState")}</p>`;
    watch(model.state.surfaces.map((on) => on.name), false);
    return html`<section class="outputs">
        <h2>${t("parts")}</h2><ul class="devices">${model.state.lamps.map(lamp)}</ul>
        <h2>${t("surfaces")}</h2><ul class="devices wide">${repeat(model.welcome.surfaces, (one) => one.name, surface)}</ul>
    </section>`;
}
