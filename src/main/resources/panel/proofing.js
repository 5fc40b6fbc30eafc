// What an eye misses in a title at two in the morning. These are hints, never corrections: the writer decides.

/** @type {[string, (text: string) => boolean][]} */
const CHECKS = [
    ["proof-nfc", (text) => text.normalize("NFC") !== text],
    ["proof-spaces", (text) => /\s\s/.test(text.trim())],
    ["proof-edges", (text) => text !== text.trim()],
    ["proof-before", (text) => /\s[,.;:!?)”]/.test(text)],
    ["proof-after", (text) => /[,;!?][^\s\d”")\]]/.test(text)],
    ["proof-straight", (text) => text.includes("\"")],
    ["proof-hidden", (text) => /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/.test(text)],
    ["proof-twice", (text) => /(?:^|\s)(\p{L}+)\s+\1(?=[\s,.;:!?]|$)/iu.test(text)],
    // Letters of another script that look like ours: a Cyrillic "а" is painted, and found by nobody.
    ["proof-script", (text) => /[\u0370-\u03ff\u0400-\u04ff]/.test(text) && /[A-Za-zÀ-ỹ]/.test(text)],
];

/** Pairs may be opened in one line and closed in another: they are counted over all of them. */
const PAIRS = [
    ["proof-quotes", "“", "”"],
    ["proof-brackets", "(", ")"],
];

const count = (text, sign) => text.split(sign).length - 1;

/** The keys of what may be wrong with a text. */
export const proof = (text) => CHECKS.filter(([, wrong]) => wrong(text)).map(([key]) => key);

/** The keys of what may be wrong with all lines together. */
export const paired = (texts) => PAIRS.filter(([, open, close]) => count(texts.join(" "), open) !== count(texts.join(" "), close)).map(([key]) => key);

/** Two texts word by word: [{word, is: "same" | "gone" | "new"}]. */
export function changes(before, after) {
    const old = before.split(/\s+/).filter((one) => one);
    const fresh = after.split(/\s+/).filter((one) => one);
    if (old.length * fresh.length > 40_000) return [...old.map((word) => ({word, is: "gone"})), ...fresh.map((word) => ({word, is: "new"}))];
    const common = Array.from({length: old.length + 1}, () => new Array(fresh.length + 1).fill(0));
    for (let i = old.length - 1; i >= 0; i--)
        for (let j = fresh.length - 1; j >= 0; j--)
            common[i][j] = old[i] === fresh[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    const words = [];
    let i = 0;
    let j = 0;
    while (i < old.length || j < fresh.length) {
        if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
            words.push({word: old[i++], is: "same"});
            j++;
        } else if (j >= fresh.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) words.push({word: old[i++], is: "gone"});
        else words.push({word: fresh[j++], is: "new"});
    }
    return words;
}
