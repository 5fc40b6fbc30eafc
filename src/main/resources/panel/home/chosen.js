// What is chosen: a surface where it lies, or an output, each with all that can be said of it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {BAUDS, network, networkOf, PROTOCOLS, SPEEDS} from "./connected.js";
import {calledOf, choose, entered, face, lying, monitors, named, usedBy, wish, work} from "./hallknow.js";
import {home} from "./know.js";
import {connect, putOn} from "./laying.js";
import {said, t} from "./said.js";
import {choice} from "./wires.js";

const ORDERS = ["rgb", "rbg", "grb", "gbr", "brg", "bgr", "rgbw", "rbgw", "grbw", "gbrw", "brgw", "bgrw"];
const TURNS = ["none", "right", "half", "left"];

const number = (label, name, value, least, most, make, step = "1") => html`<label class="field"><span>${label}</span><input type="number" data-field=${name} min=${least} max=${most} step=${step} .value=${String(value)} @change=${(event) => entered(event, value, (text) => make(Number(text)))}></label>`;

async function rename(from, to) {
    const told = await wish({is: "rename", surface: from, name: to});
    if (told.is === "done") choose(to.trim(), work.output);
    return told;
}

async function call(from, to) {
    const told = await wish({is: "call", output: from, name: to});
    if (told.is === "done") choose(work.surface, to.trim());
    return told;
}

function surface(one) {
    const at = lying();
    const others = home.place.outputs.filter((output) => !output.shows.some((shown) => shown.surface === one.name));
    const free = monitors().filter((monitor) => !usedBy(monitor) && monitor.about.primary !== "true");
    return html`<section class="hall-part chosen-one">
        <h2>${t("surface")}</h2>
        <label class="field"><span>${t("surfaceCalled")}</span><input data-field="called" maxlength="60" placeholder=${said(one.usual)} .value=${one.called} @change=${(event) => wish({is: "call-surface", surface: one.name, name: event.target.value.normalize("NFC")})}></label>
        <label class="field"><span>${t("surfaceName")}</span><input data-field="surface" maxlength="60" .value=${one.name} @change=${(event) => entered(event, one.name, (text) => rename(one.name, text))}></label>
        <div class="two">
            ${number(t("wide"), "width", one.width, 1, 16384, (width) => wish({is: "resize", surface: one.name, width, height: one.height}))}
            ${number(t("high"), "height", one.height, 1, 16384, (height) => wish({is: "resize", surface: one.name, width: one.width, height}))}
        </div>
        ${at ? where(at) : nothing}
        ${others.length || free.length ? html`<div class="row put-on"><span class="lead">${t("putOn")}</span>
            ${others.map((output) => html`<button ?disabled=${home.busy} @click=${() => putOn(one.name, output.name)}>${output.name}</button>`)}
            ${free.map((monitor) => html`<button ?disabled=${home.busy} @click=${() => connect(one.name, monitor.name)}>${calledOf(monitor)}</button>`)}</div>` : nothing}
        <button ?disabled=${home.busy} @click=${() => wish({is: "remove", surface: one.name})}>${t("removeSurface")}</button>
    </section>`;
}

function where({output, shown}) {
    const move = (x, y) => wish({is: "lay", surface: shown.surface, from: "", output: output.name, x, y, reach: 0});
    return html`<h3>${t("onOutput", output.name)}</h3>
        <div class="two">
            ${number(t("fromLeft"), "x", shown.x, 0, 16384, (x) => move(x, shown.y))}
            ${number(t("fromTop"), "y", shown.y, 0, 16384, (y) => move(shown.x, y))}
        </div>
        <fieldset class="ways-of"><legend>${t("turned")}</legend><div class="ways">${TURNS.map((rotate, at) => html`<button aria-pressed=${shown.rotate === rotate} ?disabled=${home.busy} @click=${() => wish({is: "turn", surface: shown.surface, output: output.name, rotate})}>${at * 90}°</button>`)}</div></fieldset>
        ${output.lamps ? choice(output, shown) : nothing}
        <button ?disabled=${home.busy} @click=${() => wish({is: "take-off", surface: shown.surface, output: output.name})}>${t("takeOff", output.name)}</button>`;
}

const rewire = (one, wire) => wish({is: "rewire", output: one.name, wire});

