// A picture from the camera or the files of this device, on its way to the desk. What the browser can make smaller is
// sent smaller: a hall's Wi-Fi carries a photograph in half a minute, and a wall needs a tenth of it.
import {overheard, signedWay} from "./signing.js";

const LARGE = 1_500_000;
const MOST_SIDE = 3_840;
const KINDS = ["image/jpeg", "image/png", "image/webp"];
let count = 0;

/** Upright and smaller; the file itself where this browser cannot open it, or need not. */
async function smaller(file) {
    if (file.size <= LARGE && KINDS.includes(file.type)) return file;
    try {
        const picture = await createImageBitmap(file, {imageOrientation: "from-image"});
        const scale = Math.min(1, MOST_SIDE / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close();
        const made = await new Promise((then) => canvas.toBlob(then, "image/jpeg", 0.9));
        return made || file;
    } catch {
        // The desk says what is wrong with it.
        return file;
    }
}

async function signature(way) {
    if (!overheard) return {};
    const answer = await fetch("/bring", {credentials: "same-origin", cache: "no-store"});
    count = Math.max(count + 1, Date.now());
    return {"Khaimac-Signed": signedWay(answer.headers.get("Khaimac-Nonce") || "", count, way, "")};
}

/**
 * @param {File} file
 * @returns {Promise<{photo?: {is: "photo", file: string}, because?: {vi: string, en: string}}>}
 */
export async function bring(file) {
    const body = await (await smaller(file)).arrayBuffer();
    const way = "/bring?hash=" + globalThis.sha256(body);
    const answer = await fetch(way, {method: "POST", credentials: "same-origin", headers: await signature(way), body});
    return answer.json();
}
