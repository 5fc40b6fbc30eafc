package khaimac.app;

import java.util.concurrent.Callable;
import khaimac.finding.Language;
import khaimac.machine.SystemWatch;
import khaimac.terminal.Report;
import khaimac.terminal.Terminal;
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

    private final Terminal terminal;

    ReportVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var past = new Runs(terminal).past(run, new SystemWatch());
        if (past == null) return 2;
        var report = new Report(past);
        if (json) terminal.out().println(report.json());
        else if (csv) report.csv(terminal.language()).forEach(terminal.out()::println);
        else {
            boolean vi = terminal.language() == Language.VI;
            report.planned().lines(terminal.language()).forEach(terminal.out()::println);
            terminal.out().println(vi ? "\n  AI LÀM GÌ" : "\n  WHO DID WHAT");
            report.acts(terminal.language()).forEach(terminal.out()::println);
            terminal.out().println(vi ? "\n  KHÔNG LÀM HOẶC LỠ" : "\n  NOT DONE OR MISSED");
            report.left(terminal.language()).forEach(terminal.out()::println);
            past.told().forEach(terminal::say);
        }
        return 0;
    }
}
