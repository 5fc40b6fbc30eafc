// How pictures of different shapes share a room so that they are seen as large as possible, in their order.

/** Thinner or longer than this a picture would vanish, or leave no room for others; it is drawn within such a frame. */
const NARROWEST = 0.3;
const WIDEST = 9;
const GAP = 6;
/** Narrower than this nothing is made out, and no finger hits it. */
const LEAST = 48;
/** The first surface of a show is the one that the hall looks at. */
const FIRST_COUNTS = 3;

export const ratio = (place) => Math.min(WIDEST, Math.max(NARROWEST, place.width / place.height));

/**
 * @param ratios width by height of each picture
 * @param foot what stands under each picture, in pixels
 * @returns rows of {at, width, height}, each where it stands in the order
 */
export function rows(ratios, width, height, foot) {
    const count = ratios.length;
    if (count === 0 || width <= 0 || height <= 0) return [];
    let best = null;
    // Every way to break the row; more pictures than this are broken evenly.
    const ways = count <= 10 ? 1 << (count - 1) : 1;
    for (let way = 0; way < ways; way++) {
        const made = [[0]];
        for (let at = 1; at < count; at++) {
            const breaks = count <= 10 ? (way >> (at - 1)) & 1 : at % Math.ceil(Math.sqrt(count)) === 0;
            if (breaks) made.push([at]);
            else made[made.length - 1].push(at);
        }
        const fitted = fit(made, ratios, width, height, foot);
        if (!best || fitted.seen > best.seen) best = fitted;
    }
    return best.rows;
}

/** How tall a row may be; a picture that would be too narrow has its least width, and the others share the rest. */
function tallest(ratios, all, width) {
    const even = width / all;
    const narrow = ratios.filter((one) => one * even < LEAST);
    if (narrow.length === 0 || narrow.length === ratios.length) return even;
    return Math.max(1, (width - LEAST * narrow.length) / (all - narrow.reduce((sum, one) => sum + one, 0)));
}

function fit(made, ratios, width, height, foot) {
    const wide = made.map((row) => {
        const all = row.reduce((sum, at) => sum + ratios[at], 0);
        return tallest(row.map((at) => ratios[at]), all, width - GAP * (row.length - 1));
    });
    const free = height - made.length * foot - GAP * (made.length - 1);
    // The height is shared; a row that its width limits leaves its rest to the others.
    const heights = new Array(made.length).fill(0);
    let left = Math.max(0, free);
    let open = made.map((_, row) => row).sort((one, other) => wide[one] - wide[other]);
    while (open.length) {
        const row = open.shift();
        heights[row] = Math.min(wide[row], left / (open.length + 1));
        left -= heights[row];
    }
    let seen = 0;
    const rowsOf = made.map((row, at) => row.map((one) => {
        // A root of the area: a large picture does not make up for one that nobody can make out.
        seen += Math.sqrt(heights[at] * Math.sqrt(ratios[one])) * (one === 0 ? FIRST_COUNTS : 1);
        return {at: one, width: Math.max(LEAST, heights[at] * ratios[one]), height: heights[at] + foot};
    }));
    return {seen, rows: rowsOf};
}
