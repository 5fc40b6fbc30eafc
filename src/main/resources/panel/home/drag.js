// A part is moved in the agenda of a show.
import {dragged as held, handle} from "../dragging.js";
import {home} from "./know.js";
import {wish} from "./cells.js";
import {t} from "./said.js";

export const dragged = held;

/** @param {{id: string, name: string}} part */
export const grip = (part, at) => handle({
    id: part.id,
    at,
    label: t("moveUp") + " / " + t("moveDown") + ": " + part.name,
    may: (to) => to >= 0 && to < home.sheet.parts.length,
    drop: (to) => wish({is: "edit", edit: {is: "move-segment", segment: part.id, to}}),
});
