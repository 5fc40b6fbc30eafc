// What was signed (Duyệt): by whom, when, and which looks say something else since. It tells; nobody is kept from mending a word.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {changed} from "../model.js";
import {icons} from "../icons.js";
import {hallOf} from "./inhall.js";
import {ask, home} from "./know.js";
import {said, t} from "./said.js";

const typed = {hall: "", making: false, sure: false};

const ORDER = ["changed", "new", "gone"];

/** @returns {ToldApproval} */
const here = () => home.sheet.approval;

/** Looks that do not say what was signed. */
const others = () => here().looks.filter((one) => one.state !== "signed");

const moment = (at) => new Date(at).toLocaleString("vi-VN");

const who = (one) => (one.office ? one.name + ", " + one.office : one.name);

const hall = () => typed.hall || (here().history.find((one) => one.hall) || {hall: ""}).hall || hallOf();

async function press(what, making) {
    typed.making = making;
    typed.sure = false;
    home.words = null;
    changed();
    const told = await ask(what);
    typed.making = false;
    home.words = told.is === "refused" ? told.because : null;
    changed();
    return told;
}

const sign = (name, office) => press({is: "approve", show: home.sheet.name, seen: home.sheet.revision, hall: hall(), name, office}, true);

const signedPage = (one, words) => html`<a href=${"/home/approved/" + encodeURIComponent(home.sheet.name) + "/" + encodeURIComponent(here().signed.book) + (one.page ? "#page=" + one.page : "")} target="_blank" rel="noopener">${words}</a>`;

/** How one look stands, beside its name; nothing where nothing was signed. */
export function approvalTag(look) {
    const one = here().looks.find((each) => each.look === look);
    if (!here().signed || !one) return nothing;
    if (one.state === "signed") return html`<span class="tag next">${icons.well}${t("approved")}</span>`;
    return html`<span class="tag hold">${icons.ill}${t("since-" + one.state)}</span>`;
}

/** What the look said when it was signed, under its picture. */
export function approvalWords(look) {
    const one = here().looks.find((each) => each.look === look);
    return !one || one.state !== "changed" ? nothing : html`<p class="signed-words">${t("whenSigned")} <q>${one.was}</q>${one.page ? html` · ${signedPage(one, t("signedPage", one.page))}` : nothing}</p>`;
}

/** In the bar: whether it is signed, and how much of it is no more what was signed. */
export function approvalBar(open) {
    const now = here();
    const many = others().length;
    const [kind, icon, words] = said(now.told) && !now.signed ? ["air", icons.ill, t("approvalDamaged")]
        : !now.signed ? ["", nothing, t("notApproved")]
            : many ? ["hold", icons.ill, t("changedSince", many)] : ["next", icons.well, t("approved")];
    return html`<button class=${"approval-bar " + kind} @click=${open}>${icon}${words}</button>`;
}

function form(first) {
    const now = here();
    const last = now.history.find((one) => !one.back) || {name: "", office: ""};
    return html`<form class="form sign" @submit=${(event) => {
        event.preventDefault();
        const given = new FormData(event.target);
        sign(String(given.get("name")), String(given.get("office")));
    }}>
        <label class="field"><span>${t("signer")}</span><input name="name" required maxlength="120" .value=${last.name}></label>
        <label class="field"><span>${t("office")}</span><input name="office" maxlength="160" .value=${last.office}></label>
        <label class="field"><span>${t("maketHall")}</span><select @change=${(event) => {
            typed.hall = event.target.value;
            changed();
        }}>${home.hall.halls.map((one) => html`<option value=${one.name} ?selected=${one.name === hall()}>${one.title || one.name}</option>`)}</select></label>
        <button class=${first ? "strong" : ""} ?disabled=${home.busy}>${t("approve")}</button>
    </form>`;
}

function fate(one) {
    return html`<li class="fate"><span class="tag hold">${t("since-" + one.state)}</span> <b>${said(one.called)}</b>
        ${one.was ? html`<p><small>${t("whenSigned")}</small> ${one.was}</p>` : nothing}
        ${one.now ? html`<p><small>${t("nowSays")}</small> ${one.now}</p>` : nothing}
        ${one.page ? signedPage(one, t("signedPage", one.page)) : nothing}</li>`;
}

/** All of it: what counts, what has changed, one press to sign again, and what was done before. */
export function approval() {
    const now = here();
    const signed = now.signed;
    const list = ORDER.flatMap((state) => others().filter((one) => one.state === state));
    return html`<div class="approval">
        ${said(now.told) ? html`<p class="home-words" role="alert">${said(now.told)}</p>` : nothing}
        ${typed.making ? html`<p class="home-words" role="status">${t("makingMaket")}</p>` : nothing}
        ${signed ? html`<p class="stamp"><span class="tag next">${icons.well}${t("approvedOn", signed.day)}</span> <b>${who(signed)}</b></p>
            <p class="row">${signedPage({page: 0}, t("signedMaket"))}</p>`
        : html`<p class="lead">${t("approvalMeans")}</p>`}
        ${signed && list.length ? html`<h2>${t("changedSince", list.length)}</h2>
            <button class="strong" ?disabled=${home.busy} @click=${() => sign(signed.name, signed.office)}>${t("approveAgain", signed.name)}</button>
            <ul class="notes">${list.map(fate)}</ul>` : nothing}
        ${signed && !list.length ? html`<p class="lead">${t("asSigned", now.looks.length)}</p>` : nothing}
        <p class="row"><a class="button" href=${"/home/maket/" + encodeURIComponent(home.sheet.name) + "?hall=" + encodeURIComponent(hall())} target="_blank" rel="noopener">${t("maketNow")}</a>
            ${signed ? html`<button class=${typed.sure ? "danger" : ""} ?disabled=${home.busy} @click=${() => {
                if (typed.sure) return press({is: "take-back", show: home.sheet.name}, false);
                typed.sure = true;
                changed();
            }}>${typed.sure ? t("withdrawSure") : t("withdraw")}</button>` : nothing}</p>
        ${signed ? html`<details><summary>${t("otherSigner")}</summary>${form(false)}</details>` : form(true)}
        ${now.history.length ? html`<h2>${t("signatures")}</h2><ol class="notes past">${now.history.map((one) => html`<li>
            <small>${moment(one.at)} · ${one.by || t("another")}</small>
            <span>${one.back ? t("withdrawn") : who(one)}</span></li>`)}</ol>` : nothing}
    </div>`;
}
