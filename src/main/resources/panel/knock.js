// How a page comes in: by the code of a link, or by digits that a person types.
import {changed} from "./model.js";
import {forgetKey, keepCode, overheard, proof, stretched} from "./signing.js";
import {tell, t} from "./words.js";

/** What the pairing page says, and whether it is busy. */
export const pairing = {words: "", busy: false};

/** What is done with who came in, and where nobody did; the pages say it. */
export const host = {
    /** @param {{right: Right, name: string}} session */
    enter: (session) => {},
    unpaired: () => {},
};

/** The code of a link such as …#pair=CODE or …#key=CODE&/stage. It leaves the address at once: nobody photographs it there. */
export function codeOfLink() {
    const found = /^#(?:pair|key)=([A-Za-z0-9_-]+)(?:&?#?(\/.*))?$/.exec(location.hash);
    if (!found) return null;
    history.replaceState(null, "", location.pathname + (found[2] ? "#" + found[2] : ""));
    return found[1];
}

/** What a person would call this device. */
export function deviceName() {
    const agent = navigator.userAgent;
    const kept = localStorage.getItem("device-name");
    if (kept) return kept;
    const kind = /iPad/.test(agent) ? "iPad" : /iPhone/.test(agent) ? "iPhone" : /Android/.test(agent) ? "Android" : /Windows/.test(agent) ? "Windows" : /Mac/.test(agent) ? "Mac" : "Linux";
    return kind + " " + Math.floor(Math.random() * 90 + 10);
}

export async function post(path, body) {
    const answer = await fetch(path, {method: "POST", credentials: "same-origin", headers: {"Content-Type": "application/json"}, body});
    const said = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error("refused"), {sentence: said});
    return said;
}

/** @param code what messages will be signed with; null: nothing was agreed on */
async function pair(body, name, code) {
    pairing.busy = true;
    pairing.words = "";
    changed();
    try {
        const session = await post("/pair", JSON.stringify({...body, name}));
        localStorage.setItem("device-name", name);
        if (code) keepCode(code);
        else forgetKey();
        host.enter(session);
    } catch (failure) {
        pairing.words = tell(failure.sentence) || t("notReached");
        host.unpaired();
    } finally {
        pairing.busy = false;
        changed();
    }
}

export const pairByCode = (code) => pair({proof: proof(code)}, deviceName(), code);

/** Where others may listen, the digits are not sent, only what is made of them. */
export async function pairByDigits(digits, name) {
    if (!overheard) return pair({pin: digits}, name, null);
    pairing.busy = true;
    pairing.words = "";
    changed();
    try {
        const {salt} = await (await fetch("/pair", {credentials: "same-origin", cache: "no-store"})).json();
        const code = await stretched(digits, salt);
        return pair({proof: proof(code)}, name, code);
    } catch {
        pairing.words = t("notReached");
        pairing.busy = false;
        changed();
    }
}
