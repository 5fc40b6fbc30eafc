// What is opened later comes later: in quiet, as soon as the page shows how things stand, so that a network that is lost
// then takes none of it away. Nothing stands here that GO, HOLD or BLANK need, or that lies in the first view itself.
import {changed} from "./model.js";

/** To add one is a line here, and none in the head of the page. */
const WAYS = {
    unplanned: () => import("./views/unplanned.js"),
    fit: () => import("./views/fit.js"),
    addpart: () => import("./views/addpart.js"),
    more: () => import("./views/more.js"),
    closeup: () => import("./views/closeup.js"),
    mending: () => import("./views/mending.js"),
    titles: () => import("./views/titles.js"),
    outputs: () => import("./views/outputs.js"),
    hall: () => import("./views/hall.js"),
    log: () => import("./views/log.js"),
    report: () => import("./views/report.js"),
    tablets: () => import("./views/tablets.js"),
    screens: () => import("./views/screens.js"),
};

/** After one that did not come, so long is waited. */
const AGAIN = 1500;

/** @type {Record<string, any>} */
const here = {};
/** @type {Record<string, Promise<any>>} */
const coming = {};

/** The module, if it is here; null: it is not yet, and nobody waits. */
export const has = (name) => here[name] || null;

/** The module as soon as it is here; the page is drawn again then. Null: the network did not give it. */
export function need(name) {
    if (here[name]) return Promise.resolve(here[name]);
    coming[name] = coming[name] || WAYS[name]().then((module) => {
        here[name] = module;
        changed();
        return module;
    }, () => null).finally(() => delete coming[name]);
    return coming[name];
}

/** What a view or a sheet draws, which is asked for where somebody looks; before it is here: what is drawn instead. */
export function drawn(name, what, instead) {
    if (here[name]) return here[name][what]();
    need(name);
    return instead;
}

let asked = false;

/** All of it, one after the other; what does not come is asked for again. */
export async function fetchAll() {
    if (asked) return;
    asked = true;
    for (const name of Object.keys(WAYS)) await need(name);
    if (Object.keys(WAYS).every(has)) return;
    asked = false;
    setTimeout(fetchAll, AGAIN);
}
