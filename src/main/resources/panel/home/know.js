// What the pages of Home know, and how they ask for more. One place, as in the panel.
import {changed} from "../model.js";
import {codeOfLink, host, pairByCode} from "../knock.js";
import {overheard, proof, signedWay} from "../signing.js";
import {t} from "./said.js";

export const home = {
    /** "starting", "unpaired", "out", "on", "lost" */
    link: "starting",
    /** What this page may do; "" while nobody knows. */
    right: "",
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
const RIGHTS = ["view", "edit", "control", "admin"];

/** Whether this page may do what needs that right. */
export const may = (right) => RIGHTS.indexOf(home.right) >= RIGHTS.indexOf(right);

/** What wishes begin with where they are signed; null: they need not be, or nobody has said it yet. */
let nonce = null;
let count = 0;

/** Where others listen, whoever has this page's cookie wishes nothing in its name. */
function signature(path, body) {
    if (!overheard || nonce === null) return {};
    count = Math.max(count + 1, Date.now());
    const way = new URL(path, location.href);
    return {"Khaimac-Signed": signedWay(nonce, count, way.pathname + way.search, body)};
}

/** The show that the address names, to be prepared or on paper; "" on the first page. */
export function shownHere() {
    const found = /^(?:show|sheet|styles)\/(.+)$/.exec(home.view);
    return found ? decodeURIComponent(found[1]) : "";
}

/** The hall that the address names; "" elsewhere. */
export function hallHere() {
    const found = /^hall\/(.+)$/.exec(home.view);
    return found ? decodeURIComponent(found[1]) : "";
}

export async function reach(path, options) {
    const answer = await fetch(path, {credentials: "same-origin", cache: "no-store", ...options});
    if (answer.status === 401) home.link = here ? "out" : "unpaired";
    if (answer.status === 401 || answer.status === 403) throw new Error("out");
    return answer;
}

/** Whether this is the machine that Home runs on. */
const here = /^(127\.|localhost$)/.test(location.hostname);

/** A wish of this page. A Home that was started again is asked by what name it is spoken to now. */
async function wished(path, body, more) {
    const say = () => fetch(path, {method: "POST", credentials: "same-origin", cache: "no-store", ...more, headers: {...(more && more.headers), ...signature(path, typeof body === "string" ? body : "")}, body});
    const answer = await say();
    if (answer.status !== 403 || !overheard) return answer;
    await hallNews();
    return say();
}

async function hallNews() {
    const answer = await reach("/home/all");
    nonce = answer.headers.get("Khaimac-Nonce");
    home.hall = await answer.json();
}

/** @param {AskedAbout | AskedRenew | AskedStart | AskedGoOn | AskedEnd | AskedNewShow | AskedApprove | AskedTakeBack | AskedTake} what */
export async function ask(what) {
    home.busy = true;
    changed();
    try {
        const answer = await wished("/home/ask", JSON.stringify(what), {headers: {"Content-Type": "application/json"}});
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
        const answer = await wished(path, body);
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
        else await hallNews();
        home.link = "on";
    } catch {
        if (home.link !== "out" && home.link !== "unpaired") home.link = "lost";
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
    if (!home.hall) await hallNews();
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
    if (!home.hall) await hallNews();
    const same = home.place && home.place.name === name;
    const answer = await reach("/home/hall/" + encodeURIComponent(name) + "?has=" + encodeURIComponent(same ? home.placeHas : ""));
    if (answer.status === 204) return;
    const told = await answer.json();
    home.place = answer.ok ? told : null;
    home.placeHas = answer.headers.get("Sheet") || "";
    if (!answer.ok) home.words = told.because;
}

/**
 * A package is taken in; how far it has come is told meanwhile.
 * @param {File} file
 * @param {(part: number) => void} told
 */
export function bringPackage(file, told) {
    const path = "/home/unpack?name=" + encodeURIComponent(file.name);
    return new Promise((then) => {
        const lost = () => then(refused({vi: t("notReached"), en: t("notReached")}));
        const request = new XMLHttpRequest();
        request.open("POST", path);
        for (const [name, value] of Object.entries(signature(path, ""))) request.setRequestHeader(name, value);
        request.upload.onprogress = (event) => told(event.lengthComputable ? event.loaded / event.total : 0);
        request.onerror = lost;
        request.onload = () => {
            try {
                const answer = JSON.parse(request.responseText);
                then(request.status === 200 ? answer : refused(answer));
            } catch {
                lost();
            }
        };
        request.send(file);
    });
}

async function session() {
    const known = await fetch("/session", {credentials: "same-origin", cache: "no-store"}).catch(() => null);
    return known && known.ok ? known.json() : null;
}

host.enter = (who) => {
    home.right = who.right;
    home.link = "starting";
    news();
};
host.unpaired = () => {
    home.link = "unpaired";
    changed();
};

/** Comes in by a link, of this machine or by pairing, or as who was here before. */
export async function begin() {
    const found = /^#key=([A-Za-z0-9_-]+)/.exec(location.hash);
    const paired = /^#pair=/.test(location.hash) ? codeOfLink() : null;
    // Who was here before keeps his name: by it his steps are known as his.
    let who = await session();
    if (found) history.replaceState(null, "", location.pathname + "#/");
    if (found && !who) {
        const answer = await fetch("/pair", {
            method: "POST",
            credentials: "same-origin",
            headers: {"Content-Type": "application/json"},
            body: JSON.stringify({proof: proof(found[1]), name: localStorage.getItem("editor-name") || t("thisMachine")}),
        });
        if (answer.ok) who = await answer.json();
        else home.link = "out";
    }
    if (paired) await pairByCode(paired);
    else if (who) home.right = who.right;
    if (home.right) await news();
    else {
        home.link = here ? "out" : "unpaired";
        changed();
    }
    for (;;) {
        await new Promise((then) => setTimeout(then, EVERY));
        if (home.right && !document.hidden && home.link !== "out" && home.link !== "unpaired") await news();
    }
}
