// What somebody sees whom the desk does not know: how to come in, and nothing of the ceremony.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {deviceName, pairByDigits, pairing} from "../knock.js";
import {overheard} from "../signing.js";
import {icons} from "../icons.js";
import {flip, lang, t} from "../words.js";

const DIGITS = overheard ? 16 : 6;

let name = null;

export function pair() {
    if (name === null) name = deviceName();
    return html`<main class="pair"><form class="form" @submit=${(event) => {
        event.preventDefault();
        const pin = event.target.elements.pin.value.replace(/\s/g, "");
        name = event.target.elements.name.value.normalize("NFC").trim() || name;
        if (new RegExp(`^\\d{${DIGITS}}$`).test(pin)) pairByDigits(pin, name);
    }}>
        <div class="pair-sign">${icons.tablet}<button type="button" class="plain" @click=${flip} aria-label=${t("otherLanguage")} lang=${lang() === "vi" ? "en" : "vi"}>${lang() === "vi" ? "EN" : "VI"}</button></div>
        <h1>Khai Mạc</h1>
        <p>${t("notPaired")}</p>
        <label class="field"><span>${t("pin", DIGITS)}</span><input class="pin-field" name="pin" inputmode="numeric" pattern=${`( *[0-9]){${DIGITS}} *`} maxlength="24" autocomplete="one-time-code" required></label>
        <label class="field"><span>${t("deviceName")}</span><input name="name" maxlength="40" autocomplete="off" .value=${name}></label>
        ${pairing.words ? html`<p class="proof" role="alert">${icons.ill}${pairing.words}</p>` : nothing}
        <button class="strong" ?disabled=${pairing.busy}>${pairing.busy ? t("pairingNow") : t("pair")}</button>
    </form></main>`;
}
