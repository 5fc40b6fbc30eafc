package khaimac.panel;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What somebody did to the outputs, as the log tells it: what the audience sees of it stands in it. */
final class TendWords {
    private static final Sentence NUMBERS = new Sentence(
            "Mọi ngõ ra hiện số của nó trong 3 giây, thay cho hình.",
            "Every output shows its number for 3 s, in place of the pictures.");
    private static final Sentence ARMED = new Sentence(
            "Diễn tập chiếu ra thiết bị thật từ lúc này.", "The rehearsal lights the real devices from now on.");
    private static final Sentence RESTING =
            new Sentence("Không thiết bị thật nào được chiếu nữa.", "No real device is lit any more.");

    private TendWords() {}

    /**
     * What was done.
     *
     * @param of what of which output, where only the last of its kind is told: a slider is moved to and fro
     */
    record Done(String of, Sentence words) {}

    /**
     * What was done.
     *
     * @param called how people call a surface
     * @return null where nothing has become different yet
     */
    static @Nullable Done of(
            FromPage.Care what, List<ToPage.OfPlayer> players, Function<SurfaceName, Sentence> called) {
        return switch (what) {
            case FromPage.Care.Identify() -> new Done("", NUMBERS);
            case FromPage.Care.Pattern(var output, var pattern) ->
                new Done("", pattern(output, shows(players, output, called), pattern));
            case FromPage.Care.Brightness(var output, double of) ->
                new Done("brightness/" + output, brightness(output, shows(players, output, called), of));
            case FromPage.Care.Arm ignored -> new Done("", ARMED);
            case FromPage.Care.Rest() -> new Done("", RESTING);
            case FromPage.Care.AskToArm() -> null;
        };
    }

    private static Sentence shows(
            List<ToPage.OfPlayer> players, String output, Function<SurfaceName, Sentence> called) {
        var shows = players.stream()
                .flatMap(player -> player.outputs().stream())
                .filter(one -> one.name().equals(output))
                .map(one -> one.shows())
                .findFirst()
                .orElse(List.of());
        return new Sentence(
                shows.stream().map(one -> called.apply(one).vi()).collect(Collectors.joining(", ")),
                shows.stream().map(one -> called.apply(one).en()).collect(Collectors.joining(", ")));
    }

    private static Sentence pattern(String output, Sentence shows, Look.@Nullable Pattern pattern) {
        if (pattern == null)
            return new Sentence(
                    "Ngõ ra “" + output + "” hết hình thử, chiếu lại " + shows.vi() + ".",
                    "The output \"" + output + "\" has no test pattern any more and shows " + shows.en()
                            + " again.");
        var named = KindWords.of(pattern);
        return new Sentence(
                "Ngõ ra “" + output + "” chiếu hình thử (" + named.vi() + ") thay cho " + shows.vi() + ".",
                "The output \"" + output + "\" shows a test pattern (" + named.en() + ") in place of " + shows.en()
                        + ".");
    }

    private static Sentence brightness(String output, Sentence shows, double of) {
        var percent = String.format(Locale.ROOT, "%.0f %%", Math.clamp(of, 0, 1) * 100);
        return new Sentence(
                "Độ sáng ngõ ra “" + output + "” (" + shows.vi() + "): " + percent + ".",
                "Brightness of the output \"" + output + "\" (" + shows.en() + "): " + percent + ".");
    }
}
