// What can be read on a surface now: the desk says where a clock stands in the words, and what it counts.
import {digits, instant, timeIn} from "./times.js";
import {now} from "./desktime.js";

const FIRST = 0xe000;

/** @param {ReadingClock} clock */
function shown(clock, at) {
    if (at === null) return "–";
    return clock.is === "left" ? digits(instant(clock.ends) - at) : timeIn(clock.zone, clock.seconds, at);
}

/** @param {ToPageOn} on */
export function read(on) {
    const {text, clocks} = on.reading;
    return clocks.reduce((words, clock, at) => words.replace(String.fromCharCode(FIRST + at), shown(clock, now())), text);
}
