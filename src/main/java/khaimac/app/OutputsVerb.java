package khaimac.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.machine.SystemWatch;
import khaimac.output.window.Desktop;
import khaimac.player.Families;
import khaimac.terminal.JsonLines;
import khaimac.terminal.PlannedActual;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What this machine has that a hall file may name. */
@Command(name = "outputs")
final class OutputsVerb implements Callable<Integer> {
    private static final Sentence NOTHING = new Sentence(
            "Máy này không có màn hình, cổng nối tiếp hay cổng mạng nào mà chương trình thấy được. Hãy cắm cáp rồi gõ"
                    + " lại.",
            "This machine has no monitor, serial port or network interface that the program can see. Plug a cable in"
                    + " and try again.");

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    OutputsVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Found> found;
        try (var _ = Desktop.begin(new SystemWatch())) {
            found = Families.found();
        }
        var lines = new JsonLines(ZoneId.of("UTC"));
        for (var one : found) terminal.out().println(json ? lines.line(object(one)) : text(one));
        if (found.isEmpty() && !json) terminal.say(NOTHING);
        return 0;
    }

    private static Map<String, Object> object(Found found) {
        return Map.of("kind", found.kind(), "name", found.name(), "about", found.about());
    }

    private String text(Found found) {
        var about = found.about().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(" · "));
        return PlannedActual.pad(terminal.in(PluggedWords.kind(found.kind())), 14)
                + PlannedActual.pad(found.name(), 24)
                + about;
    }
}
