package khaimac.showfile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.asset.Hashes;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.show.ShowDate;
import khaimac.showfile.json.Tree;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.FileFormat;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.shows.Places;
import khaimac.showfile.shows.ShowChecks;
import khaimac.showfile.shows.ShowForm;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A show file: text to a show and back. Reading never fails; it gives what could be read, and what a writer should
 * know.
 */
public final class ShowFile {
    /**
     * What came of reading a file.
     *
     * @param hash of the bytes; a run names the show it runs by it
     */
    public record Reading(Show show, List<Finding> findings, Places places, String hash) {
        /** The same in a hall, which says what people call its surfaces. */
        public Reading in(Map<SurfaceName, String> hall) {
            return new Reading(show.in(hall), findings, places, hash);
        }

        public boolean hasErrors() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    private ShowFile() {}

    /**
     * Reads a show, and checks what can be seen from the show alone.
     *
     * @param file how findings call it
     */
    public static Reading read(String file, byte[] bytes, Beside beside) {
        var tree = Tree.read(file, bytes);
        var findings = new ArrayList<>(tree.findings());
        var places = new Places(file);
        var show = EMPTY;
        var refusal = tree.root() == null ? null : FileFormat.SHOW.refuses(file, tree.root());
        if (refusal != null) findings.add(refusal);
        else if (tree.root() != null) {
            var reader = new Reader(file, beside, ShowForm.nowhere());
            var read = new ShowForm(places).form().read(tree.root(), reader);
            findings.addAll(reader.findings());
            if (read != null) show = read;
            findings.addAll(ShowChecks.of(show, places));
        }
        return new Reading(show, List.copyOf(findings), places, Hashes.hash(bytes));
    }

    /** What a text says, without a word about it. */
    public static Show said(String file, byte[] bytes, Beside beside) {
        var root = Tree.read(file, bytes).root();
        if (root == null || FileFormat.SHOW.refuses(file, root) != null) return EMPTY;
        var show = new ShowForm(new Places(file)).form().read(root, new Reader(file, beside, ShowForm.nowhere()));
        return show == null ? EMPTY : show;
    }

    public static String write(Show show) {
        // Made here and not kept: whoever only reads should not wait for all of it to be loaded.
        var pretty =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return pretty.writeValueAsString(new ShowForm(new Places("")).form().write(show, ShowForm.nowhere())) + "\n";
    }

    /** The language as a JSON Schema, for editors. */
    public static Map<String, Object> schema() {
        return Schemas.document("Khai Mạc show file", new ShowForm(new Places("")).form());
    }

    private static final Show EMPTY = Show.of(
            "",
            "",
            "",
            "",
            ShowDate.on(ShowForm.nowhere().day()),
            ShowForm.nowhere().zone(),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of());

    /** A show that stands alone in a text: for examples and tests. */
    public static Reading read(String text) {
        return read("show.json", text.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
    }
}
