// How buttons are pressed in a dark hall: the finger has to be lifted on the button, or rest on it, or come twice.
import {Directive, PartType, directive} from "./vendor/lit-html/directive.js";
import {nothing} from "./vendor/lit-html/lit-html.js";

const inside = (element, event) => {
    const box = element.getBoundingClientRect();
    return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
};

const off = (element) => element.disabled || element.getAttribute("aria-disabled") === "true";

/** One way a button is pressed; made once for each button, told each time what a press does. */
class Press extends Directive {
    constructor(part) {
        super(part);
        if (part.type !== PartType.ELEMENT) throw new Error("belongs on an element");
        this.element = part.element;
        /** @type {(long?: boolean) => void} */
        this.does = () => {};
        this.start(part.element);
    }

    /** Listens to the button. */
    start(_element) {
        throw new Error("each way of pressing listens in its own way");
    }

    /** @param {(long?: boolean) => void} _does */
    render(_does) {
        return nothing;
    }

    update(part, [does]) {
        this.does = does;
        return nothing;
    }
}

/** On pointer up inside the button. Enter and Space on the focused button arrive as a click without a pointer. */
class Lifted extends Press {
    start(element) {
        let pointer = null;
        element.addEventListener("pointerdown", (event) => {
            if (event.button === 0 && event.isPrimary) pointer = event.pointerId;
        });
        element.addEventListener("pointercancel", () => (pointer = null));
        element.addEventListener("pointerup", (event) => {
            const mine = pointer === event.pointerId;
            pointer = null;
            if (mine && inside(element, event) && !off(element)) this.does();
        });
        element.addEventListener("click", (event) => {
            if (event.detail === 0 && !off(element)) this.does();
        });
    }
}

export const RESTS = 500;

/** Has to be held for half a second, while a ring fills. Lifted before that, it says that it wants to be held. */
class Rested extends Press {
    start(element) {
        let timer = null;
        const end = () => {
            clearTimeout(timer);
            timer = null;
            element.classList.remove("fills");
        };
        const begin = () => {
            if (timer !== null || off(element)) return;
            element.classList.add("fills");
            timer = setTimeout(() => {
                end();
                this.does(true);
            }, RESTS);
        };
        const early = () => {
            if (timer === null) return;
            end();
            this.does(false);
        };
        element.addEventListener("pointerdown", (event) => event.button === 0 && begin());
        element.addEventListener("pointerup", early);
        element.addEventListener("pointerleave", end);
        element.addEventListener("pointercancel", end);
        element.addEventListener("contextmenu", (event) => event.preventDefault());
        element.addEventListener("keydown", (event) => (event.key === " " || event.key === "Enter") && !event.repeat && begin());
        element.addEventListener("keyup", (event) => (event.key === " " || event.key === "Enter") && early());
        element.addEventListener("blur", end);
    }
}

export const lifted = directive(Lifted);
export const rested = directive(Rested);
