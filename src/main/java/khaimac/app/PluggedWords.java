package khaimac.app;

import khaimac.finding.Sentence;

/** What a person calls the things that are plugged in to a machine. */
final class PluggedWords {
    private PluggedWords() {}

    static Sentence kind(String kind) {
        return switch (kind) {
            case "monitor" -> new Sentence("màn hình", "monitor");
            case "port" -> new Sentence("cổng", "port");
            case "interface" -> new Sentence("mạng", "interface");
            default -> Sentence.same(kind);
        };
    }
}
