// A part is moved by its handle, with a mouse, a finger or a pen; by keys it is moved with Alt and the arrows.
import {html} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {home} from "./know.js";
import {wish} from "./cells.js";
import {t} from "./said.js";

const held = {part: "", over: -1};

export const dragged = () => held.part;

/** @param {{id: string, name: string}} part */
export function grip(part, at) {
    return html`<button class="grip" aria-label=${t("moveUp") + " / " + t("moveDown") + ": " + part.name} title="Alt ↑ ↓"
        @pointerdown=${(event) => take(event, part)} @pointermove=${over} @pointerup=${drop} @pointercancel=${leave}
        @keydown=${(event) => byKey(event, part, at)}>⠿</button>`;
}

function take(event, part) {
    event.target.setPointerCapture(event.pointerId);
    held.part = part.id;
    held.over = -1;
    changed();
}

function over(event) {
    if (!held.part) return;
    const found = document.elementFromPoint(event.clientX, event.clientY);
    const row = found && found.closest("[data-at]");
    document.querySelectorAll(".goes-here").forEach((one) => one.classList.remove("goes-here"));
    if (!(row instanceof HTMLElement)) return;
    held.over = Number(row.dataset.at);
    row.classList.add("goes-here");
}

function drop() {
    const {part, over: to} = held;
    leave();
    const from = home.sheet.parts.findIndex((one) => one.id === part);
    if (from >= 0 && to >= 0 && to !== from) wish({is: "edit", edit: {is: "move-segment", segment: part, to}});
}

function leave() {
    held.part = "";
    held.over = -1;
    document.querySelectorAll(".goes-here").forEach((one) => one.classList.remove("goes-here"));
    changed();
}

function byKey(event, part, at) {
    const to = event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 1 : -1;
    if (!event.altKey || to < 0 || to >= home.sheet.parts.length) return;
    event.preventDefault();
    wish({is: "edit", edit: {is: "move-segment", segment: part.id, to}});
}
