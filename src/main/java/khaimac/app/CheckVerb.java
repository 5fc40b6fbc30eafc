package khaimac.app;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.machine.SystemWatch;
import khaimac.media.Library;
import khaimac.proof.ApprovalChecks;
import khaimac.proof.FilmChecks;
import khaimac.proof.PictureChecks;
import khaimac.proof.ShownFilms;
import khaimac.terminal.JsonLines;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a writer should know about a show before anybody else does. */
@Command(name = "check")
final class CheckVerb implements Callable<Integer> {
    /** Whoever asks whether a show is well does not wait longer for its pictures to be looked at. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Parameters(paramLabel = "SHOW", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private @Nullable String hall;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    CheckVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var sources = new Sources(terminal);
        List<Finding> findings;
        if (Sources.isHall(show)) {
            var reading = sources.hall(show);
            if (reading == null) return 2;
            findings = reading.findings();
        } else {
            var prepared = sources.prepared(show, hall);
            if (prepared == null) return 2;
            findings = new ArrayList<>(prepared.findings());
            findings.addAll(new SlideMedia()
                    .findings(prepared.show(), sources.folder(show).assets()));
            addPictures(prepared, sources, findings);
            addFilms(prepared, sources, findings);
            var standing = sources.standing(show, prepared.show().show());
            findings.addAll(ApprovalChecks.of(
                    standing, prepared.show().show(), prepared.show().places()));
        }
        tell(findings);
        return Sources.worst(findings);
    }

    /** What only a painter sees: letters that no face has, sizes nobody reads, pictures that do not open. */
    private void addPictures(Sources.Prepared prepared, Sources sources, List<Finding> findings) throws IOException {
        var watch = new SystemWatch();
        var end = watch.now().steady().plus(LONGEST);
        Painted.by(terminal, sources.folder(show), frames -> {
            var reading = prepared.show();
            findings.addAll(PictureChecks.of(
                    reading.show(),
                    prepared.hall(),
                    reading.places(),
                    frames,
                    () -> watch.now().steady().compareTo(end) > 0));
            return 0;
        });
    }

    /** What is in the files of films, for a show that has any. */
    private void addFilms(Sources.Prepared prepared, Sources sources, List<Finding> findings) {
        var reading = prepared.show();
        if (ShownFilms.of(reading.show(), reading.places()).isEmpty()) return;
        var missing = Library.missing();
        if (missing != null) {
            findings.add(FilmChecks.blind(reading.places(), missing));
            return;
        }
        var facts = new FilmFacts(terminal, sources.folder(show).assets());
        findings.addAll(FilmChecks.of(reading.show(), prepared.hall(), reading.places(), facts));
        facts.remember();
    }

    private void tell(List<Finding> findings) {
        // Who reads words does not wait for what writes JSON.
        var lines = json ? new JsonLines(ZoneId.of("UTC")) : null;
        for (var finding : findings) {
            if (lines != null) terminal.out().println(lines.line(JsonLines.of(finding)));
            else terminal.out().println(finding.in(terminal.language()));
        }
        long errors = count(findings, Severity.ERROR);
        long warnings = count(findings, Severity.WARNING);
        long notes = count(findings, Severity.NOTE);
        if (lines != null) {
            var summary = new LinkedHashMap<String, Object>();
            summary.put("errors", errors);
            summary.put("warnings", warnings);
            summary.put("notes", notes);
            terminal.out().println(lines.line(summary));
        } else if (findings.isEmpty()) {
            terminal.say("Không có gì phải sửa.", "Nothing to mend.");
        } else {
            terminal.say(
                    errors + " lỗi, " + warnings + " cảnh báo, " + notes + " ghi chú.",
                    errors + " errors, " + warnings + " warnings, " + notes + " notes.");
        }
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
