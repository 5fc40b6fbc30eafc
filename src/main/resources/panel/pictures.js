// The player's own pictures as they come, on every canvas that wants them. The last one of each is kept, so that a view
// opened later has something true to show at once.
import {AsyncDirective, directive} from "./vendor/lit-html/async-directive.js";
import {nothing} from "./vendor/lit-html/lit-html.js";

const newest = new Map();
const canvases = new Map();
const arriving = new Map();

/** A JPEG as something that can be drawn; old browsers make it by way of an image. */
async function decoded(jpeg) {
    if (globalThis.createImageBitmap) return createImageBitmap(jpeg);
    const image = new Image();
    const link = URL.createObjectURL(jpeg);
    try {
        image.src = link;
        await image.decode();
        return image;
    } finally {
        URL.revokeObjectURL(link);
    }
}

function draw(canvas, picture) {
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
        canvas.width = picture.width;
        canvas.height = picture.height;
    }
    canvas.getContext("2d").drawImage(picture, 0, 0);
    canvas.classList.add("drawn");
}

function clear(canvas) {
    canvas.classList.remove("drawn");
    canvas.getContext("2d").clearRect(0, 0, canvas.width, canvas.height);
}

/** One picture of a key is decoded at a time; what came meanwhile is worth nothing but for the newest. */
export async function arrived(key, jpeg) {
    const busy = arriving.has(key);
    arriving.set(key, jpeg);
    if (busy) return;
    let next = jpeg;
    while (next) {
        try {
            const picture = await decoded(next);
            const before = newest.get(key);
            newest.set(key, picture);
            for (const canvas of canvases.get(key) || []) draw(canvas, picture);
            if (before && before.close) before.close();
        } catch {
            // A damaged picture is skipped: the one before it stays.
        }
        const waiting = arriving.get(key);
        next = waiting === next ? null : waiting;
    }
    arriving.delete(key);
}

/** What was shown of a key is not true any more. */
export function gone(keep) {
    for (const [key, picture] of newest) {
        if (keep(key)) continue;
        newest.delete(key);
        if (picture.close) picture.close();
        for (const canvas of canvases.get(key) || []) clear(canvas);
    }
}

export const has = (key) => newest.has(key);

class Shows extends AsyncDirective {
    /** @param {string} _key */
    render(_key) {
        return nothing;
    }

    update(part, [key]) {
        if (this.key === key) return nothing;
        this.disconnected();
        this.canvas = part.element;
        this.key = key;
        this.reconnected();
        return nothing;
    }

    reconnected() {
        const canvas = this.canvas;
        if (!canvases.has(this.key)) canvases.set(this.key, new Set());
        canvases.get(this.key).add(canvas);
        const known = newest.get(this.key);
        if (known) draw(canvas, known);
        else clear(canvas);
    }

    disconnected() {
        if (this.key) canvases.get(this.key).delete(this.canvas);
    }
}

/** html`<canvas ${shows("now:backdrop")}>` */
export const shows = directive(Shows);
