// How a cable runs through a field of lamps, drawn: the picture of each way comes from who drives the lamps.
import {html, nothing, svg} from "../vendor/lit-html/lit-html.js";
import {home} from "./know.js";
import {t} from "./said.js";
import {wish} from "./hallknow.js";

const same = (one, other) => one.start === other.start && one.run === other.run && one.serpentine === other.serpentine;

const COLUMNS = 5;
const ROWS = 4;

function line(way) {
    const points = [];
    for (let at = 0; at < way.path.length; at += 2) points.push((way.path[at] + 0.5) * 20 + "," + (way.path[at + 1] + 0.5) * 20);
    const [first, second] = [points[0].split(",").map(Number), points[1].split(",").map(Number)];
    return svg`<polyline points=${points.join(" ")} fill="none" stroke="currentColor" stroke-width="3" vector-effect="non-scaling-stroke"/>
        <path d=${"M" + first.join(" ") + "h.01"} class="wire-start" stroke-width="11" stroke-linecap="round" vector-effect="non-scaling-stroke"/>
        <polygon points=${arrow(first, second)} fill="currentColor"/>`;
}

/** Which way it sets out. */
function arrow([x, y], [toX, toY]) {
    const [dx, dy] = [Math.sign(toX - x), Math.sign(toY - y)];
    return [[toX, toY], [toX - dx * 9 + dy * 5, toY - dy * 9 + dx * 5], [toX - dx * 9 - dy * 5, toY - dy * 9 - dx * 5]].map((one) => one.join(",")).join(" ");
}

const drawn = (way, shape) => html`<svg class="wire" viewBox=${"0 0 " + COLUMNS * 20 + " " + ROWS * 20} preserveAspectRatio=${shape} aria-hidden="true" focusable="false">${line(way)}</svg>`;

/** The cable over a surface that lies on lamps. */
export function path(wiring) {
    const way = home.place.ways.find((one) => same(one.wiring, wiring));
    return way ? drawn(way, "none") : nothing;
}

const words = (wiring) => [t("corner-" + wiring.start), t("run-" + wiring.run), wiring.serpentine ? t("serpentine") : t("straight")].join(", ");

/** All ways from which one chooses his own by its picture; first where it begins, then how it goes on. */
export function choice(output, shown) {
    const now = shown.wiring;
    const pick = (wiring) => wish({is: "wind", surface: shown.surface, output: output.name, wiring});
    const button = (wiring) => {
        const way = home.place.ways.find((one) => same(one.wiring, wiring));
        return html`<button class="way" aria-pressed=${same(wiring, now)} aria-label=${words(wiring)} title=${words(wiring)} ?disabled=${home.busy} @click=${() => pick(wiring)}>${way ? drawn(way, "xMidYMid") : nothing}</button>`;
    };
    const starts = ["top-left", "top-right", "bottom-left", "bottom-right"];
    return html`<fieldset class="ways-of"><legend>${t("cableBegins")}</legend><div class="ways">${starts.map((start) => button({...now, start}))}</div></fieldset>
        <fieldset class="ways-of"><legend>${t("cableRuns")}</legend><div class="ways">${["rows", "columns"].flatMap((run) => [false, true].map((serpentine) => button({...now, run, serpentine})))}</div></fieldset>
        <p class="lead">${words(now)}</p>`;
}
