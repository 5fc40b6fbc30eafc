// What is plugged in to this machine, what is typed by hand, and the surfaces that wait to be laid on it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {calledOf, choose, lookAgain, monitors, portUsedBy, sizeOf, usedBy, windowOf, wish, work} from "./hallknow.js";
import {home} from "./know.js";
import {grip} from "./laying.js";
import {said, t} from "./said.js";

const asked = {what: "", port: "", show: "", sure: "", adding: false};

const inches = (monitor) => {
    if (!monitor.about.millimetres) return "";
    const [wide, high] = monitor.about.millimetres.split("x").map(Number);
    return Math.round(Math.hypot(wide, high) / 25.4) + "″";
};

function monitor(one) {
    const used = usedBy(one);
    const own = one.about.primary === "true";
    return html`<li class="device">
        <span class="device-words"><b>${calledOf(one)}</b>
        <small>${[sizeOf(one), inches(one), t("monitorAt", one.about.at), one.about.scale ? t("monitorScale", one.about.scale) : ""].filter(Boolean).join(" · ")}</small>
        ${own ? html`<span class="tag hold">${t("ownScreen")}</span>` : nothing}</span>
        ${used ? html`<button @click=${() => choose("", used.name)}>${t("usedAs", used.name)}</button>` : html`<button ?disabled=${home.busy} class=${asked.sure === one.name ? "danger" : ""} @click=${() => use(one, own)}>${asked.sure === one.name ? t("ownScreenSure") : t("useIt")}</button>`}
    </li>`;
}

/** The screen before which he sits takes two taps: the second one says what it does. */
async function use(one, own) {
    const sure = asked.sure === one.name || !own;
    asked.sure = sure ? "" : one.name;
    changed();
    if (sure) await wish({is: "connect", name: calledOf(one), wire: windowOf(one), surface: "", width: 0, height: 0});
}

function port(one) {
    const used = portUsedBy(one);
    return html`<li class="device">
        <span class="device-words"><b>${one.name}</b><small>${one.about.description || ""} ${one.about["serial number"] || ""}</small></span>
        ${used ? html`<button @click=${() => choose("", used.name)}>${t("usedAs", used.name)}</button>` : html`<button @click=${() => ask("serial", one.about["serial number"] || one.name)}>${t("useIt")}</button>`}
    </li>`;
}

function ask(what, port = "") {
    asked.what = asked.what === what && !port ? "" : what;
    asked.port = port;
    changed();
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const form = document.querySelector(".connecting input, .connecting select");
        if (form instanceof HTMLElement) form.focus();
    }));
}

export const BAUDS = {adalight: 115200, awa: 2000000, tpm2: 115200, "usb-pro": 57600};
export const SPEEDS = [57600, 115200, 230400, 460800, 500000, 921600, 1000000, 1500000, 2000000];
export const PROTOCOLS = ["sacn", "art-net", "ddp"];

export const interfaces = () => (work.plugged ? work.plugged.found.filter((one) => one.kind === "interface") : []);

/** The wire that a form of the network says. */
export function networkOf(is, given) {
    const through = String(given.get("through") || "");
    const to = String(given.get("to") || "").trim();
    const universe = Number(given.get("universe") || 0);
    if (is === "sacn") return {is: "sacn", universe, ...(to && to !== "multicast" ? {to} : {}), through, priority: 100};
    return is === "art-net" ? {is: "art-net", universe, to, through, sync: "broadcast"} : {is: "ddp", to, through};
}

async function connect(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const is = asked.what;
    const speaks = String(given.get("speaks"));
    const wire = is === "serial" ? {is: "serial", port: String(given.get("port")), speaks, baud: BAUDS[speaks]} : is === "simulated" ? {is: "simulated"} : networkOf(is, given);
    const surface = String(given.get("surface")).trim();
    const known = home.place.surfaces.some((one) => one.name === surface);
    const told = await wish({is: "connect", name: String(given.get("name")), wire, surface, width: known ? 0 : Number(given.get("width")), height: known ? 0 : Number(given.get("height"))});
    if (told.is !== "done") return;
    asked.what = "";
    choose(surface, String(given.get("name")));
}

/** A controller shows something from the beginning: what surface, and of how many lamps. */
function form() {
    const is = asked.what;
    const name = is === "serial" ? t("signName") : is === "simulated" ? t("simulatedName") : t("stripName");
    return html`<form class="form connecting" @submit=${connect}>
        <label class="field"><span>${t("outputName")}</span><input name="name" required .value=${name}></label>
        ${is === "serial" ? html`
            <label class="field"><span>${t("port")}</span><input name="port" required .value=${asked.port} placeholder="COM3, /dev/ttyUSB0"></label>
            <label class="field"><span>${t("speaks")}</span><select name="speaks">${Object.keys(BAUDS).map((one) => html`<option value=${one}>${t("speaks-" + one)}</option>`)}</select></label>` : nothing}
        ${PROTOCOLS.includes(is) ? network(is, {}) : nothing}
        <label class="field"><span>${t("showsSurface")}</span><input name="surface" required list="surfaces-known"></label>
        <div class="two"><label class="field"><span>${t("wide")}</span><input name="width" type="number" min="1" max="16384" value="64"></label>
        <label class="field"><span>${t("high")}</span><input name="height" type="number" min="1" max="16384" value="16"></label></div>
        <button class="strong" ?disabled=${home.busy}>${t("connect")}</button>
    </form>`;
}

