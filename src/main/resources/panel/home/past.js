// What was done, by whom; versions by name.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {wish} from "./cells.js";
import {choose, comparison, isChosen} from "./compare.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

async function naming(event) {
    event.preventDefault();
    const form = event.target;
    const told = await wish({is: "name-version", name: String(new FormData(form).get("version"))});
    if (told.is === "done") form.reset();
}

/** Every step, the newest first. */
export const past = () => html`<form class="row" @submit=${naming}><input name="version" required maxlength="120" placeholder=${t("versionName")} aria-label=${t("versionName")}><button>${t("nameVersion")}</button></form>
    ${comparison()}
    <ol class="notes past">${home.sheet.past.map((one) => html`<li class=${one.edit && !one.counts ? "gone" : ""}>
        <small>${new Date(one.at).toLocaleTimeString("vi-VN")} · ${one.who || t("another")}</small>
        ${one.version ? html`<b>${one.version}</b>` : html`<span>${said(one.what)}</span>`}
        ${one.edit && one.counts ? html`<button @click=${() => wish({is: "undo-step", step: one.number})}>${t("takeBack")}</button>` : nothing}
        <button aria-pressed=${isChosen(one.number)} @click=${() => choose(one.number)} aria-label=${t("compare") + ": " + (one.version || said(one.what))}>${t("compare")}</button>
        ${one.version ? html`<button @click=${() => wish({is: "go-back", step: one.number})}>${t("back")}</button>` : nothing}
    </li>`)}</ol>`;
