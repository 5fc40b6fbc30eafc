// A link as a picture, and digits as a person reads them.
import {html} from "./vendor/lit-html/lit-html.js";
import {ref} from "./vendor/lit-html/directives/ref.js";
import {t} from "./words.js";

/** Dark squares on white, whatever the theme is: cameras want it so. A clear margin of four squares belongs to it. */
export function qr(rows) {
    const draw = (canvas) => {
        if (!canvas || rows.length === 0) return;
        const side = rows.length + 8;
        const scale = Math.max(2, Math.floor(280 / side));
        canvas.width = canvas.height = side * scale;
        const brush = canvas.getContext("2d");
        brush.fillStyle = "#fff";
        brush.fillRect(0, 0, canvas.width, canvas.height);
        brush.fillStyle = "#000";
        rows.forEach((row, y) => Array.from(row).forEach((bit, x) => bit === "1" && brush.fillRect((x + 4) * scale, (y + 4) * scale, scale, scale)));
    };
    return html`<canvas class="qr" role="img" aria-label=${t("qr")} ${ref(draw)}></canvas>`;
}

/** Six digits are read in threes, sixteen in fours. */
export const inGroups = (pin) => pin.match(pin.length > 6 ? /..../g : /.../g).join(" ");
