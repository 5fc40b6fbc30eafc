// Two versions of a show side by side: what differs in words, and the pictures that differ, before and after.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {hallOf} from "./inhall.js";
import {ask, home} from "./know.js";
import {surfaceCalled} from "./named.js";
import {said, t} from "./said.js";

/** More pairs than this nobody looks through. */
const MOST = 40;

/** @type {{from: number, to: number, words: any[], pairs: any[], more: number, busy: boolean}} */
const chosen = {from: 0, to: 0, words: null, pairs: null, more: 0, busy: false};

/** The first press chooses the older version, which is compared with now; the second chooses another one for now. */
export function choose(step) {
    if (chosen.from === 0) chosen.from = step;
    else if (chosen.from === step) return forget();
    else {
        chosen.to = Math.max(chosen.from, step);
        chosen.from = Math.min(chosen.from, step);
    }
    compare();
}

function forget() {
    Object.assign(chosen, {from: 0, to: 0, words: null, pairs: null, more: 0});
    changed();
}

export const isChosen = (step) => step === chosen.from || step === chosen.to;

const address = (surface, key, revision) => "/home/picture?show=" + encodeURIComponent(home.sheet.name) + "&surface=" + encodeURIComponent(surface) + "&hall=" + encodeURIComponent(hallOf()) + "&at=shot:" + key + "&w=300" + (revision ? "&revision=" + revision : "");

async function stripAt(revision) {
    const answer = await fetch("/home/strip?show=" + encodeURIComponent(home.sheet.name) + "&hall=" + encodeURIComponent(hallOf()) + (revision ? "&revision=" + revision : ""), {credentials: "same-origin", cache: "no-store"});
    return answer.ok ? answer.json() : null;
}

async function compare() {
    const {from, to} = chosen;
    Object.assign(chosen, {words: null, pairs: null, more: 0, busy: true});
    changed();
    setTimeout(() => {
        const found = document.querySelector(".comparison");
        if (found) found.scrollIntoView({block: "nearest"});
    }, 50);
    const told = await ask({is: "compare", show: home.sheet.name, from, to});
    home.words = told.is === "refused" ? told.because : null;
    if (told.is === "compared") chosen.words = told.words;
    changed();
    const before = await stripAt(from);
    const after = await stripAt(to);
    if (chosen.from !== from || chosen.to !== to) return;
    chosen.busy = false;
    const all = before && after ? pairs(before, after) : [];
    chosen.pairs = all.slice(0, MOST);
    chosen.more = all.length - chosen.pairs.length;
    changed();
}

/** The changes of a part by their order in it: what is at the same place in both is the same moment. */
function places(strip) {
    const all = new Map();
    const many = new Map();
    for (const one of strip.changes) {
        const at = many.get(one.part) || 0;
        many.set(one.part, at + 1);
        strip.bands.forEach((band, row) => all.set(one.part + "/" + at + "/" + band.surface, {surface: band.surface, part: one.part, time: one.time, key: one.shots[row].key}));
    }
    return all;
}

/** What differs, each pair of pictures once, where it is seen first. */
function pairs(before, after) {
    const was = places(before);
    const is = places(after);
    const seen = new Set();
    const found = [];
    for (const place of new Set([...is.keys(), ...was.keys()])) {
        const one = was.get(place);
        const other = is.get(place);
        const key = (one ? one.key : "") + ">" + (other ? other.key : "");
        if ((one && one.key) === (other && other.key) || seen.has(key)) continue;
        seen.add(key);
        found.push({before: one, after: other, at: other || one});
    }
    return found;
}

const picture = (one, revision, label) => html`<figure class="sketch"><figcaption>${label}</figcaption>${one && one.key ? html`<img loading="lazy" src=${address(one.surface, one.key, revision)} alt=${label + ", " + surfaceCalled(one.surface)}>` : html`<span class="lead">${t("noPicture")}</span>`}</figure>`;

const nameOf = (id) => {
    const part = home.sheet.parts.find((one) => one.id === id);
    return part ? part.name : id || "";
};

/** What is chosen now, above the history. */
export function comparison() {
    if (chosen.from === 0) return html`<p class="lead">${t("compareHint")}</p>`;
    const to = chosen.to ? t("compareStep", chosen.to) : t("compareNow");
    return html`<section class="comparison" aria-label=${t("compare")}>
        <div class="row"><h2>${t("compareStep", chosen.from)} → ${to}</h2><button @click=${forget}>${t("compareClose")}</button></div>
        ${chosen.words === null ? html`<p class="lead" role="status">${t("comparing")}</p>` : chosen.words.length === 0 ? html`<p>${t("compareSame")}</p>` : html`<ul class="compared">${chosen.words.map((one) => html`<li>${said(one)}</li>`)}</ul>`}
        ${chosen.pairs === null ? (chosen.busy && chosen.words !== null ? html`<p class="lead" role="status">${t("comparingPictures")}</p>` : nothing) : chosen.pairs.length === 0 ? html`<p>${t("compareSamePictures")}</p>` : html`<ul class="pairs">${chosen.pairs.map((one) => html`<li><b>${one.at.time} ${nameOf(one.at.part)} · ${surfaceCalled(one.at.surface)}</b>
            <div class="pair">${picture(one.before, chosen.from, t("compareBefore"))}${picture(one.after, chosen.to, t("compareAfter"))}</div></li>`)}</ul>`}
        ${chosen.more ? html`<p class="lead">${t("compareMore", chosen.more)}</p>` : nothing}
    </section>`;
}
