// The styles of a show: colours, face, motif and picture. What is changed here changes every look that wears it.
import {html, nothing} from "../vendor/lit-html/lit-html.js";
import {css} from "../css.js";
import {icons} from "../icons.js";
import {changed} from "../model.js";
import {wish} from "./cells.js";
import {bring, home} from "./know.js";
import {lang} from "../words.js";
import {gallery} from "./stylechoice.js";
import {t} from "./said.js";

const FONTS = ["sans", "serif", "condensed"];
const MOTIFS = ["none", "star-rays", "flag", "curtain", "drum-rings", "bronze-drum", "lotus", "white-lotus", "ribbons", "streaks", "doves", "skyline", "mai", "dao", "rice", "waves"];
const MOTIONS = ["still", "slow"];

/** What a style is called: those of the program by people's words, the show's own as it was named. */
export const styleName = (name) => {
    const style = home.sheet.styles.find((one) => one.name === name);
    return style ? style.called[lang()] : name;
};

const set = (style, part, text) => wish({is: "restyle", style: style.name, part, text});

const colour = (style, part, value) => html`<label class="colour"><span>${t("style-part-" + part)}</span><input type="color" .value=${value} aria-label=${styleName(style.name) + ": " + t("style-part-" + part)} @change=${(event) => set(style, part, event.target.value)}></label>`;

const choice = (style, part, all, value, words) => html`<label class="inline">${t("style-part-" + part)}<select @change=${(event) => set(style, part, event.target.value)}>${all.map((one) => html`<option value=${one} ?selected=${one === value}>${words(one)}</option>`)}</select></label>`;

/** A file that was brought in, as the face or the picture of a style. */
async function brought(style, part, input) {
    const file = input.files[0];
    input.value = "";
    if (!file) return;
    const told = await bring(file);
    home.words = told.is === "refused" ? told.because : null;
    changed();
    if (told.is === "made") await set(style, part, told.name);
}

const file = (style, part, accept) => html`<label class="button file"><span>${t("style-bring-" + part)}</span><input type="file" accept=${accept} aria-label=${styleName(style.name) + ": " + t("style-bring-" + part)} @change=${(event) => brought(style, part, event.target)}></label>`;

function fonts(style) {
    const own = home.sheet.styles.map((one) => one.font).filter((one) => !FONTS.includes(one));
    return [...FONTS, ...new Set(own)];
}

/** Whether the program has a style by this name. */
const isOurs = (style) => style.called.vi !== style.name;

/** One of the program's own as the wall shows it; one that the show has made by its colours. */
export const sample = (style) => !style.own && isOurs(style) ? html`<img class="sample" src=${"styles/" + style.name + ".jpg"} alt="" loading="lazy" width="104" height="58">` : swatch(style);

/** How a look is dressed, chosen from pictures. */
export const choosing = (look) => html`<details class="style-choice"><summary>${t("style-choose")}</summary>
    <a class="button" href=${"#/styles/" + encodeURIComponent(home.sheet.name)} @click=${() => gallery.look = look.name}>${t("gallery-door")}</a>
    <div class="samples">${home.sheet.styles.map((style) => html`<button class="plain sampled" aria-pressed=${String(style.name === look.style)} @click=${() => wish({is: "dress", look: look.name, style: style.name})}>${sample(style)}<span>${styleName(style.name)}</span></button>`)}</div>
</details>`;

const swatch = (style) => html`<span class="swatch" aria-hidden="true" ${css({background: style.ground.length > 1 ? "radial-gradient(" + style.ground.join(",") + ")" : style.ground[0], color: style.text})}>Ấn</span>`;

const card = (style) => html`<details class="style-card" name="style">
    <summary>${sample(style)} ${styleName(style.name)}${style.worn ? nothing : html` <span class="tag">${t("unused")}</span>`}</summary>
    <div class="row">${colour(style, "ground", style.ground[0])}${colour(style, "edge", style.ground[style.ground.length - 1])}${colour(style, "text", style.text)}${colour(style, "outline", style.outline)}</div>
    <div class="row">${choice(style, "font", fonts(style), style.font, (one) => t("font-" + one) || one.replace(/^.*\//, ""))}${file(style, "font", ".ttf,.otf")}</div>
    <div class="row">${choice(style, "motif", MOTIFS, style.motif, (one) => t("motif-" + one))}${choice(style, "motion", MOTIONS, style.motion, (one) => t("motion-" + one))}</div>
    <div class="row">${choice(style, "letters", ["flat", "relief"], style.letters, (one) => t("letters-" + one))}${choice(style, "light", ["still", "passing"], style.light, (one) => t("light-" + one))}</div>
    <div class="row">${file(style, "image", "image/*")}${style.image ? html`<span>${style.image.replace(/^.*\//, "")}</span><button class="plain" aria-label=${t("style-no-image") + ": " + styleName(style.name)} @click=${() => set(style, "image", "")}>${icons.close}</button>` : nothing}</div>
    ${style.own ? html`<button ?disabled=${style.worn && !isOurs(style)} @click=${() => wish({is: "remove-style", style: style.name})}>${t(isOurs(style) ? "style-back" : "style-remove")}</button>` : nothing}
</details>`;

async function make(event) {
    event.preventDefault();
    const form = event.target;
    const given = new FormData(form);
    const told = await wish({is: "new-style", name: String(given.get("name")), like: String(given.get("like"))});
    if (told.is === "done") form.reset();
}

const fresh = () => html`<form class="form" @submit=${make}>
    <label class="field"><span>${t("style-new")}</span><input name="name" required maxlength="40"></label>
    <label class="field"><span>${t("style-like")}</span><select name="like">${home.sheet.styles.map((one) => html`<option value=${one.name}>${styleName(one.name)}</option>`)}</select></label>
    <button ?disabled=${home.busy}>${t("make")}</button>
</form>`;

/** All styles, those first that somebody wears. */
export const styles = () => html`<details class="styles"><summary><b>${t("styles")}</b></summary>
    <p class="lead">${t("stylesLead")}</p>
    ${[...home.sheet.styles].sort((one, other) => Number(other.worn) - Number(one.worn)).map(card)}
    ${fresh()}
</details>`;
