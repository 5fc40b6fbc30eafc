package khaimac.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import khaimac.asset.Hashes;
import khaimac.notation.Notation;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.TextFields;
import khaimac.show.DateSlips;
import khaimac.show.Show;

/**
 * What one look says to who reads it.
 *
 * @param hash of its lines and files: what is signed
 * @param lines its words in reading order, with what the show says of itself filled in; columns have tabs between
 * @param files pictures, films and documents that it shows, with what each contains as a hash; empty: it was not there
 */
public record Wording(Spot spot, String hash, List<String> lines, Map<String, String> files) {
    /** Names of parts that come and go with the ceremony: all of them may be read on such a look. */
    private static final List<String> OF_PARTS = List.of("now.name", "now.by", "next.name", "next.by");

    private static final List<String> FACES = List.of(".ttf", ".otf");

    private record Said(List<String> lines, Map<String, String> files) {}

    /** @param content of a file by its name, as a hash; empty where there is none */
    public static Wording of(Spot spot, Look look, Show show, UnaryOperator<String> content) {
        var lines = lines(look, show);
        var files = new TreeMap<String, String>();
        for (var file : LookFiles.of(look))
            if (FACES.stream().noneMatch(file::endsWith)) files.put(file, content.apply(file));
        var hash = Hashes.hash(Notation.write(new Said(lines, files)));
        return new Wording(spot, hash, lines, files);
    }

    private static List<String> lines(Look look, Show show) {
        var lines = new ArrayList<String>();
        boolean agenda = !all(look, Look.Agenda.class).isEmpty();
        for (var text : Looks.texts(look)) {
            var filled = TextFields.fill(text, field -> DateSlips.field(show, field));
            if (!filled.isBlank()) lines.add(filled);
            agenda |= TextFields.in(text).stream().anyMatch(OF_PARTS::contains);
        }
        for (var roster : all(look, Look.Roster.class))
            for (var group : roster.groups()) {
                if (!group.name().isEmpty()) lines.add(group.name());
                for (var row : group.rows()) lines.add(columns(row.name(), row.note()));
            }
        for (var board : all(look, Look.Scoreboard.class))
            lines.add(columns(board.home().name(), board.away().name()));
        // When they begin is no word: a delay that is announced moves it all evening.
        if (agenda) for (var part : show.segments()) lines.add(columns(part.name(), part.by()));
        return List.copyOf(lines);
    }

    private static String columns(String first, String second) {
        return second.isEmpty() ? first : first + "\t" + second;
    }

    /** The looks of a kind in one that is written here; what it is made of by name has words of its own. */
    private static <L extends Look> List<L> all(Look look, Class<L> kind) {
        return Looks.all(Looks.resolved(new LookRef.Inline(look), name -> null), kind);
    }

    /** Whether there is anything on it to be signed. */
    public boolean says() {
        return !lines.isEmpty() || !files.isEmpty();
    }

    /** Its words on one line. */
    public String words() {
        var lines = lines().isEmpty() ? List.copyOf(files.keySet()) : lines();
        return String.join(" / ", lines).replace("\t", " · ");
    }
}
