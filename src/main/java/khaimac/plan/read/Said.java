package khaimac.plan.read;

import khaimac.plan.paper.Manner;

/** A paragraph that has no place yet. */
record Said(int page, String text, Manner manner) {
    boolean isEmpty() {
        return text.isEmpty() && manner.mark().isEmpty();
    }

    Said boxed() {
        return new Said(
                page,
                text,
                new Manner(manner.heading(), manner.bold(), manner.slanted(), manner.centred(), true, manner.mark()));
    }

    Said centred(boolean whether) {
        return new Said(
                page,
                text,
                new Manner(manner.heading(), manner.bold(), manner.slanted(), whether, manner.boxed(), manner.mark()));
    }

    /** With the next line of the same paragraph. */
    Said and(Said next) {
        var joined = text.endsWith("-")
                        && !text.endsWith(" -")
                        && Character.isLetterOrDigit(next.text().codePointAt(0))
                ? text + next.text()
                : text + " " + next.text();
        var as = next.manner();
        return new Said(
                page,
                joined,
                new Manner(
                        manner.heading(),
                        manner.bold() && as.bold(),
                        manner.slanted() && as.slanted(),
                        manner.centred() && as.centred(),
                        manner.boxed(),
                        manner.mark()));
    }
}
