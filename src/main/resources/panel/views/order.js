// What has not begun is moved in the agenda; when it would come then is said before it is let go.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed, model, may, ready} from "../model.js";
import {dragged, draggedOver, handle, keyed} from "../dragging.js";
import {tryOut, wish} from "../wishes.js";
import {clock, instant} from "../times.js";
import {speak, t, tell} from "../words.js";

/** What the desk has reckoned for the place the part is over: {place, words} */
const told = {place: "", words: ""};

/** The place of the first part that has not begun. */
function first(state) {
    if (state.closed) return state.agenda.length;
    return state.agenda.findIndex((row) => row.state === "live") + 1;
}

const mayGo = (to) => Boolean(model.state) && to >= first(model.state) && to < model.state.agenda.length;

/** Before which part one stands that goes from a place to another. */
function before(from, to) {
    const rows = model.state.agenda;
    const next = rows[to > from ? to + 1 : to];
    return next ? {before: next.id} : {};
}

function ask(id, from, to) {
    const place = id + "/" + to;
    told.place = place;
    told.words = "";
    const move = {is: "reorder", segment: id, ...before(from, to)};
    tryOut({is: "reckon", wish: move}, (came) => {
        if (told.place !== place || !came || came.is !== "reckoned") return;
        const row = came.rows.find((one) => one.id === id);
        told.words = row ? t("movedThen", clock(instant(row.start)), clock(instant(came.end))) : tell(came.because);
        speak(told.words);
        changed();
    });
}

function move(id, from, to) {
    told.place = "";
    wish("move-" + id, "reorder", {segment: id, ...before(from, to)}).then(() => setTimeout(() => {
        // The line was put elsewhere in the list, and the keyboard goes with it.
        const grip = document.querySelector(`[data-move="${CSS.escape(id)}"] .grip`);
        if (grip instanceof HTMLElement && document.activeElement === document.body && held === id) grip.focus();
        held = "";
    }, 80));
}

/** What was moved by keys. */
let held = "";

/**
 * The handle of a part that may be moved.
 * @param {ToPageRow} row
 */
export function grip(row, at) {
    if (!ready() || !may("control") || !mayGo(at)) return nothing;
    return html`<span class="move" data-move=${row.id} data-press=${"move-" + row.id}>${handle({
        id: row.id,
        at,
        label: t("moveRow", row.name),
        may: mayGo,
        over: (to) => ask(row.id, at, to),
        drop: (to) => {
            held = row.id;
            move(row.id, at, to);
        },
    })}</span>`;
}

/** Alt and an arrow on the part itself; whether it was meant. */
export function movedByKey(event, row, at) {
    const to = keyed(event, at);
    if (to < 0) return false;
    event.preventDefault();
    event.stopPropagation();
    if (ready() && may("control") && mayGo(at) && mayGo(to)) move(row.id, at, to);
    return true;
}

/** When the part that is held would come, above the list. */
export function moving() {
    if (!dragged() || draggedOver() < 0) return nothing;
    return html`<p class="moving" role="status">${told.words || "…"}</p>`;
}
