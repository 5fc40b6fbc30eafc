// What is drawn stays as it is while nothing of what it depends on is another: a long list is not gone through for one letter.
import {noChange} from "./vendor/lit-html/lit-html.js";
import {Directive, directive} from "./vendor/lit-html/directive.js";

class Kept extends Directive {
    constructor(part) {
        super(part);
        this.depends = null;
    }

    /**
     * @param {unknown[]} _depends
     * @param {() => unknown} make
     */
    render(_depends, make) {
        return make();
    }

    update(_part, [depends, make]) {
        const before = this.depends;
        if (before && before.length === depends.length && before.every((one, at) => one === depends[at])) return noChange;
        this.depends = depends;
        return make();
    }
}

/** html`${kept([row, at], () => html`…`)}` */
export const kept = directive(Kept);
