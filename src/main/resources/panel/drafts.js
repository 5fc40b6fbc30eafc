// What is being written and is not said yet. It survives a refresh, a dead battery and a new run of the same show.
import {changed, model} from "./model.js";

const MOST = 40;

const place = (name) => "draft:" + (model.welcome ? model.welcome.title : "") + ":" + name;

const open = new Map();

/**
 * What somebody began to write about a look.
 * @returns {{look: Look, basedOn: number, base: Look, sent?: Look} | null}
 */
export function draft(name) {
    const key = place(name);
    if (!open.has(key)) open.set(key, read(key));
    return open.get(key);
}

function read(key) {
    try {
        const kept = JSON.parse(localStorage.getItem(key));
        return kept && kept.look && typeof kept.basedOn === "number" && kept.base ? kept : null;
    } catch {
        return null;
    }
}

export function keep(name, one) {
    const key = place(name);
    open.set(key, {...one, at: Date.now()});
    try {
        localStorage.setItem(key, JSON.stringify(open.get(key)));
    } catch {
        // The browser keeps nothing more: the draft lives as long as the page does.
        return;
    } finally {
        changed();
    }
    thin();
}

export function drop(name) {
    const key = place(name);
    open.set(key, null);
    localStorage.removeItem(key);
    changed();
}

/** The oldest drafts of other shows make room. */
function thin() {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith("draft:"));
    if (keys.length <= MOST) return;
    const age = (key) => (read(key) || {at: 0}).at || 0;
    keys.sort((one, other) => age(one) - age(other)).slice(0, keys.length - MOST).forEach((key) => localStorage.removeItem(key));
}
