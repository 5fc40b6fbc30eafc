// What was changed after the signature (Duyệt), of what is up and of what GO brings: small, and it asks for nothing.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {model} from "../model.js";
import {openSheet, sheet} from "../parts.js";
import {icons} from "../icons.js";
import {t, tell} from "../words.js";

/** @returns {ToPageApproved | null} */
const approved = () => (model.state && model.state.approved) || null;

/** Beside the name of a surface; narrow, the sign alone. */
export function changedOn(surface, coming, narrow) {
    const now = approved();
    if (!now || !now.changed.some((one) => one.surface === surface && one.coming === coming)) return nothing;
    return html`<span class="tag unsigned" title=${t("unsigned")}>${icons.prepare}${narrow ? html`<span class="unseen">${t("unsigned")}</span>` : t("unsigned")}</span>`;
}

/** @param {ToPageChanged} one */
const line = (one) => html`<p class="unsigned-words"><b>${one.coming ? t("unsignedComing", tell(one.look)) : t("unsignedUp", tell(one.look))}</b>
    ${one.was ? html`<span>${t("whenSigned")} ${one.was}</span>` : html`<span>${t("notSigned")}</span>`}<span>${t("nowSays")} ${one.now}</span></p>`;

/** What a surface says and what was signed, where it is looked at alone. */
export function signedWords(surface) {
    const now = approved();
    return now ? now.changed.filter((one) => one.surface === surface).map(line) : nothing;
}

/** At the foot: who signed, or how many looks of what is up or next say something else. */
export function signed() {
    const now = approved();
    if (!now) return nothing;
    const many = new Set(now.changed.map((one) => tell(one.look))).size;
    if (!many) return html`<small class="signed">${tell(now.words)}</small>`;
    return html`<button class="put-off signed" data-press="signed" @click=${() => openSheet("signed")}>${icons.prepare}${t("unsignedMany", many)}</button>`;
}

/** All of them, with what they said when they were signed. */
export const signedSheet = () => sheet("signed", t("unsignedTitle"), () => {
    const now = approved();
    return now ? html`<p class="lead">${tell(now.words)}</p>${now.changed.map(line)}` : nothing;
});
