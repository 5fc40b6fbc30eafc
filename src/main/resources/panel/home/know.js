// What the pages of Home know, and how they ask for more. One place, as in the panel.
import {changed} from "../model.js";
import {proof} from "../signing.js";
import {t} from "./said.js";

export const home = {
    /** "starting", "out", "on", "lost" */
    link: "starting",
    /** @type {ToldHallway | null} */
    hall: null,
    /** @type {ToldSheet | null} */
    sheet: null,
    /** Which state of the sheet this page has. */
    has: "",
    /** The hall that is open. */
    place: null,
    placeHas: "",
    /** What went wrong with what was asked last; a sentence. */
    words: null,
    /** What is asked and not answered yet. */
    busy: false,
    view: "",
};

const EVERY = 1000;

/** The show that the address names, to be prepared or on paper; "" on the first page. */
export function shownHere() {
    const found = /^(?:show|sheet)\/(.+)$/.exec(home.view);
    return found ? decodeURIComponent(found[1]) : "";
}

/** The hall that the address names; "" elsewhere. */
export function hallHere() {
    const found = /^hall\/(.+)$/.exec(home.view);
    return found ? decodeURIComponent(found[1]) : "";
}

export async function reach(path, options) {
    const answer = await fetch(path, {credentials: "same-origin", cache: "no-store", ...options});
    if (answer.status === 401 || answer.status === 403) {
        home.link = "out";
        throw new Error("out");
    }
    return answer;
}

/** @param {AskedAbout | AskedRenew | AskedStart | AskedGoOn | AskedEnd | AskedNewShow | AskedApprove | AskedTakeBack | AskedTake} what */
export async function ask(what) {
    home.busy = true;
    changed();
    try {
        const answer = await reach("/home/ask", {method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(what)});
        const told = await answer.json();
        if (!answer.ok) return refused(told);
        return told;
    } catch {
        // Nobody knows whether it was heard.
        return {...refused(notReached()), lost: true};
    } finally {
        home.busy = false;
        await news();
    }
}

/**
 * Brings a file in, beside the show.
 * @param {File} file
 */
export const bring = (file) => send("/home/bring?name=" + encodeURIComponent(file.name), file);

/**
 * A plan becomes drafts of ceremonies.
 * @param {string} name
 * @param {Blob} content
 */
export const bringPlan = (name, content) => send("/home/import?name=" + encodeURIComponent(name), content);

/** What a new version of the plan of a show changes. */
export const bringAgain = (show, file) => send("/home/again?show=" + encodeURIComponent(show) + "&name=" + encodeURIComponent(file.name), file);

async function send(path, body) {
    home.busy = true;
    changed();
    try {
        const answer = await reach(path, {method: "POST", body});
        const told = await answer.json();
        return answer.ok ? told : refused(told);
    } catch {
        return refused(notReached());
    } finally {
        home.busy = false;
        changed();
    }
}

const notReached = () => ({vi: t("notReached"), en: t("notReached")});

const refused = (because) => ({is: "refused", because});

/** Asks what is true now. */
export async function news() {
    try {
        const show = shownHere();
        if (show) await sheetNews(show);
        else if (hallHere()) await placeNews(hallHere());
        else home.hall = await (await reach("/home/all")).json();
        home.link = "on";
    } catch {
        if (home.link !== "out") home.link = "lost";
    }
    changed();
}

/** What says the same as before is the same, so that nobody draws it anew. */
function asBefore(before, told) {
    const known = new Map(before.parts.map((part) => [part.id, part]));
    told.parts = told.parts.map((part) => {
        const was = known.get(part.id);
        return was && JSON.stringify(was) === JSON.stringify(part) ? was : part;
    });
}

async function sheetNews(name) {
    if (!home.hall) home.hall = await (await reach("/home/all")).json();
    const same = home.sheet && home.sheet.name === name;
    const answer = await reach("/home/show/" + encodeURIComponent(name) + "?has=" + encodeURIComponent(same ? home.has : ""));
    if (answer.status === 204) return;
    const told = await answer.json();
    if (!answer.ok) {
        home.sheet = null;
        home.words = told.because;
        return;
    }
    home.has = answer.headers.get("Sheet") || "";
    if (same) asBefore(home.sheet, told);
    home.sheet = told;
}

async function placeNews(name) {
    if (!home.hall) home.hall = await (await reach("/home/all")).json();
    const same = home.place && home.place.name === name;
    const answer = await reach("/home/hall/" + encodeURIComponent(name) + "?has=" + encodeURIComponent(same ? home.placeHas : ""));
    if (answer.status === 204) return;
    const told = await answer.json();
    home.place = answer.ok ? told : null;
    home.placeHas = answer.headers.get("Sheet") || "";
    if (!answer.ok) home.words = told.because;
}

/** Comes in by the link of this machine, or as who was here before. */
export async function begin() {
    const found = /^#key=([A-Za-z0-9_-]+)/.exec(location.hash);
    // Who was here before keeps his name: by it his steps are known as his.
    const known = await fetch("/session", {credentials: "same-origin", cache: "no-store"}).catch(() => null);
    if (found) history.replaceState(null, "", location.pathname + "#/");
    if (found && !(known && known.ok)) {
        const answer = await fetch("/pair", {
            method: "POST",
            credentials: "same-origin",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({proof: proof(found[1]), name: localStorage.getItem("editor-name") || t("thisMachine")}),
        });
        if (!answer.ok) home.link = "out";
    }
    await news();
    for (;;) {
        await new Promise((then) => setTimeout(then, EVERY));
        if (home.link === "out") return;
        if (!document.hidden) await news();
    }
}
