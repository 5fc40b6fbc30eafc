package khaimac.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.render.papers.Minutes;
import khaimac.terminal.Report;

/** The report of a run on paper. */
final class ReportPaper {
    private static final Sentence HEAD = new Sentence("BIÊN BẢN BUỔI LỄ", "AS-RUN REPORT");
    private static final Sentence NOTHING = new Sentence("Không có.", "Nothing.");

    /** How much of the width the columns of a part have, by how many there are. */
    private static final List<List<Integer>> SHARES =
            List.of(List.of(1), List.of(1, 4), List.of(3, 14, 6), List.of(5, 7, 5, 11), List.of(3, 7, 6, 6, 4));

    private ReportPaper() {}

    static void write(Report report, Path file, String lies, Language language, Instant made) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var paper = new Minutes(out, HEAD.in(language) + " · " + report.title(), made)) {
            paper.title(HEAD.in(language));
            paper.title(report.title());
            report.head(language).forEach(paper::line);
            for (var part : report.parts(language)) {
                paper.heading(part.heading().in(language));
                if (part.rows().isEmpty()) paper.line(NOTHING.in(language));
                else
                    paper.table(
                            part.columns().stream().map(column -> column.in(language)).toList(),
                            SHARES.get(part.columns().size() - 1),
                            part.rows());
            }
            paper.heading("");
            paper.line(new Sentence("Nhật ký của buổi này nằm ở: " + lies, "The journal of this run lies in: " + lies)
                    .in(language));
        }
    }
}
