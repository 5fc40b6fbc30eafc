// What this machine has: ceremonies, halls, runs; and the way into each of them.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {doors} from "./doors.js";
import {ask, bringPlan, home, may} from "./know.js";
import {arriving, isArriving, isPackage, packButton, packing, takeIn} from "./parcels.js";
import {openSide} from "./prepare.js";
import {said, t} from "./said.js";
import {hallShelf} from "./hallshelf.js";
import {hallChoice, hallOf} from "./inhall.js";
import {begin} from "./starting.js";
import {machine} from "./machine.js";

const chosen = {making: false, sure: "", speed: 20, reading: "", pasting: false, over: false};

async function done(what) {
    const told = await ask(what);
    home.words = told.is === "refused" ? told.because : null;
    changed();
    return told;
}

/** What stands beside the name of a ceremony about its state. */
function health(card) {
    if (card.errors > 0) return html`<span class="tag air">${icons.ill}${t("errors", card.errors)}</span>`;
    if (card.warnings > 0) return html`<span class="tag hold">${t("warnings", card.warnings)}</span>`;
    return html`<span class="tag next">${t("clean")}</span>`;
}

const dayWords = (day) => day.split("-").reverse().map(Number).join("/");

function show(card) {
    const hall = hallOf();
    return html`<li class="card" data-show=${card.name}>
        <div class="card-words">
            <a class="card-title" href=${"#/show/" + encodeURIComponent(card.name)}>${card.title || card.name}</a>
            <small>${dayWords(card.day)} · ${t("parts", card.parts)}${card.organiser ? " · " + card.organiser : ""}</small>
            ${health(card)}
        </div>
        <div class="card-ways">
            <a class="button" href=${"#/show/" + encodeURIComponent(card.name)}>${t(may("edit") ? "prepare" : "see")}</a>
            ${may("control") ? html`<button data-press="rehearse" ?disabled=${home.busy || !hall} @click=${() => started({is: "start", show: card.name, hall, rehearsal: true, speed: chosen.speed})}>${t("rehearse")}</button>
            <button class="strong" data-press="run" ?disabled=${home.busy || !hall} @click=${() => begin(card, hall, started)}>${t("run")}</button>` : nothing}
            ${packButton(card)}
        </div>
        ${packing(card, home.hall.halls.find((one) => one.name === hall) || {name: hall, title: hall})}
    </li>`;
}

/** @param {AskedStart | AskedGoOn} what */
async function started(what) {
    const told = await done(what);
    const view = document.querySelector(".view");
    if (told.is === "made" && view) view.scrollTo(0, 0);
}

function run(card) {
    const going = t("going-" + card.going);
    const live = card.going === "running" || card.going === "opening";
    return html`<li class="card" data-run=${card.id}>
        <div class="card-words">
            <b class="card-title">${card.title}</b>
            <small>${card.id}${card.rehearsal ? " · " + t("rehearsal") : ""} · ${new Date(card.since).toLocaleString("vi-VN")}</small>
            <span class=${"tag " + (card.going === "running" ? "air" : card.going === "broken-off" || card.going === "failed" ? "hold" : "")}>${going}</span>
            ${card.going === "failed" ? html`<pre class="said">${card.said.join("\n")}</pre>` : nothing}
        </div>
        <div class="card-ways">
            ${card.link ? html`<a class="button strong" data-press="open" href=${card.link} target="_blank" rel="noopener">${t("open")}</a>` : nothing}
            ${card.going === "over" || card.going === "broken-off" ? html`<a class="button" href=${"#/report/" + card.id}>${t("report")}</a>` : nothing}
            ${card.going === "broken-off" && may("control") ? html`<button data-press="go-on" ?disabled=${home.busy} @click=${() => started({is: "go-on", run: card.id})}>${t("goOn")}</button>` : nothing}
            ${!live && card.show && card.going !== "failed" ? html`<a class="button" data-press="after" href=${"#/show/" + encodeURIComponent(card.show)} @click=${() => openSide(card.show, "after")}>${t("afterRun")}</a>` : nothing}
            ${live && may("control") ? ending(card) : nothing}
            ${!live && may("admin") ? discarding(card) : nothing}
        </div>
    </li>`;
}

/** Ending takes two taps: the second one says what it does. */
function ending(card) {
    const sure = chosen.sure === card.id;
    return html`<button ?disabled=${home.busy} class=${sure ? "danger" : ""} @click=${() => {
        if (sure) done({is: "end", run: card.id});
        chosen.sure = sure ? "" : card.id;
        changed();
    }}>${sure ? t("endSure") : t("end")}</button>`;
}

/** So does deleting. */
function discarding(card) {
    const sure = chosen.sure === card.id;
    return html`<button ?disabled=${home.busy} class=${sure ? "danger" : ""} aria-label=${(sure ? t("discardSure") : t("discard")) + ": " + card.id} @click=${() => {
        if (sure) done({is: "discard", run: card.id});
        chosen.sure = sure ? "" : card.id;
        changed();
    }}>${sure ? t("discardSure") : t("discard")}</button>`;
}

function making() {
    return html`<form class="form card making" @submit=${make}>
        <label class="field"><span>${t("title")}</span><input name="title" required maxlength="300" autofocus></label>
        <label class="field"><span>${t("organiser")}</span><input name="organiser" maxlength="300"></label>
        <label class="field"><span>${t("venue")}</span><input name="venue" maxlength="300"></label>
        <label class="field"><span>${t("day")}</span><input name="day" type="date" required></label>
        <div class="card-ways">
            <button type="button" @click=${() => make(null)}>${t("cancel")}</button>
            <button class="strong" ?disabled=${home.busy}>${t("make")}</button>
        </div>
    </form>`;
}

