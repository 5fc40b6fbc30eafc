package khaimac.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * What came of a run, as the verb "report" says it, also while it goes on. A long evening is read by a process of its
 * own, one at a time: a desk has no memory for it, and no pictures.
 */
public final class RunReport {
    private static final String MEMORY = "-Xmx256m";
    private static final long MOST_SECONDS = 30;

    /** Whoever comes while another is made waits for that one. */
    private static final Semaphore ONE = new Semaphore(1, true);

    /** As what it is wanted. */
    public enum Form {
        JSON("--json", "application/json; charset=utf-8", ""),
        CSV("--csv", "text/csv; charset=utf-8", "bien-ban.csv"),
        PDF("--pdf", "application/pdf", "bien-ban.pdf");

        private final String option;
        private final String kind;
        private final String name;

        Form(String option, String kind, String name) {
            this.option = option;
            this.kind = kind;
            this.name = name;
        }

        /** As a browser calls it. */
        public String kind() {
            return kind;
        }

        /** As it is taken along, and kept beside the run; empty: it is not. */
        public String file() {
            return name;
        }

        /** @param said what a page asks for; whatever else it is means JSON */
        public static Form of(String said) {
            return switch (said) {
                case "csv" -> CSV;
                case "pdf" -> PDF;
                default -> JSON;
            };
        }
    }

    private RunReport() {}

    /** The report of the run in a folder; empty where there is none, or none can be made now. */
    public static byte[] of(Path home, Path folder, Form form, String lang) throws IOException {
        try {
            if (!ONE.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS)) return new byte[0];
            try {
                return made(home, folder, form, lang);
            } finally {
                ONE.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }

    private static byte[] made(Path home, Path folder, Form form, String lang)
            throws IOException, InterruptedException {
        var words = House.java(MEMORY, home);
        words.addAll(List.of("report", folder.toString(), form.option, "--lang", lang));
        var said = Files.createTempFile("khaimac-report", ".txt");
        var painted = Files.createTempFile("khaimac-report", ".pdf");
        try {
            if (form == Form.PDF) words.add(words.indexOf(form.option) + 1, painted.toString());
            var reading = new ProcessBuilder(words)
                    .redirectInput(House.NOBODY_TYPES)
                    .redirectOutput(said.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!reading.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                reading.destroyForcibly();
                return new byte[0];
            }
            if (reading.exitValue() != 0) return new byte[0];
            var made = Files.readAllBytes(form == Form.PDF ? painted : said);
            keep(folder, form, made);
            return made;
        } finally {
            Files.deleteIfExists(said);
            Files.deleteIfExists(painted);
        }
    }

    /** What was taken along once lies beside the run too. */
    private static void keep(Path folder, Form form, byte[] made) {
        var beside = folder.resolve(House.BESIDE);
        if (form.file().isEmpty() || !Files.isDirectory(beside)) return;
        try {
            Files.write(beside.resolve(form.file()), made);
        } catch (IOException e) {
            // Whoever asked for it has it all the same.
        }
    }
}
