// Who else may come in to Home: only whoever sits at this machine sees this and decides.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {inGroups, qr} from "../qr.js";
import {ask, home, may} from "./know.js";
import {said, t} from "./said.js";

const RIGHTS = ["view", "edit", "control"];
const EVERY = 2000;

let access = null;
let open = false;

async function tell(what) {
    const told = await ask(what);
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "doors") access = told.access;
    changed();
}

const admit = (what) => tell({is: "admit", what});

async function looks() {
    if (!open || document.hidden) return;
    try {
        // Nobody waits for it: it is no wish, and no button rests meanwhile.
        const answer = await fetch("/home/ask", {method: "POST", credentials: "same-origin", headers: {"Content-Type": "application/json"}, body: JSON.stringify({is: "doors"})});
        const told = await answer.json();
        if (told.is === "doors") access = told.access;
        changed();
    } catch {
        // Home is gone; the page says so by itself.
    }
}

setInterval(looks, EVERY);

function pairing(window) {
    const left = Math.max(0, Math.round((Date.parse(window.until) - Date.now()) / 1000));
    return html`<div class="door" data-right=${window.right}>${qr(window.code)}
        <div><p>${t("doorScan")} <b>${t("right-" + window.right)}</b></p>
            <p class="pin">${inGroups(window.pin)}</p>
            <p>${t("doorLeft", left)}</p>
            <p class="link-text">${window.link}</p>
            <button @click=${() => admit({is: "close"})}>${t("doorClose")}</button></div></div>`;
}

/** The doors of this machine; nothing for who came in by one. */
export function doors() {
    if (!may("admin")) return nothing;
    const on = access && access.open !== undefined ? access.open : null;
    const lost = access && access.lost !== undefined ? access.lost : null;
    return html`<section class="doors"><div class="shelf-head"><h2>${t("doors")}</h2>
        <button aria-expanded=${open} @click=${() => {
            open = !open;
            changed();
            looks();
        }}>${open ? t("doorsHide") : t("doorsShow")}</button></div>
        ${open && access ? html`<p class=${"lead" + (lost ? " ill" : "")}>${lost ? t("doorsLost", lost) : on === null ? t("doorsShut") : t("doorsOpen", on)}</p>
        <div class="row">${access.addresses.map((one) => html`<button aria-pressed=${on === one.address} @click=${() => admit({is: "allow", address: one.address})}>${one.name} <small>${one.address}</small></button>`)}
            <button ?disabled=${on === null && lost === null} @click=${() => admit({is: "allow"})}>${t("doorsOnlyHere")}</button></div>
        ${on === null ? nothing : html`<h3>${t("doorPair")}</h3>
        <div class="row">${RIGHTS.map((right) => html`<button data-pair=${right} @click=${() => admit({is: "pair", right})}>${t("right-" + right)}</button>`)}</div>
        ${access.window ? pairing(access.window) : nothing}`}
        <ul class="guests">${access.sessions.filter((one) => !one.own).map((one) => html`<li><span><b>${one.name}</b> · ${t("right-" + one.right)} · ${one.since ? t("guestHere") : t("guestAway")}</span>
            <button @click=${() => admit({is: "revoke", session: one.id})}>${t("guestOut")}</button></li>`)}</ul>` : nothing}
    </section>`;
}
