// The buttons that open what is loaded later, in the agenda and beside what is said of time.
import {html} from "../vendor/lit-html/lit-html.js";
import {need} from "../later.js";
import {wish} from "../wishes.js";
import {icons} from "../icons.js";
import {t} from "../words.js";

/** Opens the sheet with what would bring the planned end. */
export const openFit = () => need("fit").then((fit) => fit && fit.openFit());

/** Opens the sheet for a part behind another; "": behind what is on. */
export const openAddPart = (after = "") => need("addpart").then((part) => part && part.openAddPart(after));

/** Beside a folded agenda there is room for its sign alone. */
export const addPartSign = (off) => html`<button class="brief-add" data-press="brief-add-part" aria-label=${t("addPart")} title=${t("addPart")} ?disabled=${off} @click=${() => openAddPart()}>${icons.more}</button>`;

export const addPartButton = (off) => html`<button data-press="open-add-part" ?disabled=${off} @click=${() => openAddPart()}>${icons.insert}<b>${t("addPart")}</b></button>`;

/** The button that was pressed is gone or off: the keyboard stays in the sheet. */
export function stay() {
    const open = document.querySelector(".sheet");
    if (open instanceof HTMLElement) open.focus();
}

/** The lengths of before, with one tap. */
export const giveBack = (off) => html`<button data-press="unfit" ?disabled=${off} @click=${() => wish("unfit", "unfit").then(stay)}>${icons.undo}<b>${t("unfit")}</b></button>`;
