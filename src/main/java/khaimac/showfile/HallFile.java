package khaimac.showfile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.showfile.halls.HallForm;
import khaimac.showfile.json.Node;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A hall file: text to a hall and back. Reading never fails; it gives what could be read, and what a writer should know. */
public final class HallFile {
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A hall file names no times, styles or looks. */
    private static final Setting SETTING = new Setting(LocalDate.EPOCH, ZoneOffset.UTC, Map.of(), Set.of(), Set.of());

    /**
     * What came of reading a file.
     *
     * @param findings in the order of the file
     */
    public record Reading(Hall hall, List<Finding> findings) {
        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private HallFile() {}

    /**
     * Reads a hall, and checks that it fits together.
     *
     * @param file how findings call it
     */
    public static Reading read(String file, byte[] bytes) {
        var tree = Tree.read(file, bytes);
        var findings = new ArrayList<>(tree.findings());
        var hall = Hall.EMPTY;
        if (tree.root() != null && isOurs(file, tree.root(), findings)) {
            var reader = new Reader(file, Beside.UNKNOWN, SETTING);
            hall = HallForm.read(tree.root(), reader);
            findings.addAll(reader.findings());
        }
        findings.sort(Comparator.comparingInt((Finding finding) -> finding.place().line())
                .thenComparingInt(finding -> finding.place().column()));
        return new Reading(hall, List.copyOf(findings));
    }

    /** A hall as JSON, which reads back as the same hall. */
    public static String write(Hall hall) {
        return PRETTY.writeValueAsString(HallForm.write(hall, SETTING)) + "\n";
    }

    /** The language as a JSON Schema, for editors. */
    public static Map<String, Object> schema() {
        return Schemas.document("Khai Mạc hall file", HallForm.shape());
    }

    /** A newer program's file is refused whole, and so is a file of another kind: half of what it means would be a guess. */
    private static boolean isOurs(String file, Node root, List<Finding> findings) {
        if (!(root instanceof Node.Obj object)) return true;
        if (!(object.get("format") instanceof Node.Text(var format, int line, int column))) return true;
        boolean newer = format.startsWith("khaimac-hall/") && !format.equals(HallForm.FORMAT);
        boolean show = format.startsWith("khaimac-show/");
        if (!newer && !show) return true;
        findings.add(new Finding(
                Severity.ERROR,
                new Place(file, line, column, Sentence.NONE),
                show
                        ? new Sentence("Đây là tệp kịch bản, không phải tệp hội trường.", "This is a show file, not a hall file.")
                        : new Sentence("Tệp này viết theo “" + format + "”, mới hơn chương trình này.",
                                "This file is written in \"" + format + "\", newer than this program."),
                new Sentence("Tệp không được đọc.", "It was not read."),
                show
                        ? new Sentence("Hãy chọn một tệp tên như hoi-truong.hall.json.", "Choose a file that is named like my-hall.hall.json.")
                        : new Sentence("Hãy dùng bản Khai Mạc mới hơn, hoặc viết theo “" + HallForm.FORMAT + "”.",
                                "Use a newer Khai Mạc, or write \"" + HallForm.FORMAT + "\".")));
        return false;
    }
}
