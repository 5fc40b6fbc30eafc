// A list as it is corrected: the same changes that the desk makes of rows, and what somebody has changed and not sent.
import {changed, model} from "./model.js";

const replaced = (list, at, ...others) => [...list.slice(0, at), ...others, ...list.slice(at + 1)];

/** A list with one change made. */
export function made(groups, edit) {
    const group = groups[edit.group];
    const rows = group ? group.rows : [];
    const put = (changedRows) => replaced(groups, edit.group, ...(changedRows.length ? [{...group, rows: changedRows}] : []));
    switch (edit.is) {
        case "set-row": return put(replaced(rows, edit.row, edit.becomes));
        case "add-row":
            if (!group || group.name !== edit.name) return [...groups.slice(0, edit.group), {name: edit.name, rows: [edit.added]}, ...groups.slice(edit.group)];
            return put([...rows.slice(0, edit.row), edit.added, ...rows.slice(edit.row)]);
        case "remove-row": return put(replaced(rows, edit.row));
        case "move-row": {
            const others = replaced(rows, edit.from);
            return put([...others.slice(0, edit.to), rows[edit.from], ...others.slice(edit.to)]);
        }
        default: return replaced(groups, edit.group, {...group, name: edit.name});
    }
}

const place = (edit) => (edit.is === "move-row" ? edit.from : edit.row);

/** What stood where something is changed: by that the place is found again when others have changed the list, too. */
export function standing(groups, edit) {
    const group = groups[edit.group];
    if (!group) return null;
    return edit.is === "set-group" ? {name: group.name, note: ""} : group.rows[place(edit)] || null;
}

/** Changes that somebody else worked out, each with what stands there. */
export function stepsOf(groups, edits) {
    let now = groups;
    return edits.map((edit) => {
        const was = standing(now, edit);
        now = made(now, edit);
        return {edit, was};
    });
}

const alike = (one, other) => (one === null ? other === undefined : other !== undefined && one.name === other.name && one.note === other.note);

/** A change on a list that is another by now; null where that place is gone, or reads otherwise. */
function found(groups, {edit, was}) {
    const group = groups[edit.group];
    if (!group) return null;
    if (edit.is === "set-group") return group.name === was.name ? edit : null;
    if (alike(was, group.rows[place(edit)])) return edit;
    const near = group.rows.map((row, at) => at).filter((at) => alike(was, group.rows[at])).sort((one, other) => Math.abs(one - place(edit)) - Math.abs(other - place(edit)));
    if (was === null) return edit.is === "add-row" ? {...edit, row: group.rows.length} : null;
    if (!near.length) return null;
    if (edit.is === "move-row") return {...edit, from: near[0], to: Math.min(group.rows.length - 1, edit.to)};
    return {...edit, row: near[0]};
}

/** The same changes upon the list as it is now; null where one of them has lost its place. */
export function again(groups, steps) {
    let now = groups;
    const all = [];
    for (const step of steps) {
        const edit = found(now, step);
        if (!edit) return null;
        all.push({edit, was: step.was});
        now = made(now, edit);
    }
    return all;
}

/** How many rows the next page has: where the last would be less than half full, the last two share theirs. */
function length(left, size) {
    const isShort = left > size && 2 * (left - size) < size;
    return isShort ? Math.ceil(left / 2) : Math.min(left, size);
}

/** Its pages, as the walls have them: a group never shares a page with another. */
export function pages(look, groups) {
    const size = look["name-by-name"] ? 1 : Math.max(1, look.rows);
    return groups.flatMap((group, at) => {
        const all = [];
        for (let from = 0, to = 0; from < group.rows.length; from = to) {
            to = from + length(group.rows.length - from, size);
            all.push({group: at, from, to});
        }
        return all;
    });
}

/** What is being changed, by the name of the look: it survives a refresh. */
const open = new Map();

const key = (name) => "list:" + (model.welcome ? model.welcome.title : "") + ":" + name;

/**
 * What is on its way to the desk, by list: how many changes, the heading with what it was, and of which revision they
 * are once the desk has said yes. A page that is loaded anew has sent nothing.
 * @type {Map<string, {steps: number, heading: string | null, was: string, rev: number | null}>}
 */
const sent = new Map();

/** Null where nothing is. What is typed after what is on its way is a change of its own. */
export const onItsWay = (name) => sent.get(key(name)) || null;

export function leaves(name, what) {
    sent.set(key(name), what);
    changed();
}

export function isBack(name) {
    sent.delete(key(name));
    changed();
}

/**
 * What somebody began to change in a list.
 * @returns {{steps: {edit: any, was: any}[], heading: string | null, basedOn: number} | null}
 */
export function listDraft(name) {
    if (!open.has(key(name))) {
        try {
            open.set(key(name), JSON.parse(localStorage.getItem(key(name))));
        } catch {
            open.set(key(name), null);
        }
    }
    return open.get(key(name));
}

export function keepList(name, draft) {
    const kept = draft && (draft.steps.length || draft.heading !== null) ? draft : null;
    open.set(key(name), kept);
    try {
        if (kept) localStorage.setItem(key(name), JSON.stringify(kept));
        else localStorage.removeItem(key(name));
    } catch {
        // The browser keeps nothing more: it lives as long as the page does.
    }
    changed();
}
