// Signs beside the words, drawn in place so that they take the colour of their text.
import {svg, html} from "./vendor/lit-html/lit-html.js";

const draw = (inner) => html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${inner}</svg>`;

export const icons = {
    go: draw(svg`<path d="M6 4l14 8-14 8z" fill="currentColor"/>`),
    air: draw(svg`<circle cx="12" cy="12" r="7" fill="currentColor"/>`),
    next: draw(svg`<path d="M4 5l9 7-9 7zM15 5h4v14h-4z" fill="currentColor"/>`),
    back: draw(svg`<path d="M20 5l-9 7 9 7zM5 5h4v14H5z" fill="currentColor"/>`),
    first: draw(svg`<path d="M20 5l-11 7 11 7zM4 5h3v14H4z" fill="currentColor"/>`),
    pause: draw(svg`<path d="M6 4h4v16H6zM14 4h4v16h-4z" fill="currentColor"/>`),
    stop: draw(svg`<path d="M5 5h14v14H5z" fill="currentColor"/>`),
    sound: draw(svg`<path d="M9 18V5l11-2v13" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="6" cy="18" r="3" fill="currentColor"/><circle cx="17" cy="16" r="3" fill="currentColor"/>`),
    hold: draw(svg`<path d="M7 11V6a1.5 1.5 0 013 0V4.500a1.5 1.5 0 013 0V6a1.5 1.5 0 013 0v2a1.5 1.5 0 013 0v6c0 4-2.5 7-6.5 7-3 0-4.5-1-6-3.500L4 13.500c-.7-1.3 1-2.6 2-1.500z" fill="currentColor"/>`),
    blank: draw(svg`<rect x="3" y="5" width="18" height="13" rx="1.5" fill="currentColor"/><path d="M8 21h8" stroke="currentColor" stroke-width="2"/>`),
    safe: draw(svg`<path d="M12 2l8 3v6c0 5-3.5 9-8 11-4.5-2-8-6-8-11V5z" fill="none" stroke="currentColor" stroke-width="2"/>`),
    release: draw(svg`<path d="M4 12a8 8 0 108-8M12 1v6l-4-3z" fill="none" stroke="currentColor" stroke-width="2"/>`),
    undo: draw(svg`<path d="M9 5L4 10l5 5M4 10h10a5 5 0 010 10h-4" fill="none" stroke="currentColor" stroke-width="2.5"/>`),
    message: draw(svg`<path d="M3 5h18v11H9l-5 4v-4H3z" fill="none" stroke="currentColor" stroke-width="2"/>`),
    late: draw(svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 7v5l4 2" fill="none" stroke="currentColor" stroke-width="2"/>`),
    well: draw(svg`<path d="M4 12l5 6L20 6" fill="none" stroke="currentColor" stroke-width="3"/>`),
    ill: draw(svg`<path d="M12 3l10 18H2zM12 10v5M12 17v2" fill="none" stroke="currentColor" stroke-width="2"/>`),
    close: draw(svg`<path d="M5 5l14 14M19 5L5 19" stroke="currentColor" stroke-width="2"/>`),
    more: draw(svg`<path d="M12 4v16M4 12h16" stroke="currentColor" stroke-width="2"/>`),
    less: draw(svg`<path d="M4 12h16" stroke="currentColor" stroke-width="2"/>`),
    sun: draw(svg`<circle cx="12" cy="12" r="5" fill="currentColor"/><path d="M12 1v4M12 19v4M1 12h4M19 12h4M4 4l3 3M17 17l3 3M4 20l3-3M17 7l3-3" stroke="currentColor" stroke-width="2"/>`),
    moon: draw(svg`<path d="M20 14A9 9 0 1110 4a7 7 0 0010 10z" fill="currentColor"/>`),
    tablet: draw(svg`<rect x="5" y="2" width="14" height="20" rx="2" fill="none" stroke="currentColor" stroke-width="2"/><path d="M11 18h2" stroke="currentColor" stroke-width="2"/>`),
    prepare: draw(svg`<path d="M4 20l1-5L16 4l4 4L9 19zM13 7l4 4" fill="none" stroke="currentColor" stroke-width="2"/>`),
    unknown: draw(svg`<circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="4 3"/><path d="M9 9.500a3 3 0 114 2.700c-.7.400-1 .800-1 1.800M12 16.500v1.500" fill="none" stroke="currentColor" stroke-width="2"/>`),
    unlit: draw(svg`<rect x="3" y="5" width="18" height="13" rx="1.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M4 20L20 3" stroke="currentColor" stroke-width="2"/>`),
    pattern: draw(svg`<path d="M3 5h4v14H3zM11 5h3v14h-3zM18 5h3v14h-3z" fill="currentColor"/><path d="M3 5h18v14H3z" fill="none" stroke="currentColor" stroke-width="2"/>`),
    closer: draw(svg`<circle cx="10" cy="10" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M15 15l6 6M10 7v6M7 10h6" stroke="currentColor" stroke-width="2"/>`),
    whole: draw(svg`<path d="M3 9V4h5M16 4h5v5M21 15v5h-5M8 20H3v-5" fill="none" stroke="currentColor" stroke-width="2"/>`),
    skip: draw(svg`<path d="M4 6l8 6-8 6zM12 6l8 6-8 6z" fill="none" stroke="currentColor" stroke-width="2"/>`),
};
