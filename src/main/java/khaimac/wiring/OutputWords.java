package khaimac.wiring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.link.ToDesk;
import khaimac.scene.Look;
import org.jspecify.annotations.Nullable;

/**
 * What an operator types about the outputs: how they are, their numbers, test patterns, brightness, and arming in a
 * rehearsal.
 */
public final class OutputWords {
    private static final Set<String> FIRST = Set.of("outputs", "identify", "pattern", "brightness");

    public static final List<Sentence> USAGES = List.of(
            new Sentence("outputs: các thiết bị đang ra sao", "outputs: how the outputs are"),
            new Sentence(
                    "outputs arm [mã]: khi diễn tập, cho chiếu ra thiết bị thật; outputs rest: thôi",
                    "outputs arm [code]: in a rehearsal, reach the real devices; outputs rest: no more"),
            new Sentence(
                    "identify: mỗi thiết bị hiện số của nó trong 3 giây",
                    "identify: every output shows its number for 3 s"),
            new Sentence("pattern <hình|off> <thiết bị>: hình thử", "pattern <name|off> <output>: a test pattern"),
            new Sentence("brightness <0-100> <thiết bị>: độ sáng", "brightness <0-100> <output>: how bright"));

    private final DeskLink link;
    private final Consumer<Sentence> did;

    private static final Sentence NONE_YET = new Sentence(
            "Chưa máy phát hình nào báo có ngõ ra. Nếu vừa khởi động, hãy gõ lại sau một giây; nếu không, tệp hội"
                    + " trường này không kê ngõ ra nào.",
            "No player has told of an output. If it has just started, type it again in a second; if not, this hall"
                    + " file names none.");

    /** @param did gets what was done, for who else operates */
    public OutputWords(DeskLink link, Consumer<Sentence> did) {
        this.link = link;
        this.did = did;
    }

    private Sentence done(Sentence words) {
        did.accept(words);
        return words;
    }

    /** What is said to it; null where these are no words about outputs. */
    public @Nullable List<Sentence> obey(String line) {
        var words = line.strip().split("\\s+", 3);
        if (!FIRST.contains(words[0])) return null;
        return switch (words[0]) {
            case "outputs" -> words.length == 1 ? states() : List.of(arming(words));
            case "identify" -> {
                link.tending().identify();
                yield List.of(done(new Sentence(
                        "Mỗi thiết bị hiện số của nó trong 3 giây.", "Every output shows its number for 3 s.")));
            }
            case "pattern" -> List.of(words.length < 3 ? USAGES.get(3) : pattern(words[1], words[2]));
            default -> List.of(words.length < 3 ? USAGES.get(4) : brightness(words[1], words[2]));
        };
    }

    private Sentence arming(String[] words) {
        if (words[1].equals("rest")) {
            link.tending().rest();
            return done(new Sentence("Không thiết bị thật nào được chiếu nữa.", "No device is reached any more."));
        }
        if (!words[1].equals("arm")) return USAGES.get(1);
        if (words.length < 3) {
            var code = link.tending().askToArm();
            return new Sentence(
                    "Màn hình thật trong hội trường sẽ sáng lên. Nếu đúng ý, trong 30 giây hãy gõ: outputs arm " + code,
                    "The real screens of the hall will light up. If that is meant, type within 30 s: outputs arm "
                            + code);
        }
        return link.tending().arm(words[2])
                ? done(new Sentence("Đang chiếu ra thiết bị thật.", "The devices of the hall are reached now."))
                : new Sentence(
                        "Mã không đúng hoặc đã quá 30 giây. Thiết bị không đổi. Gõ lại: outputs arm",
                        "The code is wrong, or older than 30 s. Nothing has changed. Type again: outputs arm");
    }

    private Sentence pattern(String name, String output) {
        if (!isKnown(output)) return unknown(output);
        var pattern = pattern(name);
        if (pattern == null && !name.equals("off"))
            return new Sentence(
                    "Không có hình thử “" + name + "”. Có: " + patterns(),
                    "There is no pattern \"" + name + "\". There are: " + patterns());
        link.tending().pattern(output, pattern);
        return done(
                pattern == null
                        ? new Sentence(
                                "“" + output + "” chiếu lại hình của buổi lễ.",
                                "\"" + output + "\" shows the ceremony again.")
                        : new Sentence(
                                "“" + output + "” hiện hình thử " + name + ".",
                                "\"" + output + "\" shows the pattern " + name + "."));
    }

    private Sentence brightness(String percent, String output) {
        if (!isKnown(output)) return unknown(output);
        if (!percent.matches("[0-9]{1,3}%?")) return USAGES.get(4);
        int value = Math.min(100, Integer.parseInt(percent.replace("%", "")));
        link.tending().brightness(output, value / 100.0);
        return done(new Sentence(
                "“" + output + "” sáng " + value + " % mức cho phép.",
                "\"" + output + "\" gives " + value + " % of the light it may."));
    }

    /** The name that a test pattern goes by; null where there is none of that name. */
    public static Look.@Nullable Pattern pattern(String name) {
        for (var pattern : Look.Pattern.values()) if (word(pattern).equals(name)) return pattern;
        return null;
    }

    public static String patterns() {
        return Arrays.stream(Look.Pattern.values()).map(OutputWords::word).collect(Collectors.joining(", "));
    }

    static String word(Look.Pattern pattern) {
        return pattern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean isKnown(String output) {
        return link.outputs().stream()
                .flatMap(one -> one.outputs().outputs().stream())
                .anyMatch(one -> one.name().equals(output) && !one.family().equals(ToDesk.OutputState.INPUT));
    }

    private Sentence unknown(String output) {
        var names = link.outputs().stream()
                .flatMap(one -> one.outputs().outputs().stream())
                .filter(one -> !one.family().equals(ToDesk.OutputState.INPUT))
                .map(one -> one.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Sentence(
                "Không có thiết bị “" + output + "”. Có: " + names,
                "There is no output \"" + output + "\". There are: " + names);
    }

    private List<Sentence> states() {
        var all = eachState();
        return all.isEmpty() ? List.of(NONE_YET) : all;
    }

    private List<Sentence> eachState() {
        return link.outputs().stream()
                .flatMap(one -> one.outputs().outputs().stream())
                .map(one -> Sentence.same(one.name() + " · " + one.family() + " · ")
                        .and(OutputStates.word(one.state()))
                        .and(Sentence.same(
                                String.format(Locale.ROOT, "· %.0f/s · %.0f %%", one.fps(), one.brightness() * 100)))
                        .and(one.words()))
                .toList();
    }
}
