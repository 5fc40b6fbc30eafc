package khaimac.showfile.looks;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import khaimac.finding.Cure;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.scene.LookRules;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Beside;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Schemas;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * A file beside the show: a relative path that stays in the show's folder. A backslash in it is what Windows writes for
 * a slash.
 */
public final class FileShape implements Shape<String> {
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z]:|file:|https?:|/|\\\\).*", Pattern.DOTALL);

    /** What JSON makes of a backslash and the first letter of what a folder holds. */
    private static final String LOST = "\b\f\n\r\t";

    private static final String LETTERS = "bfnrt";

    /** Where files of a show mostly lie. */
    private static final List<String> FOLDERS = List.of("media/", "", "rosters/", "fonts/");

    FileShape() {}

    @Override
    public @Nullable String read(Node node, Reader reader) {
        if (!(node instanceof Node.Text(var written, int line, int column)) || written.isBlank()) {
            reader.error(
                    node,
                    new Sentence("Ở đây cần tên một tệp.", "The name of a file is needed here."),
                    Shapes.LEFT_OUT,
                    new Sentence("Hãy viết như \"media/phim.mp4\".", "Write it like \"media/film.mp4\"."));
            return null;
        }
        var path = slashed(written);
        if (!LookRules.isFile(path)) {
            outside(written, path, line, column, reader);
            return null;
        }
        if (!path.equals(written))
            reader.say(
                    Severity.NOTE,
                    line,
                    column,
                    new Sentence(
                            "Đường dẫn viết bằng dấu \\ được đọc là “" + path + "”.",
                            "The path is written with \\ and read as \"" + path + "\"."),
                    Sentence.NONE,
                    new Sentence("Hãy viết bằng dấu /.", "Write it with /."),
                    Cure.word(line, column, written, path));
        if (!reader.beside().exists(path)) missing(written, path, line, column, reader);
        return path;
    }

    /** A path as it is read, whatever slashes it was written with. */
    public static String slashed(String written) {
        var path = new StringBuilder();
        for (char sign : written.strip().toCharArray()) {
            int lost = LOST.indexOf(sign);
            if (lost >= 0) path.append('/').append(LETTERS.charAt(lost));
            else if (sign == '\\') path.append('/');
            else path.append(sign);
        }
        if (path.isEmpty() || path.charAt(0) == '/' || path.indexOf(":") >= 0) return path.toString();
        var all = path.toString().replaceAll("/{2,}", "/");
        return all.startsWith("./") ? all.substring(2) : all;
    }

    private static void outside(String written, String path, int line, int column, Reader reader) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        boolean isElsewhere = ELSEWHERE.matcher(written.strip()).matches();
        var known = reader.beside().equals(Beside.UNKNOWN) ? Stream.<String>of() : FOLDERS.stream();
        var here = known.map(folder -> folder + name)
                .filter(LookRules::isFile)
                .filter(reader.beside()::exists)
                .toList();
        var what = isElsewhere
                ? new Sentence(
                        "“" + path + "” nằm ở chỗ khác, không đi theo kịch bản.",
                        "\"" + path + "\" is somewhere else and does not travel with the show.")
                : new Sentence(
                        "“" + path + "” không nằm trong thư mục của kịch bản.",
                        "\"" + path + "\" is not inside the show's folder.");
        var example = isElsewhere && LookRules.isFile(name) ? "media/" + name : "media/phim.mp4";
        reader.say(
                Severity.ERROR,
                line,
                column,
                what,
                Shapes.LEFT_OUT,
                new Sentence(
                        "Hãy chép tệp vào thư mục kịch bản và viết như \"" + example + "\".",
                        "Copy the file into the show's folder and write it like \"" + example + "\"."),
                here.size() == 1 ? Cure.word(line, column, written, here.getFirst()) : null);
    }

    private static void missing(String written, String path, int line, int column, Reader reader) {
        var alike = reader.beside().alike(path);
        var instead = alike.isEmpty()
                ? new Sentence("Hãy chép tệp vào thư mục của kịch bản.", "Copy the file into the show's folder.")
                : new Sentence(
                        "Trong thư mục có: " + String.join(", ", alike) + ".",
                        "The folder has: " + String.join(", ", alike) + ".");
        reader.say(
                Severity.WARNING,
                line,
                column,
                new Sentence("Không thấy tệp “" + path + "”.", "The file \"" + path + "\" is not there."),
                new Sentence(
                        "Khi tới chỗ này sẽ không có gì để chiếu.", "There will be nothing to show when it is reached."),
                instead,
                alike.size() == 1 ? Cure.word(line, column, written, alike.getFirst()) : null);
    }

    @Override
    public Object write(String path, Setting setting) {
        return path;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return Map.of("type", "string", "minLength", 1);
    }
}
