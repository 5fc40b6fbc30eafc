// The hall that ceremonies are looked at, rehearsed and run in from these pages: as chosen here, else as this machine is set.
import {html} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {home} from "./know.js";

let chosen = "";

const isHere = (name) => home.hall !== null && home.hall.halls.some((one) => one.name === name);

export function hallOf() {
    if (!home.hall) return "simulated";
    const wished = [chosen, home.hall.preferences.hall, "simulated"].find(isHere);
    return wished || (home.hall.halls.length ? home.hall.halls[0].name : "");
}

/**
 * All halls, of which one is chosen for every page.
 * @param {string} label
 */
export const hallChoice = (label) => html`<label class="inline hall-choice">${label}<select @change=${(event) => {
    chosen = event.target.value;
    changed();
}}>${home.hall.halls.map((one) => html`<option value=${one.name} ?selected=${one.name === hallOf()}>${one.title || one.name}</option>`)}</select></label>`;
