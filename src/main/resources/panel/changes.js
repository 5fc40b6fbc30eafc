// What has changed in something the desk told before, applied to it. The desk says it as short as it can: [value] is what
// it became, [] that it is gone; {name: …} names what has changed in an object; {"": […]} are the pieces of a list, each of
// them a row of old elements [from, to], one old element with its change [at, {…}], or a new one [value].

const list = (old, pieces) => {
    const made = [];
    for (const piece of pieces) {
        if (piece.length === 1) made.push(piece[0]);
        else if (typeof piece[1] === "number") made.push(...old.slice(piece[0], piece[1]));
        else made.push(applied(old[piece[0]], piece[1]));
    }
    return made;
};

/** Something new; the old one stays as it is, for who still looks at it. */
export function applied(old, change) {
    if (Array.isArray(change)) return change[0];
    if ("" in change) return list(old, change[""]);
    const made = {...old};
    for (const name of Object.keys(change)) {
        if (Array.isArray(change[name]) && change[name].length === 0) delete made[name];
        else made[name] = applied(made[name], change[name]);
    }
    return made;
}
