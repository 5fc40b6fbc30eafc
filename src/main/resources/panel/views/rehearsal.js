// What a rehearsal can be made to suffer, and how fast its evening goes by. None of it exists at a real ceremony.
import {html} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {model, may} from "../model.js";
import {ask, isFresh, outcome} from "../wishes.js";
import {exact, iso} from "../times.js";
import {now, speed} from "../desktime.js";
import {icons} from "../icons.js";
import {surfaceName, t} from "../words.js";

const SPEEDS = [0, 1, 10, 60];
let goal = "";

const rehearse = (button, what) => ask(button, "rehearse", {what});

export function rehearsal() {
    const off = model.link !== "on" || !may("control");
    const current = speed();
    const rows = model.state.agenda;
    if (!rows.some((row) => row.id === goal)) goal = (rows.find((row) => row.state === "next") || rows[0] || {id: ""}).id;
    const pulled = model.state.pulled;
    const cable = (name) => rehearse("cable-" + name, {is: "cable", surface: name, out: !pulled.includes(name)});
    return html`<section class="rehearsal" aria-label=${t("rehearsal")}>
        <div class="virtual"><span>${t("virtualClock")}</span><b class="time-digits">${exact(now())}</b></div>
        <div class="acts four" role="group" aria-label=${t("speed")}>${SPEEDS.map((by) => html`<button data-press=${"speed-" + by} ?disabled=${off}
            aria-pressed=${current === by ? "true" : "false"} @click=${() => rehearse("speed-" + by, {is: "speed", by})}>
            ${by === 0 ? html`<b>${t("stands")}</b>` : html`<b>×${by}</b>`}</button>`)}</div>
        <div class="before"><label for="goal">${t("beforePart")}</label>
            <select id="goal" .value=${live(goal)} @change=${(event) => (goal = event.target.value)}>${rows.map((row) => html`<option value=${row.id} ?selected=${row.id === goal}>${row.name}</option>`)}</select>
            <button data-press="before" ?disabled=${off || !goal} @click=${() => rehearse("before", {is: "before", segment: goal, ahead: iso(30_000)})}>${icons.skip}${t("thirtyBefore")}</button></div>
        <h2>${t("trouble")}</h2>
        <div class="injuries">
            <button data-press="overrun" ?disabled=${off || !model.state.live} @click=${() => rehearse("overrun", {is: "overrun", by: iso(420_000)})}>${t("overrun")}</button>
            <button data-press="wait" ?disabled=${off} @click=${() => rehearse("wait", {is: "wait", by: iso(1_200_000)})}>${t("lateGuest")}</button>
            <button data-press="kill-desk" ?disabled=${off} @click=${() => rehearse("kill-desk", {is: "kill", part: "desk"})}>${t("killDesk")}</button>
            <button data-press="kill-player" ?disabled=${off} @click=${() => rehearse("kill-player", {is: "kill", part: "player"})}>${t("killPlayer")}</button>
        </div>
        <div class="injuries">${model.state.surfaces.map((on) => html`<button data-press=${"cable-" + on.name} ?disabled=${off}
            aria-pressed=${pulled.includes(on.name) ? "true" : "false"} @click=${() => cable(on.name)}>${pulled.includes(on.name) ? t("cableIn") : t("cableOut")} · ${surfaceName(on.name)}</button>`)}</div>
        <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() ? outcome.words : ""}</p>
    </section>`;
}
