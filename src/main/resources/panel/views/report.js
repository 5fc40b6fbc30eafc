// The report of this run: what it has come to by now, or in the end.
import {html} from "../vendor/lit-html/lit-html.js";
import {asRun} from "../asrun.js";
import {t} from "../words.js";

export const report = () => asRun("/report", html`<a class="button" href="#/log">${t("nav-log")}</a>`);