function serial(one) {
    const wire = one.wire;
    return html`<label class="field"><span>${t("port")}</span><input data-field="port" .value=${wire.port} @change=${(event) => entered(event, wire.port, (text) => rewire(one, {...wire, port: text.trim()}))}></label>
        <label class="field"><span>${t("speaks")}</span><select data-field="speaks" .value=${wire.speaks} @change=${(event) => entered(event, wire.speaks, (speaks) => rewire(one, {...wire, speaks, baud: BAUDS[speaks]}))}>${Object.keys(BAUDS).map((word) => html`<option value=${word} ?selected=${word === wire.speaks}>${t("speaks-" + word)}</option>`)}</select></label>
        <label class="field"><span>${t("baud")}</span><select data-field="baud" .value=${String(wire.baud)} @change=${(event) => entered(event, wire.baud, (baud) => rewire(one, {...wire, baud: Number(baud)}))}>${[...new Set([...SPEEDS, wire.baud])].sort((a, b) => a - b).map((speed) => html`<option value=${speed} ?selected=${speed === wire.baud}>${speed}</option>`)}</select></label>
        <p class="lead">${t("paceWords", one.pace)}</p>`;
}

function overNetwork(one) {
    const wire = one.wire;
    const rest = wire.is === "sacn" ? {priority: wire.priority} : wire.is === "art-net" ? {sync: wire.sync} : {};
    const before = {to: wire.to || "", universe: wire.universe, through: wire.through};
    return html`<form class="form" @change=${(event) => entered(event, before[event.target.name], () => rewire(one, {...networkOf(wire.is, new FormData(event.currentTarget || event.target.form)), ...rest}))} @submit=${(event) => event.preventDefault()}>${network(wire.is, wire)}</form>
        ${one.last ? html`<p class="lead">${t("universes", wire.universe, one.last)}</p>` : nothing}`;
}

function output(one) {
    const shine = (more) => wish({is: "shine", output: one.name, light: {...one.light, ...more}});
    return html`<section class="hall-part chosen-one">
        <h2>${t("output")}</h2>
        <label class="field"><span>${t("outputName")}</span><input data-field="output" maxlength="100" .value=${one.name} @change=${(event) => entered(event, one.name, (text) => call(one.name, text))}></label>
        ${one.wire.is === "serial" ? serial(one) : PROTOCOLS.includes(one.wire.is) ? overNetwork(one) : nothing}
        ${one.wire.is === "window" ? number(t("fps"), "fps", one.wire.fps, 1, 240, (fps) => rewire(one, {...one.wire, fps})) : nothing}
        ${one.lamps ? html`<label class="field"><span>${t("colourOrder")}</span><select data-field="order" .value=${one.light.order} @change=${(event) => entered(event, one.light.order, (order) => shine({order}))}>${ORDERS.map((order) => html`<option value=${order} ?selected=${order === one.light.order}>${order.toUpperCase()}</option>`)}</select></label>
            ${number("Gamma", "gamma", one.light.gamma, 0.5, 5, (gamma) => shine({gamma}), "0.1")}` : nothing}
        ${number(t("brightest"), "brightness", Math.round(one.light.brightness * 100), 1, 100, (percent) => shine({brightness: percent / 100}))}
        <button ?disabled=${home.busy} @click=${() => wish({is: "disconnect", output: one.name})}>${t("disconnect")}</button>
    </section>`;
}

export function chosen() {
    const one = work.surface && face(work.surface);
    if (one) {
        const at = lying();
        return html`${surface(one)}${at && at.output.lamps ? output(at.output) : nothing}`;
    }
    if (work.surface) return unknown();
    const wanted = work.output && named(work.output);
    return wanted ? output(wanted) : html`<p class="lead hall-part">${t("chooseSomething")}</p>`;
}

/** A surface of a ceremony that this hall does not have yet: it is made by being laid. */
const unknown = () => html`<section class="hall-part chosen-one"><h2>${work.surface}</h2>
    <div class="row put-on"><span class="lead">${t("putOn")}</span>
        ${home.place.outputs.map((output) => html`<button ?disabled=${home.busy} @click=${() => putOn(work.surface, output.name)}>${output.name}</button>`)}
        ${monitors().filter((monitor) => !usedBy(monitor) && monitor.about.primary !== "true").map((monitor) => html`<button ?disabled=${home.busy} @click=${() => connect(work.surface, monitor.name)}>${calledOf(monitor)}</button>`)}</div></section>`;
