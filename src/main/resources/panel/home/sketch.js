// True pictures, painted as the player paints them.
import {html} from "../vendor/lit-html/lit-html.js";
import {home} from "./know.js";

/** The player's own picture of a surface as a part begins. */
export function sketch(surface, moment, width = 320) {
    const at = "/home/picture?show=" + encodeURIComponent(home.sheet.name) + "&surface=" + encodeURIComponent(surface) + "&at=" + encodeURIComponent(moment) + "&w=" + width + "&v=" + home.sheet.revision;
    return html`<figure class="sketch"><img loading="lazy" src=${at} alt=${surface} @error=${(event) => event.target.classList.add("none")} @load=${(event) => event.target.classList.remove("none")}><figcaption>${surface}</figcaption></figure>`;
}

/** A look alone, as large as the first surface that the show has. */
export function sketchOf(look) {
    return sketch(home.sheet.surfaces[0], "look:" + look, 300);
}
