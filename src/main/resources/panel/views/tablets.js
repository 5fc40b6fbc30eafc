// Who else may come in: only whoever sits at the desk's own machine sees this and decides.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed, model} from "../model.js";
import {closeSheet, sheet} from "../parts.js";
import {goodbye} from "../session.js";
import {icons} from "../icons.js";
import {inGroups, qr} from "../qr.js";
import {ask, isFresh, outcome} from "../wishes.js";
import {digits, instant, said} from "../times.js";
import {kinds, named, t} from "../words.js";

/** Whoever comes from elsewhere never administers. */
const rights = () => kinds("right").filter((right) => right !== "admin").reverse();

let tokenName = "";
let tokenRight = "control";

const admit = (button, what) => ask(button, "admit", {what});

/** Who is about to be sent out, or which network to be left: asked once more, since nobody comes back by himself. */
let sure = "";

const asks = (what) => {
    sure = what;
    changed();
};

/**
 * What is lost by it, and the two ways on.
 * @param words whom it locks out
 * @param does what is done after all
 */
function really(press, words, yes, does) {
    return html`<div class="really" role="alert"><p>${icons.ill}${words}</p><div class="ways-on">
        <button class="danger" data-press=${press} @click=${() => {
            sure = "";
            does();
        }}>${yes}</button>
        <button data-press="stay" @click=${() => asks("")}>${t("keepIt")}</button></div></div>`;
}

/** Whom it would lock out, and whether anybody is left who may operate from elsewhere. */
function outWords(one, sessions) {
    const others = sessions.some((other) => other.id !== one.id && !other.own && (other.right === "control" || other.right === "admin"));
    return t("revokeAsks", one.name, named("right", one.right)) + (one.right === "control" && !others ? " " + t("lastControl") : "");
}

/** Those who are here by the network that is open. */
const byNetwork = (access) => access.sessions.filter((one) => one.since && !one.own && one.right !== "admin").map((one) => one.name);

/** The one network is left for another, or for none: who came by it is cut off until it is open again. */
function leaveNetwork(access, press, to) {
    const here = byNetwork(access);
    const does = () => admit(press, {is: "allow", ...to});
    if (access.open === undefined || here.length === 0 || access.open === to.address) does();
    else asks(press);
}

function door(open) {
    const left = instant(open.until) - Date.now();
    return html`<div class="door" data-right=${open.right}>
        ${open.code.length ? qr(open.code) : html`<p class="no-network">${icons.ill}${t("networkFirst")}</p>`}
        <div><p>${t(open.code.length ? "scan" : "onlyHereLink")} <b>${named("right", open.right)}</b></p>
            <p class="pin" aria-label=${t("pin", open.pin.length)}>${inGroups(open.pin)}</p>
            <p>${left > 0 ? t("closesIn", digits(left)) : t("closedNow")} · ${t("triesLeft", open["tries-left"])}</p>
            <p class="link-text">${open.link}</p>
            <button data-press="close-door" @click=${() => admit("close-door", {is: "close"})}>${t("closeDoor")}</button></div></div>`;
}

function networks(access) {
    const open = access.open === undefined ? null : access.open;
    const press = sure;
    const lost = access.lost === undefined ? null : access.lost;
    return html`<h3>${t("networks")}</h3>${lost !== null ? html`<p class="lamp-cause ill" role="alert">${icons.ill}<span>${t("networkLost", lost)}</span></p>`
        : html`<p class="lead">${open === null ? t("onlyHere") : t("openOn", open)}</p>`}
        <div class="presets">${access.addresses.map((one) => html`<button data-press=${"allow-" + one.address} aria-pressed=${open === one.address ? "true" : "false"}
            @click=${() => leaveNetwork(access, "allow-" + one.address, {address: one.address})}>${one.name}<small>${one.address}</small></button>`)}
            <button data-press="allow-none" ?disabled=${open === null && lost === null} @click=${() => leaveNetwork(access, "allow-none", {})}>${t("closeNetwork")}</button></div>
        ${sure.startsWith("allow-") ? really("sure-" + sure, t("networkAsks", byNetwork(access).join(", ")), t("changeNetwork"), () => {
            const address = press.slice("allow-".length);
            admit(press, {is: "allow", ...(address === "none" ? {} : {address})});
        }) : nothing}`;
}

