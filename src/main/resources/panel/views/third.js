// Who is seen or speaks: a name and an office over the picture that is on, typed or taken from the programme.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {live} from "../vendor/lit-html/directives/live.js";
import {changed, model} from "../model.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

const MOST = 6;

/** @type {{name: string, office: string} | null} null: something else is to be shown */
let draft = null;

const set = (more) => {
    draft = more;
    changed();
};

export const isNaming = () => draft !== null;

export const forgetName = () => {
    draft = null;
};

const said = (text) => text.normalize("NFC").trim();

/** What would be shown; null: nothing yet. */
export const named = () => (draft && said(draft.name) ? {is: "third", name: said(draft.name), office: said(draft.office)} : null);

export const called = (one) => (one.office ? one.name + ", " + one.office : one.name);

/** A programme writes name and office with a comma between. */
function parted(by) {
    const comma = by.indexOf(",");
    return comma < 0 ? {name: by.trim(), office: ""} : {name: by.slice(0, comma).trim(), office: by.slice(comma + 1).trim()};
}

/** Who was named before in this run, and whom the programme names for now and next.
 * @param {ToPageState} state */
function atHand(state) {
    const before = state.inserted.flatMap((one) => (one.is === "third" ? [{name: one.name, office: one.office}] : []));
    const rows = model.state.agenda;
    const at = rows.findIndex((row) => row.state === "live");
    const planned = rows.slice(Math.max(0, at), Math.max(0, at) + 3).flatMap((row) => (row.by ? [parted(row.by)] : []));
    const all = [...before, ...planned];
    return all.filter((one, i) => all.findIndex((other) => called(other) === called(one)) === i).slice(0, MOST);
}

export const thirdButton = (off, take) => html`<button type="button" data-press="name-third" ?disabled=${off} aria-pressed=${draft ? "true" : "false"} @click=${() => {
    take();
    set(draft ? null : {name: "", office: ""});
}}>${icons.insert}${t("third")}</button>`;

/** @param {ToPageState} state */
export function thirdFields(state, off) {
    if (!draft) return nothing;
    return html`<div class="presets" role="group" aria-label=${t("savedTexts")}>${atHand(state).map((one) => html`
            <button type="button" ?disabled=${off} aria-pressed=${draft && called(one) === called(draft) ? "true" : "false"} @click=${() => set(one)}>${called(one)}</button>`)}</div>
        <label class="field"><span>${t("thirdName")}</span><input type="text" name="third-name" maxlength="120" autocomplete="off" .value=${live(draft.name)} @input=${(event) => set({...draft, name: event.target.value})}></label>
        <label class="field"><span>${t("thirdOffice")}</span><input type="text" name="third-office" maxlength="160" autocomplete="off" .value=${live(draft.office)} @input=${(event) => set({...draft, office: event.target.value})}></label>`;
}
