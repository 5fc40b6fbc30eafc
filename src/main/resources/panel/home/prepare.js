// A show that is prepared: the agenda as a table, its cues in words, true pictures, what is to be looked at, what was done.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {repeat} from "../vendor/lit-html/directives/repeat.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {cell, wish} from "./cells.js";
import {dragged, grip} from "./drag.js";
import {bring, home} from "./know.js";
import {lists} from "./lists.js";
import {findInPlan, findPlace, paper, partOf, questions, readPlan} from "./plan.js";
import {said, t} from "./said.js";

const seen = {part: "", side: "findings", sure: "", kind: "title", plan: true, show: ""};

function heading(what, label) {
    const sheet = home.sheet;
    const value = what === "day" ? sheet.day.split("-").reverse().map(Number).join("/") : sheet[what];
    return html`<label class="field"><span>${label}</span>${cell("head/" + what, value, (text) => ({is: "heading", what, text}), {label})}</label>`;
}

function line(part, at) {
    const of = (column, value, how) => cell(part.id + "/" + column, value, (text) => ({is: "cell", part: part.id, column, text}), {column, ...how});
    const wrong = home.sheet.findings.filter((one) => one.part === part.id);
    const isOpen = seen.part === part.id;
    return html`<tbody class=${"part" + (part.skip ? " skipped" : "") + (dragged() === part.id ? " dragged" : "")} data-part=${part.id} data-at=${at}>
        <tr>
            <th scope="row">${grip(part, at)}<span>${at + 1}</span></th>
            <td class="narrow">${of("start", part.start, {label: t("start"), hint: part.from})}${part.over ? html`<small class="wrong">${t("over", part.over)}</small>` : nothing}</td>
            <td class="narrow">${of("length", part.length, {label: t("length"), hint: t("unknownLength")})}</td>
            <td>${of("name", part.name, {label: t("name")})}</td>
            <td>${of("by", part.by, {label: t("by")})}</td>
            <td class="narrow"><select aria-label=${t("begins")} @change=${(event) => wish({is: "cell", part: part.id, column: "begins", text: event.target.value})}>
                ${["GO", "CLOCK", "FOLLOW"].map((one) => html`<option value=${one} ?selected=${part.begins === one}>${t("begins-" + one)}</option>`)}
            </select></td>
            <td class="ways">
                ${wrong.length ? html`<span class=${"tag " + (wrong.some((one) => one.severity === "error") ? "air" : "hold")} title=${wrong.map((one) => said(one.what)).join("\n")}>${icons.ill}${wrong.length}</span>` : nothing}
                <button class="plain" aria-expanded=${isOpen} aria-label=${t("more") + ": " + part.name} @click=${() => unfold(part.id)}>${isOpen ? "▴" : "▾"}</button>
            </td>
        </tr>
        ${isOpen ? html`<tr class="inside"><td colspan="7">${inside(part, at, of)}</td></tr>` : nothing}
    </tbody>`;
}

function unfold(id) {
    seen.part = seen.part === id ? "" : id;
    if (seen.part) setTimeout(() => findInPlan(id), 50);
    seen.sure = "";
    changed();
}

const move = (part, to) => wish({is: "edit", edit: {is: "move-segment", segment: part.id, to}});

