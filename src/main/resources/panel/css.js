// Sets properties of an element through its style object: the panel's content policy allows no style attributes.
import {nothing} from "./vendor/lit-html/lit-html.js";
import {Directive, directive} from "./vendor/lit-html/directive.js";

class Css extends Directive {
    /** @param {Record<string, string | number>} _values */
    render(_values) {
        return nothing;
    }

    update(part, [values]) {
        for (const name of Object.keys(values)) {
            const value = String(values[name]);
            if (part.element.style.getPropertyValue(name) !== value) part.element.style.setProperty(name, value);
        }
        return nothing;
    }
}

/** html`<div ${css({"--zoom": 2})}>` */
export const css = directive(Css);
