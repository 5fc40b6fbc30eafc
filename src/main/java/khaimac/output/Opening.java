package khaimac.output;

import khaimac.finding.Sentence;

/** What came of connecting to a device. */
public sealed interface Opening {
    record Opened(Driver<?, ?> driver) implements Opening {}

    /** Not now, and why: the output, what the audience sees, what to do. It is tried again. */
    record Refused(Sentence why) implements Opening {}
}
