// Who this page is to the desk: known already, or to be paired by a link or by digits that a person types.
import {changed, model} from "./model.js";
import {connect, leave} from "./link.js";
import {codeOfLink, host, pairByCode, post} from "./knock.js";
import {farewell, forgetKey} from "./signing.js";

function enter(session) {
    model.session = {right: session.right, name: session.name};
    model.link = "waiting";
    connect();
}

function unpaired() {
    leave();
    model.link = "unpaired";
    model.session = null;
    changed();
}

/** Whether the desk knows this page; where it cannot be reached, nothing is known and nothing changes. */
export async function known() {
    try {
        const answer = await fetch("/session", {credentials: "same-origin", cache: "no-store"});
        if (answer.status === 401) return null;
        return answer.ok ? await answer.json() : undefined;
    } catch {
        return undefined;
    }
}

export async function closed() {
    if ((await known()) === null) unpaired();
}

export async function goodbye() {
    await post("/leave", farewell()).catch(() => null);
    forgetKey();
    unpaired();
}

host.enter = enter;
host.unpaired = unpaired;

export async function begin() {
    const code = codeOfLink();
    if (code) {
        await pairByCode(code);
        return;
    }
    const session = await known();
    if (session === null) unpaired();
    else if (session) enter(session);
    else {
        model.link = "lost";
        changed();
        setTimeout(begin, 1500);
    }
}

addEventListener("hashchange", () => {
    if (/^#(pair|key)=/.test(location.hash)) begin();
});