/** The places of a network output that people type. */
export const network = (is, wire) => html`
    <label class="field"><span>${t("address")}</span><input name="to" ?required=${is !== "sacn"} .value=${wire.to || ""} placeholder=${is === "sacn" ? t("orMulticast") : "192.168.0.50"}></label>
    ${is === "ddp" ? nothing : html`<label class="field"><span>${t("universe")}</span><input name="universe" type="number" min=${is === "sacn" ? 1 : 0} max=${is === "sacn" ? 63999 : 32767} .value=${String(wire.universe === undefined ? (is === "sacn" ? 1 : 0) : wire.universe)}></label>`}
    <label class="field"><span>${t("through")}</span><select name="through"><option value="">${t("anyInterface")}</option>${interfaces().map((one) => html`<option value=${one.name} ?selected=${wire.through === one.name}>${one.name} ${one.about.address || ""}</option>`)}
        ${wire.through && !interfaces().some((one) => one.name === wire.through) ? html`<option selected value=${wire.through}>${wire.through}</option>` : nothing}</select></label>`;

/** The first column: what there is to connect. */
export function connected() {
    const ports = work.plugged ? work.plugged.found.filter((one) => one.kind === "port") : [];
    return html`<section class="hall-part plugged">
        <h2>1. ${t("pluggedIn")}</h2>
        ${work.looking ? html`<p class="lead" role="status">${t("lookingAround")}</p>` : nothing}
        ${work.plugged && said(work.plugged.told) ? html`<p class="wrong">${said(work.plugged.told)}</p>` : nothing}
        <ul class="devices">${monitors().map(monitor)}${ports.map(port)}</ul>
        ${work.plugged && !monitors().length && !ports.length ? html`<p class="lead">${t("nothingPlugged")}</p>` : nothing}
        <div class="row"><button ?disabled=${work.looking} @click=${lookAgain}>${t("lookAgain")}</button></div>
        <h3>${t("addByHand")}</h3>
        <div class="row by-hand">${["serial", ...PROTOCOLS, "simulated"].map((one) => html`<button data-wire=${one} aria-pressed=${asked.what === one} @click=${() => ask(one)}>${t("wire-" + one)}</button>`)}</div>
        ${asked.what ? form() : nothing}
        <datalist id="surfaces-known">${[...new Set([...home.place.surfaces.map((one) => one.name), ...wanted()])].map((one) => html`<option value=${one}></option>`)}</datalist>
    </section>`;
}

/** The surfaces of the ceremony that is chosen, which this hall does not have yet. */
function wanted() {
    const show = home.hall.shows.find((one) => one.name === asked.show) || home.hall.shows[0];
    return show ? show.surfaces.filter((one) => !home.place.surfaces.some((known) => known.name === one)) : [];
}

async function add(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const surface = String(given.get("surface")).trim();
    const told = await wish({is: "new-surface", surface, width: Number(given.get("width")), height: Number(given.get("height"))});
    if (told.is !== "done") return;
    asked.adding = false;
    choose(surface, "");
}

/** The surfaces, to be taken by hand and laid on an output. */
export function surfaces() {
    const shows = home.hall.shows;
    return html`<section class="hall-part hall-surfaces">
        <h2>2. ${t("surfacesHere")}</h2>
        <p class="lead">${t("dragSurface")}</p>
        <div class="chips">${home.place.surfaces.map((one) => grip(one.name, one.width + " × " + one.height))}${wanted().map((one) => grip(one, t("sizeProposed")))}
            <button aria-expanded=${asked.adding} @click=${() => {
                asked.adding = !asked.adding;
                changed();
            }}>${t("newSurface")}</button></div>
        ${shows.length > 1 ? html`<label class="field"><span>${t("surfacesOf")}</span><select class="of-show" @change=${(event) => {
            asked.show = event.target.value;
            changed();
        }}>${shows.map((one) => html`<option value=${one.name} ?selected=${one.name === asked.show}>${one.title || one.name}</option>`)}</select></label>` : nothing}
        ${asked.adding ? html`<form class="adding row" @submit=${add}>
            <label class="field"><span>${t("surfaceName")}</span><input name="surface" required maxlength="60" placeholder="backdrop"></label>
            <label class="field"><span>${t("wide")}</span><input name="width" type="number" min="1" max="16384" required value="1920"></label>
            <label class="field"><span>${t("high")}</span><input name="height" type="number" min="1" max="16384" required value="1080"></label>
            <button class="strong" ?disabled=${home.busy}>${t("addSurface")}</button>
        </form>` : nothing}
    </section>`;
}
