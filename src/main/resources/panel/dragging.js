// A line of a list is moved by its handle, with a mouse, a finger or a pen; by keys it is moved with Alt and the arrows.
import {html} from "./vendor/lit-html/lit-html.js";
import {changed} from "./model.js";

const held = {id: "", over: -1};
/** So near to its edge a list scrolls under the finger. */
const EDGE = 44;

/** What is being moved; "" where nothing is. */
export const dragged = () => held.id;

/** The place of the line that it is over; -1 where it is over none. */
export const draggedOver = () => held.over;

/**
 * The handle of a line. Lines say their place in data-at.
 * @param {{id: string, label: string, at: number, may: (at: number) => boolean, over?: (at: number) => void, drop: (at: number) => void}} line
 */
export function handle({id, label, at, may, over = () => {}, drop}) {
    return html`<button class="grip" aria-label=${label} title="Alt ↑ ↓"
        @pointerdown=${(event) => take(event, id)} @pointermove=${(event) => moved(event, may, over)}
        @pointerup=${() => dropped(at, drop)} @pointercancel=${leave}
        @keydown=${(event) => byKey(event, at, may, drop)}>⠿</button>`;
}

function take(event, id) {
    if (event.button !== 0) return;
    event.preventDefault();
    event.target.setPointerCapture(event.pointerId);
    held.id = id;
    held.over = -1;
    changed();
}

function moved(event, may, over) {
    if (!held.id) return;
    const found = document.elementFromPoint(event.clientX, event.clientY);
    const row = found && found.closest("[data-at]");
    scroll(event);
    const at = row instanceof HTMLElement ? Number(row.dataset.at) : -1;
    if (at < 0 || at === held.over || !may(at)) return;
    document.querySelectorAll(".goes-here").forEach((one) => one.classList.remove("goes-here"));
    held.over = at;
    row.classList.add("goes-here");
    over(at);
    changed();
}

function scroll(event) {
    const list = event.target.closest("ol, ul, tbody");
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const box = list.getBoundingClientRect();
    if (event.clientY < box.top + EDGE) list.scrollTop -= 12;
    if (event.clientY > box.bottom - EDGE) list.scrollTop += 12;
}

function dropped(from, drop) {
    const {id, over: to} = held;
    leave();
    if (id && to >= 0 && to !== from) drop(to);
}

/** Nothing is moved any more. */
export function leave() {
    held.id = "";
    held.over = -1;
    document.querySelectorAll(".goes-here").forEach((one) => one.classList.remove("goes-here"));
    changed();
}

/** Where Alt and an arrow lead from a place; -1: nowhere. */
export function keyed(event, at) {
    if (!event.altKey) return -1;
    return event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 1 : -1;
}

function byKey(event, at, may, drop) {
    if (event.key === "Escape" && held.id) leave();
    const to = keyed(event, at);
    if (to < 0 || !may(to)) return;
    event.preventDefault();
    event.stopPropagation();
    drop(to);
}
