// What time it is on the run's line, right to 50 ms whatever the tablet's own clock says. The page sends a beat, the desk
// answers with its time; the round trip bounds the mistake, so the shortest one wins. An old one loses weight as clocks drift.
import {instant} from "./times.js";

/** How much a measurement loses in a second: clocks of tablets drift by some tens of microseconds, a sleep by more. */
const AGES_BY = 0.5;
/** A jump of the desk's time that no drift explains: a rehearsal's clock was moved. */
const JUMPED = 400;

let best = null;

/** Milliseconds that always run forward, for measuring. */
const steady = () => performance.now();

/** On a new connection the old time goes on, but whatever is heard there counts for more. */
export function doubt() {
    if (best) best.trip = Infinity;
}

/** @param sent what steady() said when the beat went out */
export function heard(sent, now, speed) {
    const arrived = steady();
    const trip = arrived - sent;
    const at = instant(now);
    if (at === null || trip < 0) return;
    const fresh = {trip, at: at + (trip / 2) * speed, steady: arrived, speed};
    if (!best || best.speed !== speed) best = fresh;
    else {
        const age = (arrived - best.steady) / 1000;
        const apart = Math.abs(reckon(best, arrived) - fresh.at);
        if (trip <= best.trip + age * AGES_BY || apart > JUMPED * Math.max(1, speed) + (trip + best.trip) * speed) best = fresh;
    }
}

/** Until the first echo a state's own time has to do; it is late by the way it took. */
export function hinted(now, speed) {
    const at = instant(now);
    if (at === null) return;
    if (!best) {
        best = {trip: Infinity, at, steady: steady(), speed};
        return;
    }
    // What was said can only have become older on its way: our time may be later, never much earlier.
    const ours = reckon(best, steady());
    if (best.speed !== speed || at - ours > JUMPED || ours - at > 3000 * Math.max(1, speed)) best = {trip: Infinity, at, steady: steady(), speed};
}

const reckon = (from, when) => from.at + (when - from.steady) * from.speed;

/** The desk's time now, in milliseconds; null while nobody has said it. */
export function now() {
    return best ? reckon(best, steady()) : null;
}

export const speed = () => (best ? best.speed : 1);
