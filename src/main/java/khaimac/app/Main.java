package khaimac.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.Function;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.machine.ClassArchive;
import khaimac.showfile.language.Nearest;
import khaimac.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where the program starts: which verb, in which language. */
@Command(name = "khaimac", mixinStandardHelpOptions = false)
public final class Main implements Runnable {
    static final int WRONG_USE = 64;

    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /**
     * Every verb, in the order of the help. To add one: a class beside this one, a line here, its words in the two help
     * files.
     */
    private static final Map<String, Function<Terminal, Object>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("home", HomeVerb::new);
        VERBS.put("run", RunVerb::new);
        VERBS.put("rehearse", RehearseVerb::new);
        VERBS.put("simulate", SimulateVerb::new);
        VERBS.put("check", CheckVerb::new);
        VERBS.put("import", ImportVerb::new);
        VERBS.put("pack", PackVerb::new);
        VERBS.put("unpack", UnpackVerb::new);
        VERBS.put("media", MediaVerb::new);
        VERBS.put("frame", FrameVerb::new);
        VERBS.put("styles", StylesVerb::new);
        VERBS.put("maket", MaketVerb::new);
        VERBS.put("approve", ApproveVerb::new);
        VERBS.put("schema", SchemaVerb::new);
        VERBS.put("machine", MachineVerb::new);
        VERBS.put("outputs", OutputsVerb::new);
        VERBS.put("pattern", PatternVerb::new);
        VERBS.put("journal", JournalVerb::new);
        VERBS.put("draw", DrawVerb::new);
        VERBS.put("report", ReportVerb::new);
        VERBS.put("player", PlayerVerb::new);
        VERBS.put("evenings", EveningsVerb::new);
        VERBS.put("torture", TortureVerb::new);
        VERBS.put("attack", AttackVerb::new);
        VERBS.put("bench", BenchVerb::new);
        VERBS.put("figures", FiguresVerb::new);
        VERBS.put("desk", DeskVerb::new);
        VERBS.put("sketch", SketchVerb::new);
        VERBS.put("photo", PhotoVerb::new);
        VERBS.put("archive", ArchiveVerb::new);
    }

    /** Looked at before anything else is parsed, since complaints need a language; here it is only checked. */
    @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang", scope = CommandLine.ScopeType.INHERIT)
    @SuppressWarnings("unused")
    private Language lang = Language.VI;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help",
            scope = CommandLine.ScopeType.INHERIT)
    @SuppressWarnings("unused")
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        var console = System.console();
        var terminal =
                new Terminal(out, err, System.in, language(args), home(), console != null && console.isTerminal());
        var archive = ClassArchive.place();
        if (archive != null) ClassArchive.refreshAges(archive, System.getProperty("java.class.path"));
        int code = run(terminal, args);
        flush(out, err);
        System.exit(code);
    }

    /** What nobody reads keeps no process from ending. */
    private static void flush(PrintStream out, PrintStream err) {
        var flushing = Thread.ofPlatform().daemon().name("last words").start(() -> {
            out.flush();
            err.flush();
        });
        try {
            flushing.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The whole program as a function of its terminal: 0 all is well, 1 warnings, 2 errors, 64 wrong use. */
    public static int run(Terminal terminal, String... args) {
        // A double click.
        if (args.length == 0) return done(terminal, new HomeVerb(terminal));
        var plain = VERBS.get(args[0]);
        var verb = plain == null ? null : plain.apply(terminal);
        if (verb != null && PlainWords.fill(verb, List.of(args).subList(1, args.length))) return done(terminal, verb);
        return parsed(terminal, args);
    }

    private static int done(Terminal terminal, Object verb) {
        try {
            return verb instanceof Callable<?> callable && callable.call() instanceof Integer code ? code : 0;
        } catch (Exception problem) {
            return mistake(terminal, problem);
        }
    }

    private static int mistake(Terminal terminal, Exception problem) {
        terminal.complain(new Sentence(
                "Chương trình gặp lỗi của chính nó: " + problem, "The program made a mistake of its own: " + problem));
        problem.printStackTrace(terminal.err());
        return 70;
    }

    private static int parsed(Terminal terminal, String... args) {
        var main = new Main(terminal);
        var line = new CommandLine(main);
        // One that is named first is the only one looked at: a hall waits for its first picture.
        var named = args.length == 0 ? null : VERBS.get(args[0]);
        if (named != null) line.addSubcommand(named.apply(terminal));
        else VERBS.values().forEach(verb -> line.addSubcommand(verb.apply(terminal)));
        line.setResourceBundle(ResourceBundle.getBundle(
                "khaimac.app.help", terminal.language() == Language.VI ? Locale.of("vi") : Locale.ENGLISH));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, wrong) -> wrongUse(terminal, problem));
        line.setExecutionExceptionHandler((problem, command, result) -> mistake(terminal, problem));
        return line.execute(args);
    }

    /** Another build, another text. */
    static String build() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "-" : version;
    }

    /** Alone, it explains itself. */
    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    private static int wrongUse(Terminal terminal, ParameterException problem) {
        terminal.complain(sentence(problem));
        var name = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(new Sentence("Xem cách dùng: " + name + " --help", "How to use it: " + name + " --help"));
        return WRONG_USE;
    }

    private static Sentence sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched);
            case MissingParameterException missing -> {
                var what = String.join(
                        ", ",
                        missing.getMissing().stream()
                                .map(CommandLine.Model.ArgSpec::paramLabel)
                                .toList());
                yield new Sentence("Còn thiếu: " + what + ".", "Missing: " + what + ".");
            }
            default -> {
                var argument = problem.getValue() == null ? "" : problem.getValue();
                var option =
                        problem.getArgSpec() == null ? "" : problem.getArgSpec().paramLabel();
                yield new Sentence(
                        "Không hiểu “" + argument + "” ở chỗ " + option + ".",
                        "\"" + argument + "\" does not fit " + option + ".");
            }
        };
    }

    private static Sentence unknown(UnmatchedArgumentException problem) {
        var word =
                problem.getUnmatched().isEmpty() ? "" : problem.getUnmatched().getFirst();
        var known = new ArrayList<>(problem.getCommandLine().getSubcommands().keySet());
        problem.getCommandLine().getCommandSpec().options().forEach(option -> known.addAll(List.of(option.names())));
        return new Sentence("Không có “" + word + "”.", "There is no \"" + word + "\".")
                .and(Nearest.instead(word, known));
    }

    private static Language language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            var value = args[i].equals("--lang") && i + 1 < args.length
                    ? args[i + 1]
                    : args[i].startsWith("--lang=") ? args[i].substring(7) : "";
            if (value.equals("en")) return Language.EN;
        }
        return Language.VI;
    }

    private static Path home() {
        return Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath().normalize();
    }

    /** Vietnamese on every terminal: always UTF-8, whatever the machine's default is. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), true, StandardCharsets.UTF_8);
    }
}