async function make(event) {
    if (event) {
        event.preventDefault();
        const given = new FormData(event.target);
        const told = await done({is: "new-show", title: given.get("title"), organiser: given.get("organiser"), venue: given.get("venue"), day: given.get("day")});
        if (told.is !== "made") return;
        location.hash = "#/show/" + encodeURIComponent(told.name);
    }
    chosen.making = false;
    changed();
}

/** A plan is dropped, chosen or pasted; the first ceremony of it opens. */
async function plan(name, content) {
    chosen.reading = name;
    home.words = null;
    changed();
    const told = await bringPlan(name, content);
    chosen.reading = "";
    chosen.pasting = false;
    home.words = told.is === "refused" ? told.because : told.told && told.told.vi ? told.told : null;
    if (told.is === "imported" && told.shows.length) location.hash = "#/show/" + encodeURIComponent(told.shows[0]);
    changed();
}

function dropped(event) {
    event.preventDefault();
    chosen.over = false;
    const file = event.dataTransfer && event.dataTransfer.files[0];
    if (file) brought(file);
    else changed();
}

/** A zip is a package; everything else is read as a plan. */
function brought(file) {
    if (file && isPackage(file)) takeIn(file);
    else if (file) plan(file.name, file);
}

function over(event, is) {
    event.preventDefault();
    if (chosen.over === is) return;
    chosen.over = is;
    changed();
}

function bringing() {
    if (!may("edit")) return nothing;
    if (isArriving()) return arriving();
    if (chosen.reading) return html`<p class="drop" role="status">${t("readingPlan", chosen.reading)}</p>`;
    return html`<div class=${"drop" + (chosen.over ? " over" : "")} @dragover=${(event) => over(event, true)} @dragleave=${(event) => over(event, false)} @drop=${dropped}>
        <b>${t("dropPlan")}</b><small>${t("planKinds")}</small>
        <div class="row">
            <label class="button">${t("choosePlan")}<input class="unseen" type="file" accept=".docx,.doc,.odt,.pdf,.xlsx,.xls,.ods,.csv,.txt,.md,.rtf,.zip" @change=${(event) => brought(event.target.files[0])}></label>
            <button @click=${() => {
                chosen.pasting = !chosen.pasting;
                changed();
            }}>${t("pastePlan")}</button>
        </div>
        ${chosen.pasting ? html`<form class="form" @submit=${(event) => {
            event.preventDefault();
            const text = String(new FormData(event.target).get("text"));
            plan("ke-hoach.txt", new Blob([text], {type: "text/plain"}));
        }}><textarea name="text" rows="8" required aria-label=${t("pastePlan")}></textarea><button class="strong">${t("make")}</button></form>` : nothing}
    </div>`;
}

export function shelf() {
    const all = home.hall;
    if (!all) return home.link === "starting" ? html`<p class="empty">${t("reading")}</p>` : nothing;
    const live = all.runs.filter((one) => one.going === "running" || one.going === "opening");
    const over = all.runs.filter((one) => !live.includes(one));
    const others = over.filter((one) => !one.rehearsal);
    const rehearsals = over.filter((one) => one.rehearsal);
    return html`<div class="shelf">
        <h1 class="unseen">${t("home")}</h1>
        ${live.length ? html`<section><ul class="cards live">${live.map(run)}</ul></section>` : nothing}
        <section>
            <div class="shelf-head">
                <h2>${t("shows")}</h2>
                ${may("edit") ? hallChoice(t("hallChoice")) : nothing}
                ${may("control") ? html`<label class="inline">${t("rehearseAt")}
                    <select class="speed" @change=${(event) => {
                        chosen.speed = Number(event.target.value);
                        changed();
                    }}>${[20, 5, 1].map((speed) => html`<option value=${speed} ?selected=${speed === chosen.speed}>${speed === 1 ? t("realTime") : "×" + speed}</option>`)}</select>
                </label>` : nothing}
                ${may("edit") ? html`<label class="button">${t("choosePackage")}<input class="unseen" type="file" accept=".zip" ?disabled=${isArriving()} @change=${(event) => {
                    brought(event.target.files[0]);
                    event.target.value = "";
                }}></label>
                <button class="strong" @click=${() => {
                    chosen.making = true;
                    changed();
                }}>${t("newShow")}</button>` : nothing}
            </div>
            ${chosen.making ? making() : html`${bringing()}${isArriving() ? nothing : arriving()}`}
            ${all.shows.length ? html`<ul class="cards">${all.shows.map(show)}</ul>` : html`<p class="empty">${t("noShows")}</p>`}
        </section>
        ${may("admin") ? hallShelf() : nothing}
        <section>
            <h2>${t("runs")}</h2>
            ${others.length ? html`<ul class="cards">${others.map(run)}</ul>` : html`<p class="lead">${t("noRuns")}</p>`}
            ${rehearsals.length ? html`<h3>${t("rehearsals")}</h3><ul class="cards">${rehearsals.map(run)}</ul>` : nothing}
        </section>
        ${doors()}
        ${machine()}
        <small>${all.folder}</small>
    </div>`;
}
