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
}