function inside(part, at, of) {
    const last = home.sheet.parts.length - 1;
    const flag = (column, is, label) => html`<label class="tick"><input type="checkbox" .checked=${is} @change=${(event) => wish({is: "cell", part: part.id, column, text: String(event.target.checked)})}>${label}</label>`;
    return html`<div class="inside-part">
        <div class="row">
            <button ?disabled=${at === 0} @click=${() => move(part, at - 1)}>${t("moveUp")}</button>
            <button ?disabled=${at === last} @click=${() => move(part, at + 1)}>${t("moveDown")}</button>
            <button @click=${() => wish({is: "add-part", at: at + 1, name: t("newPart")})}>${t("addPart")}</button>
            <button class=${seen.sure === part.id ? "danger" : ""} @click=${() => takeOut(part)}>${t("takeOut")}${seen.sure === part.id ? "?" : ""}</button>
            ${flag("fixed-end", part.fixed, t("fixedEnd"))}${flag("skip", part.skip, t("skip"))}
            <label class="inline">${t("least")}${of("least", part.least, {label: t("least"), hint: "–"})}</label>
        </div>
        <label class="field"><span>${t("note")}</span>${of("note", part.note, {label: t("note"), area: true})}</label>
        <h2>${t("pictures")}</h2>
        <div class="strip">${home.sheet.surfaces.map((surface) => sketch(surface, part.id))}</div>
        <h2>${t("cues")}</h2>
        ${cueLines(part)}
    </div>`;
}

