// What is looked at among the styles: kept while one goes to the show and back.
export const gallery = {
    /** The look that tries them on; "": the first title. */
    look: "",
    /** The style that stands large; "": the one that the look wears. */
    style: "",
    /** Since when its ground moves, by this page's own clock; null: it stands still. */
    /** @type {number | null} */
    moves: null,
};
