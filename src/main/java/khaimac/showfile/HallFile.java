package khaimac.showfile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.scene.SurfaceName;
import khaimac.showfile.halls.HallForm;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.FileFormat;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A hall file: text to a hall and back. Reading never fails; it gives what could be read, and what a writer should
 * know.
 */
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
        var refusal = tree.root() == null ? null : FileFormat.HALL.refuses(file, tree.root());
        if (refusal != null) findings.add(refusal);
        else if (tree.root() != null) {
            var reader = new Reader(file, Beside.UNKNOWN, SETTING);
            hall = HallForm.read(tree.root(), reader);
            findings.addAll(reader.findings());
        }
        findings.sort(
                Comparator.comparingInt((Finding finding) -> finding.place().line())
                        .thenComparingInt(finding -> finding.place().column()));
        return new Reading(hall, List.copyOf(findings));
    }

    /** What people call the surfaces of a hall, as far as its file says. */
    public static Map<SurfaceName, String> names(String file, byte[] bytes) {
        return read(file, bytes).hall().names();
    }

    /** A hall as JSON, which reads back as the same hall. */
    public static String write(Hall hall) {
        return PRETTY.writeValueAsString(tree(hall)) + "\n";
    }

    /** The same as tables, lists and words. */
    static Object tree(Hall hall) {
        return HallForm.write(hall, SETTING);
    }

    /** The language as a JSON Schema, for editors. */
    public static Map<String, Object> schema() {
        return Schemas.document("Khai Mạc hall file", HallForm.shape());
    }
}
