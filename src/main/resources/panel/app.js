// The page begins here: which view is asked for, what is drawn when, and who is told what comes from the desk.
import {html, render} from "./vendor/lit-html/lit-html.js";
import {changed, drawWith, may, model} from "./model.js";
import {join, listen} from "./link.js";
import {now} from "./desktime.js";
import {arrived} from "./pictures.js";
import {follow, previewed} from "./next.js";
import {answered, lost} from "./wishes.js";
import {came, unanswered} from "./foresee.js";
import {begin, closed} from "./session.js";
import {drawn, fetchAll} from "./later.js";
import {frame, setTheme} from "./frame.js";
import {instant} from "./times.js";
import {icons} from "./icons.js";
import {lang, t} from "./words.js";
import {operate} from "./views/operate.js";
import {speaker} from "./views/speaker.js";
import {pair} from "./views/pair.js";
import {heardLevels} from "./views/sound.js";

/** A view that is no first one; for the moment in which it comes the page says that it waits. */
const later = (name, what = name) => () => drawn(name, what, html`<p class="empty">${t("waitingForState")}</p>`);

/** The views. To add one: a line here, its words in the table, its door in the frame. */
const VIEWS = {
    operate: {draws: operate, topic: "desk"},
    titles: {draws: later("titles"), topic: "desk"},
    hall: {draws: later("hall"), topic: "desk"},
    outputs: {draws: later("outputs"), topic: "desk"},
    log: {draws: later("log"), topic: "desk"},
    report: {draws: later("report"), topic: "desk"},
    prepare: {draws: () => html`<p class="empty later-door">${icons.prepare}<span>${t("prepareLater")}</span></p>`, topic: "desk"},
    stage: {draws: later("screens", "stage"), topic: "stage"},
    speaker: {draws: speaker, topic: "speaker"},
    backstage: {draws: later("screens", "backstage"), topic: "backstage"},
    board: {draws: later("screens", "board"), topic: "board"},
};

/** Whoever may see one screen sees that one, whatever the address says. */
function route() {
    const asked = location.hash.replace(/^#\//, "");
    if (model.session && !may("view")) return model.session.right;
    return VIEWS[asked] ? asked : "operate";
}

const app = document.getElementById("app");

function draw() {
    document.documentElement.lang = lang();
    if (model.link === "unpaired") {
        render(pair(), app);
        return;
    }
    const before = model.route;
    model.route = route();
    if (before !== model.route) model.sheet = null;
    const view = VIEWS[model.route];
    if (model.link !== "starting") join(view.topic);
    if (model.state) follow(model.state);
    document.title = (model.welcome && model.welcome.title ? model.welcome.title + " · " : "") + t("nav-" + model.route);
    render(frame(view.draws), app);
    // After the frame that shows how things stand; nobody sees it come.
    if (model.state || model.link === "on") setTimeout(fetchAll, 0);
}

/** What a second has passed of: the desk's clock, and what is left of the live part. Drawn when one of them turns. */
let shown = "";
function tick() {
    const at = now();
    if (at === null || document.hidden) return;
    const told = model.route === "stage" ? model.stage : model.route === "speaker" ? model.speaker : model.route === "backstage" ? model.backstage : model.state;
    const ends = told && told.live ? instant(told.live.ends) : null;
    const seen = Math.floor(at / 1000) + "/" + (ends === null ? "" : Math.floor((ends - at) / 1000));
    if (seen === shown) return;
    shown = seen;
    changed();
}

function pictured(header, jpeg) {
    if (header.is === "after") return previewed(header, jpeg);
    return arrived(header.is === "sheet" ? "sheet:" + header.file + ":" + header.page : "now:" + header.surface, jpeg);
}

drawWith(draw);
listen({
    onPicture: (header, jpeg) => pictured(header, jpeg).catch(() => null),
    onAnswer: answered,
    onLevels: heardLevels,
    onForeseen: came,
    onLost: () => {
        lost();
        unanswered();
    },
    onClosed: closed,
});
setTheme(localStorage.getItem("theme") || "dark");
addEventListener("hashchange", changed);
// A fast clock of a rehearsal turns its seconds faster than anybody reads them.
setInterval(tick, 40);

// A button that a finger has pressed does not keep the keyboard: Space is GO again.
document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button");
    if (button && event.detail > 0 && !model.sheet && model.route === "operate" && !button.classList.contains("row-head")) button.blur();
});

let lock = null;
/** A tablet in use stays lit, where its browser allows that at all: only over TLS or on the machine itself. */
async function stayAwake() {
    if (!navigator.wakeLock || document.hidden || lock) return;
    try {
        lock = await navigator.wakeLock.request("screen");
        lock.addEventListener("release", () => (lock = null));
    } catch {
        lock = null;
    }
}
document.addEventListener("visibilitychange", stayAwake);
stayAwake();
begin();
