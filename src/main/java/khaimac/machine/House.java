package khaimac.machine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.guard.Guard;
import khaimac.terminal.OperatorScreen;
import khaimac.terminal.Terminal;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;

/**
 * How the processes of a hall are started: the same Java, the same class path, each with the memory it needs and no
 * more.
 *
 * @param link where players on other machines join; null: nowhere
 * @param rehearsal null: with an audience
 * @param preview whether a window of the desktop shows the whole hall
 * @param choice what was chosen before there is a desk
 */
public record House(
        Terminal terminal,
        String show,
        String hall,
        Path folder,
        @Nullable String link,
        Secrets secrets,
        RehearsalWatch.@Nullable Setting rehearsal,
        Choice choice,
        boolean ideal,
        @Nullable Path recording,
        boolean preview,
        Panel panel)
        implements Guard.Orders {
    /** The class that a Java begins with; the launchers name it too. */
    public static final String MAIN = "khaimac.app.Main";

    public static final Sentence UP = new Sentence("Hình đã lên mọi màn hình.", "Every surface shows its picture.");

    /** Where the password of a certificate stands. */
    public static final String CERTIFICATE_PASSWORD = "KHAIMAC_CERTIFICATE_PASSWORD";

    /**
     * The panel.
     *
     * @param port on this machine; 0: any that is free; negative: no panel
     * @param certificate for networks; null: none
     * @param opens whether its page is opened in the browser of this machine, when the run begins
     */
    public record Panel(int port, @Nullable Path certificate, boolean opens) {
        public static final Panel NONE = new Panel(-1, null, false);
    }

    /**
     * What a person has chosen before there is a desk.
     *
     * @param goesOn whether the run that lies in the folder goes on
     * @param answer what was read and answered on Home, as the desk is told; empty: nothing
     */
    public record Choice(boolean goesOn, String answer) {
        /** The option of a run, and of its desk. */
        public static final String ANSWERED = "--answered";
    }

    private static final String CLASS_PATH = "-cp";

    /**
     * What shows who somebody is, each by itself. They stand in the environment of who needs them, and of nobody else:
     * what is in a command line every user of the machine can read.
     *
     * @param player of who paints
     * @param operator of a program that wishes things, as trials do; empty: nobody comes in as one
     * @param panel of the browser on this machine
     */
    public record Secrets(String player, String operator, String panel) {
        public static final String PLAYER = "KHAIMAC_LINK_CODE";
        public static final String OPERATOR = "KHAIMAC_OPERATOR_CODE";
        public static final String PANEL = "KHAIMAC_PANEL_CODE";

        private void tellDesk(Map<String, String> environment) {
            environment.put(PLAYER, player);
            environment.put(OPERATOR, operator);
            environment.put(PANEL, panel);
        }

        private void tellPlayer(Map<String, String> environment) {
            environment.keySet().removeAll(List.of(OPERATOR, PANEL, CERTIFICATE_PASSWORD));
            environment.put(PLAYER, player);
        }

        @Override
        public String toString() {
            return "secrets";
        }
    }

    /** Beside the journal, and no part of it. */
    public static final String BESIDE = "house";

    /** There: who was let in to the panel, and where it is open. */
    public static final String PANEL_FILE = "panel.json";

    /** What a process reads that no keyboard belongs to. */
    public static final File NOBODY_TYPES =
            new File(System.getProperty("os.name", "").startsWith("Windows") ? "NUL" : "/dev/null");

    @Override
    public ProcessBuilder desk(int port, boolean again, boolean careful) {
        var words = java("-Xmx192m", terminal.home());
        words.addAll(
                List.of("desk", show, "--hall", hall, "--folder", folder.toString(), "--port", Integer.toString(port)));
        if (link != null) words.addAll(List.of("--link", link));
        if (rehearsal != null) words.addAll(List.of("--rehearsal", rehearsal.written()));
        if (again || choice.goesOn()) words.add("--go-on");
        if (!again && !choice.answer().isEmpty()) words.addAll(List.of(Choice.ANSWERED, choice.answer()));
        if (again) words.add("--again");
        if (careful) words.add("--careful");
        if (ideal) words.add("--ideal");
        if (terminal.lively()) words.add("--lively");
        if (panel.port() >= 0) words.addAll(List.of("--panel", Integer.toString(panel.port())));
        if (panel.certificate() != null)
            words.addAll(List.of("--certificate", panel.certificate().toString()));
        // A desk that takes the place of another finds the page open.
        if (panel.opens() && !again) words.add("--browser");
        var builder = started(words);
        secrets.tellDesk(builder.environment());
        return builder;
    }

    @Override
    public boolean covers(String line) {
        return OperatorScreen.covers(line);
    }

    @Override
    public ProcessBuilder player(boolean again, boolean careful) {
        // One page of a speaker's slides may take two hundred megabytes for a moment; all else has room in a quarter.
        var words = java("-Xmx384m", terminal.home());
        // Pictures lie outside the heap: a 4K wall takes 33 million bytes each time it is held.
        words.add(words.indexOf("-Xss512k"), "-XX:MaxDirectMemorySize=1g");
        // Else whoever decodes stops to collect garbage, again and again, where the process is larger than twice its
        // heap.
        words.add(words.indexOf("-Xss512k"), "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0");
        // There only the first thread of a process may have windows, and Java would put itself on another.
        if (System.getProperty("os.name", "").startsWith("Mac"))
            words.add(words.indexOf("-Xss512k"), "-XstartOnFirstThread");
        words.addAll(List.of(
                "player",
                "--guarded",
                "--keep",
                folder.resolve(BESIDE).resolve("picture.json").toString()));
        // What a folder of last week shows is no picture for tonight: the first time the desk says what is.
        if (again) words.add("--again");
        if (careful) words.add("--careful");
        if (preview) words.add("--preview");
        if (recording != null) words.addAll(List.of("--record", recording.toString()));
        var builder = started(words);
        secrets.tellPlayer(builder.environment());
        return builder;
    }

    private ProcessBuilder started(List<String> words) {
        words.addAll(List.of("--lang", terminal.language().name().toLowerCase(java.util.Locale.ROOT)));
        // A class path in the command line is so long that the machine cannot tell what runs any more; a Java looks for
        // it here too.
        int named = words.indexOf(CLASS_PATH);
        var path = words.remove(named + 1);
        words.remove(named);
        var builder = new ProcessBuilder(words);
        builder.environment().put("CLASSPATH", path);
        return builder;
    }

    /** The first compiler alone starts faster and takes less memory; what is dear to compute here is native code. */
    public static List<String> java(String memory, Path home) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(ClassArchive.words(ClassArchive.place()));
        words.addAll(List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms16m",
                memory,
                "-Xss512k",
                "-XX:-UsePerfData",
                // Half a program that has no memory left is worse than a new one.
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dkhaimac.home=" + home,
                CLASS_PATH,
                ClassArchive.classPath(System.getProperty("java.class.path")),
                MAIN));
        return words;
    }
}
