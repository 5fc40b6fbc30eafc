// A run afterwards, to be read and printed: planned against actual, who did what, what was not done.
import {html} from "../vendor/lit-html/lit-html.js";
import {asRun} from "../asrun.js";
import {home} from "./know.js";
import {t} from "./said.js";

export function report() {
    const run = decodeURIComponent(home.view.replace(/^report\//, ""));
    return asRun("/home/report/" + run.split("/").map(encodeURIComponent).join("/"), html`<a class="button" href="#/">${t("home")}</a>`);
}
