// The true picture of what is being typed: asked of the player, one at a time, the newest text always last.
import {changed} from "./model.js";
import {arrived} from "./pictures.js";
import {tryOut} from "./wishes.js";

let wanted = null;
let flying = false;

/** What the player said of the newest picture, by the look's name. */
export const trials = new Map();

export function tryLook(name, look, surface) {
    wanted = {name, message: {is: "try", look: name, text: look, surface}};
    fly();
}

/** A page of a list with other rows. */
export function tryList(name, rows, page, surface) {
    wanted = {name, message: {is: "try-list", look: name, rows, page, surface}};
    fly();
}

function fly() {
    if (flying || !wanted) return;
    const {name, message} = wanted;
    wanted = null;
    const sent = tryOut(message, (answer) => {
        flying = false;
        if (answer) {
            trials.set(name, {words: answer.words, names: answer.names});
            if (answer.jpeg) arrived("tried:" + name, answer.jpeg).then(changed);
            changed();
        }
        if (wanted) fly();
    });
    flying = sent;
}
