// What this page knows, in one place. Views read it; whoever changes it calls changed(), and the page is drawn once
// before the next frame, however often it was called.

export const model = {
    /** "starting", "unpaired", "waiting", "on", "behind", "lost" */
    link: "starting",
    /** What time the desk had when it was heard last; null: it has not been lost. */
    heard: null,
    /** @type {{right: Right, name: string} | null} */
    session: null,
    /** @type {ToPageWelcome | null} */
    welcome: null,
    /** What the desk's time was when it last said something, as it wrote it. */
    now: null,
    /** @type {ToPageState | null} */
    state: null,
    /** @type {ToPageLooks | null} */
    looks: null,
    /** How loud it is; told while the wall is looked at.
     * @type {ToPageLevels | null} */
    levels: null,
    /** @type {ToPageStage | null} */
    stage: null,
    /** @type {ToPageSpeaker | null} */
    speaker: null,
    /** @type {ToPageBackstage | null} */
    backstage: null,
    /** @type {ToPageBoard | null} */
    board: null,
    /** @type {ToPageAccess | null} */
    access: null,
    /** @type {ToPageOutputs | null} */
    outputs: null,
    route: "operate",
    sheet: null,
};

let draw = () => {};
let asked = false;

export function drawWith(drawing) {
    draw = drawing;
}

export function changed() {
    if (asked) return;
    asked = true;
    // A page in the background gets no frames; it must still know what is true.
    const soon = document.hidden ? (then) => setTimeout(then, 0) : requestAnimationFrame;
    soon(() => {
        asked = false;
        draw();
    });
}

/** @type {Right[]} */
const RANKS = ["board", "stage", "speaker", "backstage", "view", "edit", "control", "admin"];

/**
 * Whether this page has at least that right.
 * @param {Right} right
 */
export function may(right) {
    const own = model.welcome ? model.welcome.right : model.session ? model.session.right : "board";
    return RANKS.indexOf(own) >= RANKS.indexOf(right);
}

/** Whether a button may be pressed now at all: connected, and the whole state is here. */
export function ready() {
    return model.link === "on" && model.state !== null;
}

/** Whether surfaces may be covered: that needs no news, so it works also while what is shown here is old. */
export function mayCover() {
    return (model.link === "on" || model.link === "behind") && model.state !== null;
}
