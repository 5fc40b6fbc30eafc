package khaimac.wiring;

import khaimac.finding.Sentence;

/** How people call the states an output can be in. */
final class OutputStates {
    private OutputStates() {}

    static Sentence word(String state) {
        return switch (state) {
            case "up" -> new Sentence("đang chiếu", "up");
            case "waiting" -> new Sentence("buổi này không dùng", "waiting for its first picture");
            case "missing" -> new Sentence("chưa thấy", "missing");
            case "lost" -> new Sentence("mất kết nối", "lost");
            default -> Sentence.same(state);
        };
    }
}
