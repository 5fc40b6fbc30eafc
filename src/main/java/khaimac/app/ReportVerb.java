package khaimac.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.terminal.Report;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A run afterwards: planned against actual, who did what, what was not done. */
@Command(name = "report")
final class ReportVerb implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", descriptionKey = "run")
    private String run = "";

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--csv", descriptionKey = "csv")
    private boolean csv;

    @Option(names = "--pdf", paramLabel = "FILE", descriptionKey = "report-pdf")
    private @Nullable Path pdf;

    private final Terminal terminal;

    ReportVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var past = new Runs(terminal).past(run, new SystemWatch());
        if (past == null) return 2;
        var report = new Report(past);
        var paper = pdf;
        if (paper != null) return painted(report, paper);
        if (json) terminal.out().println(report.json());
        else if (csv) {
            // Without it a spreadsheet takes Vietnamese letters for something else.
            terminal.out().print('\uFEFF');
            report.csv(terminal.language()).forEach(terminal.out()::println);
        }
        else {
            boolean vi = terminal.language() == Language.VI;
            report.planned().lines(terminal.language()).forEach(terminal.out()::println);
            part(vi ? "\n  SỬA KHI ĐANG CHẠY" : "\n  CORRECTED WHILE IT RAN", report.changes(terminal.language()));
            part(vi ? "\n  BÁO LÙI GIỜ" : "\n  DELAYS", report.delays(terminal.language()));
            terminal.out().println(vi ? "\n  AI LÀM GÌ" : "\n  WHO DID WHAT");
            report.acts(terminal.language()).forEach(terminal.out()::println);
            terminal.out().println(vi ? "\n  KHÔNG LÀM HOẶC LỠ" : "\n  NOT DONE OR MISSED");
            report.left(terminal.language()).forEach(terminal.out()::println);
            past.told().forEach(terminal::say);
        }
        return 0;
    }

    private void part(String heading, List<String> lines) {
        if (lines.isEmpty()) return;
        terminal.out().println(heading);
        lines.forEach(terminal.out()::println);
    }

    /** Where nothing can be painted, that is said, and the table is offered. */
    private int painted(Report report, Path paper) {
        try {
            var lies = Objects.requireNonNull(Ours.RUN.find(run, terminal.home())).toAbsolutePath().normalize();
            ReportPaper.write(
                    report, paper, lies.toString(), terminal.language(), new SystemWatch().now().wall());
            terminal.say(Sentence.same(paper.toString()));
            return 0;
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không ghi được “" + paper + "”: " + e.getMessage(),
                    "\"" + paper + "\" cannot be written: " + e.getMessage()));
            return 2;
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            terminal.complain(Painted.CANNOT);
            return Painted.NO_PAINTER;
        }
    }
}
