// True pictures, painted as the player paints them.
import {html} from "../vendor/lit-html/lit-html.js";
import {hallOf} from "./inhall.js";
import {home} from "./know.js";
import {remarks} from "./remarks.js";
import {surfaceCalled} from "./named.js";
import {addressOf, addressOfLook} from "./strip.js";

function figure(surface, known, moment, width) {
    // Until it is known what is to be seen on it, each revision has a picture of its own.
    const at = known || "/home/picture?show=" + encodeURIComponent(home.sheet.name) + "&surface=" + encodeURIComponent(surface) + "&hall=" + encodeURIComponent(hallOf()) + "&at=" + encodeURIComponent(moment) + "&w=" + width + "&v=" + home.sheet.revision;
    return html`<figure class="sketch"><img loading="lazy" src=${at} alt=${surfaceCalled(surface)} @error=${(event) => event.target.classList.add("none")} @load=${(event) => event.target.classList.remove("none")}><figcaption>${surfaceCalled(surface)}</figcaption></figure>`;
}

/** The player's own picture of a surface as a part begins. */
export const sketch = (surface, part, width = 320) => figure(surface, addressOf(surface, part, width), part, width);

/** A look alone, as large as the first surface that the show has. */
export function sketchOf(look) {
    const surface = home.sheet.surfaces[0];
    const known = addressOfLook(surface, look, 300);
    return html`${figure(surface, known, "look:" + look, 300)}${remarks(known)}`;
}