const options = (names, chosen) => names.map((name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`);

/** The cues of a part as sentences; what they bring is chosen in place. */
function cueLines(part) {
    const looks = home.sheet.looks.map((one) => one.name);
    const one = (cue, at) => html`<li><b>${said(cue.when)}:</b>
        ${cue.does.map((does, change) => (does.look ? html`<label class="inline">${does.surface}<select aria-label=${said(does.words)} @change=${(event) => wish({is: "bring", part: part.id, cue: at, change, look: event.target.value})}>${options(looks, does.look)}</select></label>` : html`<span>${said(does.words)}</span>`))}
        <button class="plain" aria-label=${t("removeCue") + ": " + said(cue.when)} @click=${() => wish({is: "remove-cue", part: part.id, at})}>${icons.close}</button></li>`;
    return html`${part.cues.length ? html`<ol class="cue-lines">${part.cues.map(one)}</ol>` : html`<p class="lead">${t("noCues")}</p>`}
        <form class="row new-cue" @submit=${(event) => newCue(event, part)}>
            <select name="when" aria-label=${t("whenCue")}>${["start", "go", "two-minutes-left", "film-end", "overtime"].map((when) => html`<option value=${when}>${t("when-" + when)}</option>`)}</select>
            <select name="surface" aria-label=${t("surface")}>${options(home.sheet.surfaces, "")}</select>
            <select name="look" aria-label=${t("look")}>${options(looks, "")}</select>
            <input name="name" maxlength="200" placeholder=${t("cueName")} aria-label=${t("cueName")}>
            <label class="tick"><input type="checkbox" name="fade" checked>${t("fade")}</label>
            <button ?disabled=${home.busy || looks.length === 0}>${t("addCue")}</button>
        </form>`;
}

async function newCue(event, part) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const told = await wish({is: "add-cue", part: part.id, when: given.get("when"), name: String(given.get("name")), surface: given.get("surface"), look: given.get("look"), fade: given.get("fade") !== null});
    if (told.is === "done") form.reset();
}

const KINDS = ["title", "message", "crawl", "countdown", "agenda", "roster", "image", "film", "pages"];
const OF_FILES = ["image", "film", "pages"];

/** A look that is new: its words, or the file that it shows, brought in here. */
function newLook() {
    const bring = OF_FILES.includes(seen.kind);
    return html`<form class="form new-look" @submit=${makeLook}>
        <label class="field"><span>${t("newLook")}</span><input name="name" required maxlength="60" placeholder=${t("lookName")}></label>
        <label class="field"><span>${t("kind")}</span><select name="kind" @change=${(event) => {
            seen.kind = event.target.value;
            changed();
        }}>${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === seen.kind}>${t("kind-" + kind)}</option>`)}</select></label>
        ${bring ? html`<label class="field"><span>${t("file")}</span><input type="file" name="file" required></label>` : html`<label class="field"><span>${t("words")}</span><textarea name="text" rows="3" ?required=${seen.kind !== "agenda" && seen.kind !== "countdown"}></textarea></label>`}
        <button ?disabled=${home.busy}>${t("make")}</button>
    </form>`;
}

async function makeLook(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    let text = String(given.get("text") || "");
    if (OF_FILES.includes(seen.kind)) {
        const brought = await bring(given.get("file"));
        home.words = brought.is === "refused" ? brought.because : null;
        if (brought.is !== "made") return changed();
        text = brought.name;
    }
    const told = await wish({is: "new-look", name: String(given.get("name")), kind: seen.kind, text});
    if (told.is === "done") form.reset();
}

async function takeOut(part) {
    if (seen.sure !== part.id) {
        seen.sure = part.id;
        changed();
        return;
    }
    seen.sure = "";
    await wish({is: "edit", edit: {is: "remove-segment", segment: part.id}});
}

/** The player's own picture of a surface as a part begins. */
function sketch(surface, moment, width = 320) {
    const at = "/home/picture?show=" + encodeURIComponent(home.sheet.name) + "&surface=" + encodeURIComponent(surface) + "&at=" + encodeURIComponent(moment) + "&w=" + width + "&v=" + home.sheet.revision;
    return html`<figure class="sketch"><img loading="lazy" src=${at} alt=${surface} @error=${(event) => event.target.classList.add("none")} @load=${(event) => event.target.classList.remove("none")}><figcaption>${surface}</figcaption></figure>`;
}

/** A look alone, as large as the first surface that the show has. */
function sketchOf(look) {
    return sketch(home.sheet.surfaces[0], "look:" + look, 300);
}

const SIDES = {
    questions: () => {
        const all = questions();
        if (all.length === 0) return html`<p class="lead">${t("noQuestions")}</p>`;
        return html`<ul class="notes">${all.map((one) => html`<li><button class="note" @click=${() => {
            if (one.places && one.places.length) findPlace(one.places[0]);
            if (partOf(one.item)) goTo(partOf(one.item));
        }}><b>${said(one.words)}</b></button></li>`)}</ul>`;
    },
    findings: () => {
        const all = home.sheet.findings;
        if (all.length === 0) return html`<p class="lead">${t("noFindings")}</p>`;
        return html`<ul class="notes">${all.map((one) => html`<li>
            <button class="note" ?disabled=${!one.part} @click=${() => goTo(one.part)}>
                <span class=${"tag " + (one.severity === "error" ? "air" : "hold")}>${said(one.where)}</span>
                <b>${said(one.what)}</b><span>${said(one.now)} ${said(one.instead)}</span>
            </button></li>`)}</ul>`;
    },
    looks: () => html`${newLook()}<ul class="notes">${home.sheet.looks.map((one) => html`<li class="look">
        <h2>${one.name}${one.used ? nothing : html` <span class="tag">${t("unused")}</span> <button class="plain" aria-label=${t("removeLook") + ": " + one.name} @click=${() => wish({is: "remove-look", name: one.name})}>${icons.close}</button>`}</h2>
        ${sketchOf(one.name)}
        ${one.texts.map((text, place) => cell("look/" + one.name + "/" + place, text, (typed) => ({is: "text", look: one.name, place, text: typed}), {label: one.name + " " + (place + 1), area: true}))}
    </li>`)}</ul>`,
    lists,
    past: () => html`<form class="row" @submit=${naming}><input name="version" required maxlength="120" placeholder=${t("versionName")} aria-label=${t("versionName")}><button>${t("nameVersion")}</button></form>
        <ol class="notes past">${home.sheet.past.map((one) => html`<li class=${one.edit && !one.counts ? "gone" : ""}>
            <small>${new Date(one.at).toLocaleTimeString("vi-VN")} · ${one.who || t("another")}</small>
            ${one.version ? html`<b>${one.version}</b>` : html`<span>${said(one.what)}</span>`}
            ${one.edit && one.counts ? html`<button @click=${() => wish({is: "undo-step", step: one.number})}>${t("takeBack")}</button>` : nothing}
            ${one.version ? html`<button @click=${() => wish({is: "go-back", step: one.number})}>${t("back")}</button>` : nothing}
        </li>`)}</ol>`,
};

async function naming(event) {
    event.preventDefault();
    const form = event.target;
    const told = await wish({is: "name-version", name: String(new FormData(form).get("version"))});
    if (told.is === "done") form.reset();
}

function goTo(part) {
    seen.part = part;
    changed();
    setTimeout(() => {
        const found = document.querySelector('[data-part="' + CSS.escape(part) + '"]');
        if (found) found.scrollIntoView({block: "center"});
    }, 50);
}

const clashes = () => home.sheet.clashes.map((one) => html`<p class="home-words" role="alert">${t("clash", said(one.about), said(one.ours))}
    ${one.theirs ? html`<button @click=${() => wish({is: "settle", outside: one.outside, clash: one.clash, theirs: true})}>${t("theirs", said(one.theirs))}</button>` : nothing}
    <button @click=${() => wish({is: "settle", outside: one.outside, clash: one.clash, theirs: false})}>${t("keep")}</button></p>`);

/** Undo and redo by the keys that everybody knows; in a place where one types they are the place's own. */
export function keys(event) {
    if (!home.sheet || !home.view.startsWith("show/") || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    wish({is: key === "y" || event.shiftKey ? "redo" : "undo"});
}

export function prepare() {
    const sheet = home.sheet;
    if (!sheet) return nothing;
    const last = sheet.parts[sheet.parts.length - 1];
    if (sheet.planned) readPlan(sheet.name);
    const doors = Object.keys(SIDES).filter((name) => name !== "questions" || sheet.planned);
    if (sheet.planned && seen.show !== sheet.name) seen.side = "questions";
    else if (!doors.includes(seen.side)) seen.side = "findings";
    seen.show = sheet.name;
    return html`<div class="prepare">
        <h1 class="unseen">${t("prepare")}: ${sheet.title}</h1>
        ${said(sheet.told) ? html`<p class="home-words" role="alert">${said(sheet.told)}</p>` : nothing}
        ${clashes()}
        <section class="heads">
            ${heading("title", t("title"))}${heading("organiser", t("organiser"))}${heading("venue", t("venue"))}${heading("day", t("day"))}
        </section>
        <div class="bar">
            <button ?disabled=${!sheet.undoable || home.busy} @click=${() => wish({is: "undo"})}>${t("undo")}</button>
            <button ?disabled=${!sheet.redoable || home.busy} @click=${() => wish({is: "redo"})}>${t("redo")}</button>
            <button @click=${() => wish({is: "add-part", at: sheet.parts.length, name: t("newPart")})}>${t("addPart")}</button>
            <a class="button" href=${"#/sheet/" + encodeURIComponent(sheet.name)}>${t("cueSheet")}</a>
            ${sheet.planned ? html`<button aria-pressed=${seen.plan} @click=${() => {
                seen.plan = !seen.plan;
                changed();
            }}>${t("plan")}</button>` : nothing}
            <b class="ends">${last ? t("endsAt", last.to) : ""}</b>
        </div>
        <div class=${"halves" + (sheet.planned && seen.plan ? " with-plan" : "")}>
            ${sheet.planned && seen.plan ? paper(goTo) : nothing}
            <table class="agenda">
                <thead><tr><th>${t("no")}</th><th>${t("start")}</th><th>${t("length")}</th><th>${t("name")}</th><th>${t("by")}</th><th>${t("begins")}</th><th><span class="unseen">${t("more")}</span></th></tr></thead>
                ${repeat(sheet.parts, (part) => part.id, line)}
            </table>
            <aside class="side">
                <div class="tabs" role="tablist">${doors.map((name) => html`<button role="tab" aria-selected=${seen.side === name} @click=${() => {
                    seen.side = name;
                    changed();
                }}>${t(name)}${name === "findings" && sheet.findings.length ? " " + sheet.findings.length : name === "questions" && questions().length ? " " + questions().length : ""}</button>`)}</div>
                <div role="tabpanel" class="side-body">${SIDES[seen.side]()}</div>
            </aside>
        </div>
    </div>`;
}
