// What the page of a hall asks for, and what is chosen on it.
import {changed} from "../model.js";
import {home, news, reach} from "./know.js";
import {t} from "./said.js";

export const work = {
    /** What is plugged in to this machine; null: not known yet. */
    plugged: null,
    looking: false,
    /** The surface and the output that are chosen, by their names; "": none. */
    surface: "",
    output: "",
    /** Whether another program has written the file that was to be saved. */
    outside: false,
};

/** How far an edge pulls what is let go of, in pixels of this screen. */
export const REACH = 10;

/** One after the other: each wish says which state it was made in. */
let last = Promise.resolve();

export async function askHall(what) {
    const asked = last.then(() => one(what));
    last = asked.catch(() => null);
    return asked;
}

async function one(what) {
    home.busy = true;
    changed();
    let told = {is: "refused", because: {vi: t("notReached"), en: t("notReached")}, outside: false};
    try {
        const seen = home.place ? home.place.revision : 0;
        const body = JSON.stringify(what.is === "change" ? {...what, seen} : what);
        const answer = await reach("/home/hall", {method: "POST", headers: {"Content-Type": "application/json"}, body});
        const said = await answer.json();
        told = answer.ok ? said : {...told, ...said, is: "refused", outside: false, because: said.because || said};
    } catch {
        // Told as not reached.
    }
    home.words = told.is === "refused" && !told.outside ? told.because : null;
    work.outside = told.is === "refused" && told.outside ? told.because : null;
    home.busy = false;
    await news();
    return told;
}

/** @param {object} what is done to the hall that is open */
export const wish = (what) => askHall({is: "change", hall: home.place.name, seen: 0, wish: what});

/**
 * Somebody has typed into a place. What is refused does not stay there as if it were so; and what he types is left alone
 * by news that come meanwhile.
 */
export async function entered(event, value, make) {
    const place = event.target;
    const told = place.value === "" ? null : await make(place.value);
    if (!told || told.is === "refused") place.value = String(value);
}

export const named = (name) => home.place.outputs.find((one) => one.name === name);

export const face = (name) => home.place.surfaces.find((one) => one.name === name);

/** Where a surface lies in the output that is chosen, or in the first that shows it. */
export function lying() {
    const all = home.place.outputs.filter((one) => one.shows.some((shown) => shown.surface === work.surface));
    const output = all.find((one) => one.name === work.output) || all[0];
    return output ? {output, shown: output.shows.find((shown) => shown.surface === work.surface)} : null;
}

export function choose(surface, output) {
    work.surface = surface;
    work.output = output;
    changed();
}

/** Asks a process of its own what is plugged in; that takes a second or two. */
export async function lookAgain() {
    if (work.looking) return;
    work.looking = true;
    changed();
    try {
        work.plugged = await (await reach("/home/plugged")).json();
    } catch {
        work.plugged = {found: [], told: {vi: t("notReached"), en: t("notReached")}};
    }
    work.looking = false;
    changed();
}

export const monitors = () => (work.plugged ? work.plugged.found.filter((one) => one.kind === "monitor") : []);

/** What a person calls a monitor: what it is, and where it hangs. */
export const calledOf = (monitor) => (monitor.about.connector && monitor.about.model ? monitor.about.model + " · " + monitor.about.connector : monitor.name);

/** A monitor as a hall file names it. */
export function windowOf(monitor) {
    const [size, rate] = monitor.about.mode.split("@");
    const [width, height] = size.split("x").map(Number);
    const fps = Number(rate) >= 24 && Number(rate) <= 240 ? Number(rate) : 60;
    return {is: "window", monitor: {connector: monitor.about.connector || "", model: monitor.about.model || "", mode: size}, width, height, fps};
}

export const sizeOf = (monitor) => monitor.about.mode.split("@")[0].replace("x", " × ");

/** The output by which a monitor is used already. */
export const usedBy = (monitor) => home.place.outputs.find((one) => one.wire.is === "window" && (monitor.about.connector ? one.wire.monitor.connector.toLowerCase() === monitor.about.connector.toLowerCase() : one.wire.monitor.model === monitor.about.model));

/** The same, for a serial port: by its path or by the number of its adapter. */
export const portUsedBy = (port) => home.place.outputs.find((one) => one.wire.is === "serial" && (one.wire.port === port.name || one.wire.port === port.about["serial number"]));
