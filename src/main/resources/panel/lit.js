// What the audience can see of a surface, by what its outputs say. Worked out here: the desk tells the outputs anyway.
import {model} from "./model.js";
import {now} from "./desktime.js";
import {instant} from "./times.js";

/** Whether what this page was told counts as true now. */
export const isKnown = () => model.link === "on";

const BAD = ["missing", "lost"];

export const isBad = (state) => BAD.includes(state);

/** A recording and a stream are no screen: the hall does not see what becomes of them. */
const isScreen = (one) => one.state.family !== "stream";

/** The best first: where several players know an output, the one whose device answers counts. */
const BEST = ["up", "waiting", "lost", "missing"];

const worth = (one) => (one.silent ? BEST.length : BEST.indexOf(one.state.state));

/**
 * Every output of the hall, once, with whether its player is heard of.
 * @returns {{state: ToDeskOutputState, player: string, silent: boolean}[]}
 */
export function outputsOfHall() {
    const best = new Map();
    for (const player of model.outputs ? model.outputs.players : []) {
        for (const state of player.outputs) {
            if (state.family === "input") continue;
            const one = {state, player: player.player, silent: Boolean(player.silent)};
            const other = best.get(state.name);
            if (!other || worth(one) < worth(other)) best.set(state.name, one);
        }
    }
    return Array.from(best.values());
}

/** Whether real devices are lit: at a ceremony always, in a rehearsal once somebody has armed them. */
const isReal = () => Boolean(model.welcome && (!model.welcome.rehearsal || (model.outputs && model.outputs.players.some((one) => one.armed))));

/** Whether an audience may see what is done to an output now: then a touch in passing must not do it. */
export function isSeen(output) {
    const state = model.state;
    if (!state || !state.opened || state.closed || !isReal()) return false;
    return state.surfaces.some((on) => output.shows.includes(on.name));
}

/** Whether every output shows its number just now. */
export function isNumbered() {
    const until = model.outputs ? instant(model.outputs.numbers) : null;
    const at = now();
    return until !== null && at !== null && at < until;
}

/**
 * What the desk says of a surface whose player does not keep up; null: it does.
 * @param {string} surface
 */
export const behind = (surface) => (model.state ? model.state.lamps.find((one) => one.name === "picture" && one.of === surface) : null) || null;

/**
 * How a surface is lit: "well", "behind" where its player does not keep up, "part" of its outputs are lost, "out" are all
 * of them, "gone" is the player, "silent" is it, "unlit" is what no output of the hall shows, "unknown" is all of it where
 * nothing is heard of the desk.
 * @param {string} surface
 */
export function lit(surface) {
    const nothing = {is: "unknown", outputs: [], bad: [], pattern: null, numbers: false, dim: null};
    if (!isKnown() || !model.outputs) return nothing;
    if (model.outputs.players.length === 0) return {...nothing, is: "gone"};
    const outputs = outputsOfHall().filter((one) => one.state.shows.includes(surface));
    const screens = outputs.some(isScreen) ? outputs.filter(isScreen) : outputs;
    if (screens.length === 0) return {...nothing, is: "unlit"};
    const bad = screens.filter((one) => one.silent || isBad(one.state.state));
    const all = bad.length === screens.length;
    const is = bad.length === 0 ? (behind(surface) ? "behind" : "well") : !all ? "part" : bad.every((one) => one.silent) ? "silent" : "out";
    const patterned = screens.find((one) => one.state.pattern);
    const least = Math.min(...screens.map((one) => one.state.brightness));
    return {
        is, outputs, bad,
        pattern: patterned ? patterned.state.pattern : null,
        numbers: isNumbered(),
        dim: least < 0.995 ? least : null,
    };
}

/** Whether nothing of what the program paints reaches the audience there, as far as it is known. */
export const isDark = (how) => how.is === "out" || how.is === "gone" || how.is === "silent";