/** Who is here stands first, as each came in. */
const sorted = (sessions) => [...sessions].sort((one, other) => Number(Boolean(other.since)) - Number(Boolean(one.since)));

/** The one who reads this sits at the desk's own machine: its clock is the desk's. */
function presence(one) {
    if (one.since) return t("connected", said(Date.now() - instant(one.since)));
    return t(one.surface ? "controlSurface" : "notConnected");
}

export function tablets() {
    return sheet("tablets", t("tablets"), () => {
        const access = model.access;
        if (!access) return html`<p class="empty">${t("waitingForState")}</p>`;
        return html`
            ${isFresh() && outcome.kind !== "done" && outcome.words ? html`<p class=${"answer " + outcome.kind} role="alert">${outcome.words}</p>` : nothing}
            ${networks(access)}
            <h3>${t("pairOne")}</h3>
            <div class="presets">${rights().map((right) => html`<button data-press=${"pair-" + right} @click=${() => admit("pair-" + right, {is: "pair", right})}>${named("right", right)}</button>`)}</div>
            ${access.window ? door(access.window) : nothing}
            <h3>${t("paired")} (${t("ofThem", access.sessions.length, access.sessions.filter((one) => one.since).length)})</h3>
            ${access.sessions.length === 0 ? html`<p class="lead">${t("nobodyPaired")}</p>` : nothing}
            <ul class="sessions">${repeat(sorted(access.sessions), (one) => one.id, (one) => html`<li class=${one.since ? "is-here" : ""}><span class=${"dot " + (one.since ? "well" : "")}></span>
                <div><b>${one.name}</b> <span>${named("right", one.right)}${one.own ? " · " + t("isThis") : ""}</span><small>${presence(one)}</small></div>
                <button ?disabled=${one.own} data-press=${"revoke-" + one.id} @click=${() => asks("revoke-" + one.id)}>${t("revoke")}</button>
                ${sure === "revoke-" + one.id ? really("sure-revoke-" + one.id, outWords(one, access.sessions), t("revokeNow"), () => admit("revoke-" + one.id, {is: "revoke", session: one.id})) : nothing}</li>`)}</ul>
            <h3>${t("token")}</h3>
            <form class="form inline" @submit=${(event) => {
                event.preventDefault();
                if (tokenName.trim()) admit("token", {is: "token", name: tokenName.normalize("NFC").trim(), right: tokenRight});
            }}>
                <label class="field"><span>${t("tokenName")}</span><input type="text" maxlength="40" autocomplete="off" @input=${(event) => {
                    tokenName = event.target.value;
                    changed();
                }}></label>
                <label class="field"><span>${t("right")}</span><select @change=${(event) => (tokenRight = event.target.value)}>${["control", "edit", "view"].map((right) =>
                    html`<option value=${right} ?selected=${right === tokenRight}>${named("right", right)}</option>`)}</select></label>
                <button data-press="token" ?disabled=${!tokenName.trim()}>${t("makeToken")}</button></form>
            ${access.token ? html`<p class="lead">${t("tokenOnce")}</p><p class="token">${access.token}</p>` : nothing}`;
    });
}

/** What this very device loses that leaves; nothing but a new code brings it back. */
export function leaving() {
    return sheet("leave", t("leave"), () => html`<p class="lamp-cause ill">${icons.ill}<span>${t("leaveAsks", model.session ? model.session.name : "", model.session ? named("right", model.session.right) : "")}</span></p>
        <p>${t("leaveOthers")}</p>
        <div class="ways-on"><button class="danger" data-press="leave-now" @click=${() => {
            closeSheet();
            goodbye();
        }}>${t("leaveNow")}</button><button data-press="stay" @click=${closeSheet}>${t("keepIt")}</button></div>`);
}
