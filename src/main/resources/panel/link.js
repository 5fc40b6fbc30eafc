// The one connection to the desk: says hello again by itself, measures the desk's time, and notices within three
// seconds when nobody is there. It keeps nothing for later: what cannot be said now is not said.
import {changed, model} from "./model.js";
import {doubt, heard, hinted, now, speed} from "./desktime.js";
import {useZone} from "./times.js";
import {signed} from "./signing.js";
import {applied} from "./changes.js";

const BEAT = 1000;
const SILENCE = 3000;
/** A desk whose page is older than this may show what is no longer true. */
const BEHIND = 1000;
const FIRST_WAIT = 150;
const LONGEST_WAIT = 1000;

let socket = null;
let nonce = null;
let count = 0;
let welcomed = false;
let lastHeard = 0;
let began = 0;
let waits = FIRST_WAIT;
let again = null;
/** @type {Topic | null} */
let topic = null;
let watched = "";
/**
 * At which revision each part of the model is, on this connection.
 * @type {Record<string, number>}
 */
let revisions = {};
/** Whether all of everything was asked for and is not here yet. */
let lacking = false;
/** @type {(header: ToPageNow | ToPageAfter | ToPageSheet, jpeg: Blob) => void} */
let onPicture = () => {};
/** @type {(message: ToPageAnswer | ToPageCode | ToPageTried | ToPageReckoned | ToPageSuggested, jpeg: Blob | null) => void} */
let onAnswer = () => {};
/** @type {(levels: ToPageLevels) => void} */
let onLevels = () => {};
/** @type {(message: ToPageForeseen | ToPageGlimpse, jpeg: Blob | null) => void} */
let onForeseen = () => {};
let onLost = () => {};
let onClosed = () => {};

export function listen(hearing) {
    ({onPicture, onAnswer, onForeseen, onLevels, onLost, onClosed} = hearing);
}

/**
 * Says something now, or not at all.
 * @param {FromPage} message
 */
export function say(message) {
    if (!socket || socket.readyState !== WebSocket.OPEN || !welcomed) return false;
    const json = JSON.stringify(message);
    socket.send(nonce === null ? json : signed(nonce, ++count, json));
    return true;
}

export function connect() {
    clearTimeout(again);
    drop();
    model.link = model.link === "lost" ? "lost" : "waiting";
    // What was true before stays to be read; no button works on it: only a state from this connection makes the link "on".
    welcomed = false;
    lacking = false;
    revisions = {};
    doubt();
    lastHeard = began = performance.now();
    const mine = new WebSocket(location.origin.replace(/^http/, "ws") + "/ws");
    mine.binaryType = "arraybuffer";
    socket = mine;
    mine.onmessage = (event) => {
        if (mine !== socket) return;
        lastHeard = performance.now();
        if (typeof event.data === "string") hear(JSON.parse(event.data));
        else picture(event.data);
    };
    mine.onclose = () => {
        if (mine !== socket) return;
        socket = null;
        lose();
        onClosed();
        retry();
    };
    changed();
}

/** No more connection, and no other one either: nobody is paired. */
export function leave() {
    clearTimeout(again);
    again = null;
    drop();
    welcomed = false;
    model.welcome = null;
    model.state = null;
}

function drop() {
    const old = socket;
    socket = null;
    if (old) old.close();
}

function retry() {
    clearTimeout(again);
    again = setTimeout(connect, waits * (0.75 + Math.random() / 2));
    waits = Math.min(LONGEST_WAIT, waits * 2);
}

function lose() {
    if (model.link === "unpaired") return;
    const at = now();
    if (model.link !== "lost") model.heard = at === null ? null : at - (performance.now() - lastHeard) * speed();
    model.link = "lost";
    onLost();
    changed();
}

/** @param {ToPage} message */
function hear(message) {
    switch (message.is) {
        case "welcome":
            nonce = message.nonce === undefined ? null : message.nonce;
            count = 0;
            welcomed = true;
            model.welcome = message;
            useZone(message.zone);
            watched = "";
            beat();
            if (topic) say({is: "join", topic});
            break;
        case "echo":
            heard(message.sent, message.now, message.speed);
            follows(message.age);
            return;
        case "answer":
        case "code":
        case "tried":
        case "reckoned":
        case "suggested":
            onAnswer(message, null);
            return;
        case "foreseen":
        case "glimpse":
            onForeseen(message, null);
            return;
        case "all":
            lacking = false;
            revisions[message.part.is] = message.revision;
            knows(message.part, message.now);
            break;
        case "change":
            // What is shown would be neither the old nor the new: it counts as lost until all of it is here.
            if (revisions[message.of] !== message.from) {
                if (!lacking) say({is: "again"});
                lacking = true;
                revisions = {};
                model.link = "waiting";
                break;
            }
            revisions[message.of] = message.revision;
            knows(applied(model[message.of], message.change), message.now);
            break;
        case "levels":
            onLevels(message);
            return;
        case "access":
            model.access = message;
            break;
        default:
            // A newer desk may say more than this page knows.
            return;
    }
    changed();
}

/**
 * A part of what is true. Who has the one that this page is about, may press.
 * @param {ToPagePart} part
 */
function knows(part, now) {
    Object.assign(model, {[part.is]: part});
    if (part.is === "looks" || part.is === "outputs") return;
    model.now = now;
    hinted(now, part.speed);
    model.link = "on";
    waits = FIRST_WAIT;
}

/** A desk that hears us and tells us nothing new, because it does not come to it, says how old its news are. */
function follows(age) {
    if (age > BEHIND ? model.link !== "on" : model.link !== "behind") return;
    const at = now();
    if (age > BEHIND) model.heard = at === null ? null : at - age * speed();
    model.link = age > BEHIND ? "behind" : "on";
    changed();
}

const decoder = new TextDecoder();

function picture(buffer) {
    const length = new DataView(buffer).getUint16(0);
    const header = JSON.parse(decoder.decode(new Uint8Array(buffer, 2, length)));
    const jpeg = new Blob([new Uint8Array(buffer, 2 + length)], {type: "image/jpeg"});
    if (header.is === "tried") onAnswer(header, jpeg);
    else if (header.is === "glimpse") onForeseen(header, jpeg);
    else onPicture(header, jpeg);
}

/** Which of the states this page is told from now on. */
export function join(wanted) {
    if (topic === wanted) return;
    topic = wanted;
    say({is: "join", topic});
}

/** Which pictures are looked at. */
export function watch(now, next) {
    const wanted = JSON.stringify({is: "watch", now, next});
    if (wanted === watched || model.link !== "on") return;
    if (say({is: "watch", now, next})) watched = wanted;
}

/** What is looked at is said anew, and what there is of it comes again. */
export function lookAgain() {
    watched = "";
    changed();
}

function beat() {
    say({is: "beat", sent: performance.now()});
}

setInterval(() => {
    if (model.link === "unpaired" || model.link === "starting") return;
    // Who answers beats but says no state is of no more use than who is silent.
    const since = model.link === "on" || model.link === "behind" ? lastHeard : began;
    if (socket && performance.now() - since > SILENCE) {
        drop();
        lose();
        retry();
    } else beat();
}, BEAT);

// A tablet that was asleep shows an old page: it asks anew before any button works.
function awake() {
    if (document.hidden || model.link === "unpaired" || model.link === "starting") return;
    waits = FIRST_WAIT;
    connect();
}
addEventListener("pageshow", (event) => event.persisted && awake());
document.addEventListener("visibilitychange", awake);
