// Test patterns on the real outputs, and what somebody sees of them.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {icons} from "../icons.js";
import {askHall, lying, wish} from "./hallknow.js";
import {home} from "./know.js";
import {faceCalled} from "./named.js";
import {t} from "./said.js";

const PATTERNS = ["corners", "grid", "wiring", "bars", "moving-bar", "checker", "ramp"];
const CORNERS = ["top-left", "top-right", "bottom-left", "bottom-right"];

const show = (pattern) => askHall({is: "light", hall: home.place.name, pattern});

const ours = () => home.place.lit && home.place.lit.hall === home.place.name;

const here = () => ours() && home.place.lit.up;

/** The patterns, of which one is up or none. */
export function light() {
    const lit = home.place.lit;
    const none = !home.place.outputs.some((one) => one.wire.is !== "simulated");
    return html`<section class="hall-part trying">
        <h2>4. ${t("tryIt")}</h2>
        <div class="row">
            ${PATTERNS.map((pattern) => html`<button data-pattern=${pattern} aria-pressed=${Boolean(here() && lit.pattern === pattern)} ?disabled=${home.busy || none} @click=${() => show(pattern)}>${t("pattern-" + pattern)}</button>`)}
            ${lit && lit.up ? html`<button class="danger rest" ?disabled=${home.busy} @click=${() => askHall({is: "rest"})}>${icons.stop}${t("patternOff")}</button>` : nothing}
        </div>
        ${none ? html`<p class="lead">${t("nothingToTry")}</p>` : nothing}
        ${ours() && !lit.up ? html`<p class="wrong" role="alert">${t("patternEnded", lit.said.join(" "))}</p>` : nothing}
        ${here() ? html`<p class="lit" role="status">${t("patternUp", t("pattern-" + lit.pattern))}</p>${lit.said.map((one) => html`<p class="wrong">${one}</p>`)}${seen()}` : nothing}
    </section>`;
}

/** What do you see? One answer puts the turn or the wiring right. */
function seen() {
    if (home.place.lit.pattern !== "corners") return nothing;
    const at = lying();
    if (!at) return html`<p class="lead">${t("chooseToCorrect")}</p>`;
    return html`<fieldset class="seen"><legend>${t("whereIsRed", faceCalled(at.shown.surface))}</legend>
        <div class="corners">${CORNERS.map((corner) => html`<button data-corner=${corner} ?disabled=${home.busy} @click=${() => wish({is: "seen", surface: at.shown.surface, output: at.output.name, corner})}>${t("corner-" + corner)}${corner === "top-left" ? " ✓" : ""}</button>`)}</div>
        ${at.output.lamps ? html`<div class="row"><span class="lead">${t("tornApart")}</span>
            <button ?disabled=${home.busy} @click=${() => rewind(at, {run: at.shown.wiring.run === "rows" ? "columns" : "rows"})}>${t("otherRun")}</button>
            <button ?disabled=${home.busy} @click=${() => rewind(at, {serpentine: !at.shown.wiring.serpentine})}>${t("otherSnake")}</button></div>` : nothing}
    </fieldset>`;
}

const rewind = ({output, shown}, more) => wish({is: "wind", surface: shown.surface, output: output.name, wiring: {...shown.wiring, ...more}});
