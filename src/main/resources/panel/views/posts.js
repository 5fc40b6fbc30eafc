// Notes for those who work at the ceremony: each post has its own beside the agenda, and sees it on its own screen.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {may, model, ready} from "../model.js";
import {openSheet, sheet} from "../parts.js";
import {isFresh, outcome, wish} from "../wishes.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/** The posts, by the word that the desk calls them; on the page they are called as on their own screens. */
export const POSTS = ["mc", "sound", "light", "doors"];

/** The notes of a line, one for each post that has one. */
export function noteLines(notes) {
    const some = POSTS.filter((post) => notes && notes[post]);
    return some.length ? html`<ul class="post-notes">${some.map((post) => html`<li><b>${t("ready-" + post)}</b> <span>${notes[post]}</span></li>`)}</ul>` : nothing;
}

/** What one post has to know of a part; nothing where nobody has written anything. */
export const noteFor = (post, notes) => (post && notes && notes[post] ? html`<p class="post-note"><b>${t("yourNote")}</b> ${notes[post]}</p>` : nothing);

export const noteButton = (row) => (may("edit") ? html`<button data-press=${"notes-" + row.id} ?disabled=${!ready()} @click=${() => openSheet("notes:" + row.id)}>${icons.message}${t("postNotes")}</button>` : nothing);

/** What is being typed, by part and post: a page that is drawn anew must not take it away. */
const typed = new Map();

/** Written when the field is left or Enter is pressed. */
export function notesSheet() {
    const id = model.sheet && model.sheet.startsWith("notes:") ? model.sheet.slice(6) : null;
    const row = id && model.state.agenda.find((one) => one.id === id);
    if (!row) return nothing;
    const noted = (post) => (row.notes && row.notes[post]) || "";
    const write = (post) => (event) => {
        const text = event.target.value.normalize("NFC").trim();
        const key = row.id + "/" + post;
        if (text === noted(post)) typed.delete(key);
        else wish("note-" + post, "note", {segment: row.id, post, text}).then((answer) => answer && answer.accepted && typed.delete(key));
    };
    return sheet("notes:" + id, t("postNotesOf", row.name), () => html`<div class="form">
        ${POSTS.map((post) => html`<label class="field"><span>${t("ready-" + post)}</span><input type="text" data-note=${post} maxlength="500" autocomplete="off" ?readonly=${!ready() || !may("edit")}
            .value=${live(typed.has(row.id + "/" + post) ? typed.get(row.id + "/" + post) : noted(post))} @input=${(event) => typed.set(row.id + "/" + post, event.target.value)} @change=${write(post)}></label>`)}
        <p class=${"answer " + (isFresh() ? outcome.kind : "")}>${isFresh() ? outcome.words : ""}</p></div>`);
}
