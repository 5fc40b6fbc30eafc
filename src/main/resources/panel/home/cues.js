// The cues of a part in words, and a new one.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {icons} from "../icons.js";
import {wish} from "./cells.js";
import {home} from "./know.js";
import {lookCalled, surfaceCalled} from "./named.js";
import {said, t} from "./said.js";

const options = (names, chosen, called) => names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${called(name)}</option>`);

/** The cues of a part as sentences; what they bring is chosen in place. */
export function cueLines(part) {
    const looks = home.sheet.looks.map((one) => one.name);
    const one = (cue, at) => html`<li><b>${said(cue.when)}:</b>
        ${cue.does.map((does, change) => (does.look ? html`<label class="inline">${surfaceCalled(does.surface)}<select aria-label=${said(does.words)} @change=${(event) => wish({is: "bring", part: part.id, cue: at, change, look: event.target.value})}>${options(looks, does.look, lookCalled)}</select></label>` : html`<span>${said(does.words)}</span>`))}
        <button class="plain" aria-label=${t("removeCue") + ": " + said(cue.when)} @click=${() => wish({is: "remove-cue", part: part.id, at})}>${icons.close}</button></li>`;
    return html`${part.cues.length ? html`<ol class="cue-lines">${part.cues.map(one)}</ol>` : html`<p class="lead">${t("noCues")}</p>`}
        <form class="row new-cue" @submit=${(event) => newCue(event, part)}>
            <select name="when" aria-label=${t("whenCue")}>${["start", "go", "two-minutes-left", "film-end", "overtime"].map((when) => html`<option value=${when}>${t("when-" + when)}</option>`)}</select>
            <select name="surface" aria-label=${t("surface")}>${options(home.sheet.surfaces, "", surfaceCalled)}</select>
            <select name="look" aria-label=${t("look")}>${options(looks, "", lookCalled)}</select>
            <input name="name" maxlength="200" placeholder=${t("cueName")} aria-label=${t("cueName")}>
            <label class="tick"><input type="checkbox" name="fade" checked>${t("fade")}</label>
            <select name="flourish" aria-label=${t("flourish")}>${["", "curtain", "gold-dust", "fireworks"].map((kind) => html`<option value=${kind}>${t("flourish-" + kind)}</option>`)}</select>
            <button ?disabled=${home.busy || looks.length === 0}>${t("addCue")}</button>
        </form>`;
}

async function newCue(event, part) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const told = await wish({is: "add-cue", part: part.id, when: given.get("when"), name: String(given.get("name")), surface: given.get("surface"), look: given.get("look"), fade: given.get("fade") !== null, flourish: given.get("flourish") || null});
    if (told.is === "done") form.reset();
}
