// The cue sheet for sound, light and the host: on paper, in large letters, with room for notes.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

const day = (iso) => iso.split("-").reverse().map(Number).join("/");

export function cueSheet() {
    const sheet = home.sheet;
    if (!sheet) return nothing;
    return html`<article class="paper">
        <div class="no-print row">
            <button class="strong" @click=${() => print()}>${t("print")}</button>
            <a class="button" href=${"#/show/" + encodeURIComponent(sheet.name)}>${t("prepare")}</a>
        </div>
        <h1>${sheet.title}</h1>
        <p>${sheet.organiser}${sheet.venue ? " · " + sheet.venue : ""} · ${day(sheet.day)}</p>
        <table>
            <thead><tr><th>${t("no")}</th><th>${t("start")}</th><th>${t("name")}</th><th>${t("cuesOnPaper")}</th><th class="notes-column">${t("note")}</th></tr></thead>
            <tbody>${sheet.parts.filter((part) => !part.skip).map((part, at) => html`<tr>
                <td>${at + 1}</td>
                <td>${part.from}<br>${part.to}</td>
                <td><b>${part.name}</b>${part.by ? html`<br>${part.by}` : nothing}</td>
                <td>${part.cues.map((cue) => html`<p><b>${said(cue.when)}:</b> ${cue.does.map((does) => said(does.words)).join("; ")}</p>`)}</td>
                <td>${part.note}</td>
            </tr>`)}</tbody>
        </table>
    </article>`;
}
