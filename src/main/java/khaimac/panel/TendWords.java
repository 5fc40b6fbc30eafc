package khaimac.panel;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What somebody did to the outputs, as the log tells it: what the audience sees of it stands in it. */
final class TendWords {
    private TendWords() {}

    /** The log tells what was done; of a slider's moves only the last. */
    static void tell(Panel panel, String who, FromPage.Care what) {
        switch (what) {
            case FromPage.Care.Identify() ->
                panel.tended(
                        who,
                        "",
                        new Sentence(
                                "Mọi ngõ ra hiện số của nó trong 3 giây, thay cho hình.",
                                "Every output shows its number for 3 s, in place of the pictures."));
            case FromPage.Care.Pattern(var output, var pattern) ->
                panel.tended(who, "", pattern(output, shows(panel, output), pattern));
            case FromPage.Care.Brightness(var output, double of) ->
                panel.tended(who, "brightness/" + output, brightness(output, shows(panel, output), of));
            case FromPage.Care.Arm ignored ->
                panel.tended(
                        who,
                        "",
                        new Sentence(
                                "Diễn tập chiếu ra thiết bị thật từ lúc này.",
                                "The rehearsal lights the real devices from now on."));
            case FromPage.Care.Rest() ->
                panel.tended(
                        who,
                        "",
                        new Sentence("Không thiết bị thật nào được chiếu nữa.", "No real device is lit any more."));
            // Nothing has become different yet.
            case FromPage.Care.AskToArm() -> {}
        }
    }

    private static String shows(Panel panel, String output) {
        return panel.house().devices().all().stream()
                .flatMap(player -> player.outputs().stream())
                .filter(one -> one.name().equals(output))
                .map(one -> one.shows())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(SurfaceName::text)
                .collect(Collectors.joining(", "));
    }

    private static Sentence pattern(String output, String shows, Look.@Nullable Pattern pattern) {
        if (pattern == null)
            return new Sentence(
                    "Ngõ ra “" + output + "” hết hình thử, chiếu lại " + shows + ".",
                    "The output \"" + output + "\" has no test pattern any more and shows " + shows + " again.");
        var named = KindWords.of(pattern);
        return new Sentence(
                "Ngõ ra “" + output + "” chiếu hình thử (" + named.vi() + ") thay cho " + shows + ".",
                "The output \"" + output + "\" shows a test pattern (" + named.en() + ") in place of " + shows + ".");
    }

    private static Sentence brightness(String output, String shows, double of) {
        var percent = String.format(Locale.ROOT, "%.0f %%", Math.clamp(of, 0, 1) * 100);
        return new Sentence(
                "Độ sáng ngõ ra “" + output + "” (" + shows + "): " + percent + ".",
                "Brightness of the output \"" + output + "\" (" + shows + "): " + percent + ".");
    }
}
