// The cue sheet for sound, light and the host: on paper, in large letters, with room for notes.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {POSTS} from "./agenda.js";
import {home} from "./know.js";
import {said, t} from "./said.js";

const day = (iso) => iso.split("-").reverse().map(Number).join("/");

/** What each post is told of a part. */
const notes = (part) => html`${part.note}${POSTS.filter((post) => part.notes[post]).map((post) => html`<p><b>${t("for-" + post)}:</b> ${part.notes[post]}</p>`)}`;

/** A line above the first part of a group: what it is called, from when to when it is. */
function grouped(parts, at) {
    const {group} = parts[at];
    if (!group || (at > 0 && parts[at - 1].group === group)) return nothing;
    let last = at;
    while (last + 1 < parts.length && parts[last + 1].group === group) last++;
    return html`<tr class="group-line"><th colspan="5" scope="rowgroup">${group} · ${parts[at].from}–${parts[last].to}</th></tr>`;
}

export function cueSheet() {
    const sheet = home.sheet;
    if (!sheet) return nothing;
    const parts = sheet.parts.filter((part) => !part.skip);
    return html`<article class="paper">
        <div class="no-print row">
            <button class="strong" @click=${() => print()}>${t("print")}</button>
            <a class="button" href=${"#/show/" + encodeURIComponent(sheet.name)}>${t("prepare")}</a>
        </div>
        <h1>${sheet.title}</h1>
        <p>${sheet.organiser}${sheet.venue ? " · " + sheet.venue : ""} · ${day(sheet.day)}</p>
        <table>
            <thead><tr><th>${t("no")}</th><th>${t("start")}</th><th>${t("name")}</th><th>${t("cuesOnPaper")}</th><th class="notes-column">${t("note")}</th></tr></thead>
            <tbody>${parts.map((part, at) => html`${grouped(parts, at)}<tr class=${part.group ? "in-group" : ""}>
                <td>${at + 1}</td>
                <td>${part.from}<br>${part.to}</td>
                <td><b>${part.name}</b>${part.by ? html`<br>${part.by}` : nothing}</td>
                <td>${part.cues.map((cue) => html`<p><b>${said(cue.when)}:</b> ${cue.does.map((does) => said(does.words)).join("; ")}</p>`)}</td>
                <td>${notes(part)}</td>
            </tr>`)}</tbody>
        </table>
    </article>`;
}
