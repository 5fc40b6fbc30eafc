package khaimac.parcel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import khaimac.scene.PageText;

/** What a file in a package may be called: the same on every system, inside the folders of shows and halls. */
final class Names {
    static final String SHOWS = "show-files/";
    static final String HALLS = "displays/";
    static final String SHOW = ".show.json";
    static final String HALL = ".hall.json";

    private static final int LONGEST = 400;
    private static final int LONGEST_STEP = 200;
    private static final int MOST_SHOWN = 120;

    /** What no system but one allows in a name, or what hides what a name is. */
    private static final Pattern NEVER = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\\\:*?\"<>|\uFFFD]");

    private static final Pattern LEADS_OUT = Pattern.compile("^[/\\\\]|^.:|\\\\|(?:^|/)\\.\\.(?:/|$)");

    /** Windows opens a device by these, whatever follows the point. */
    private static final Set<String> DEVICES = devices();

    private Names() {}

    private static Set<String> devices() {
        var all = new TreeSet<>(List.of("con", "prn", "aux", "nul", "conin$", "conout$"));
        for (var port : List.of("com", "lpt"))
            for (var number : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"))
                all.add(port + number);
        return Set.copyOf(all);
    }

    /** Whether it can be a file in one of the two folders on any system. */
    static boolean isFit(String name) {
        boolean ours = name.startsWith(SHOWS) || name.startsWith(HALLS);
        if (!ours || name.length() > LONGEST || NEVER.matcher(name).find()) return false;
        return List.of(name.split("/", -1)).stream().allMatch(Names::isStep);
    }

    private static boolean isStep(String step) {
        // What begins with a point is ours: histories, and what is being taken in.
        if (step.isBlank() || step.startsWith(".") || step.endsWith(".")) return false;
        if (step.startsWith(" ") || step.endsWith(" ")) return false;
        if (step.getBytes(StandardCharsets.UTF_8).length > LONGEST_STEP) return false;
        int point = step.indexOf('.');
        var stem = (point < 0 ? step : step.substring(0, point)).strip().toLowerCase(Locale.ROOT);
        return !DEVICES.contains(stem);
    }

    /** Whether whoever believes it writes elsewhere: nobody calls a file so who means well. */
    static boolean leadsOut(String name) {
        return LEADS_OUT.matcher(name).find() || name.indexOf(0) >= 0;
    }

    /** By what two names are one on some system. */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** As a person may see it. */
    static String shown(String name) {
        return PageText.upTo(NEVER.matcher(name).replaceAll("\u00B7"), MOST_SHOWN);
    }

    /** The same file by its shortest name. */
    static String plain(String path) {
        var steps = List.of(path.split("/", -1)).stream()
                .filter(step -> !step.isEmpty() && !step.equals("."))
                .toList();
        return String.join("/", steps);
    }
}
