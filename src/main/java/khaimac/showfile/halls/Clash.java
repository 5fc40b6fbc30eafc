package khaimac.showfile.halls;

import khaimac.finding.Sentence;
import khaimac.finding.Severity;

/** How two outputs get in each other's way. */
record Clash(Severity severity, Sentence what, Sentence now, Sentence instead) {
    static Clash certain(Sentence what, Sentence now, Sentence instead) {
        return new Clash(Severity.ERROR, what, now, instead);
    }

    static Clash possible(Sentence what, Sentence now, Sentence instead) {
        return new Clash(Severity.WARNING, what, now, instead);
    }
}
