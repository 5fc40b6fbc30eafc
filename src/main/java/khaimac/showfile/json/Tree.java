package khaimac.showfile.json;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.text.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON and keeps what could be read. Signs that people and their programs put for others, or forgot, are read as
 * they were meant, and said; where nobody can tell what was meant the reading ends, with everything before it kept.
 */
public final class Tree {
    public static final int MAX_BYTES = 16 * 1024 * 1024;
    public static final int MAX_DEPTH = 64;
    public static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_NODES = 1_000_000;

    /** What could be read; no root when there is nothing at all. */
    public record Reading(@Nullable Node root, List<Finding> findings) {}

    private static final Sentence NOT_READ = new Sentence("Tệp không được đọc.", "It was not read.");

    private final String file;
    private final FindingList findings;
    private final Lines lines;
    private int nodes;
    private @Nullable Node root;

    private Tree(String file, String text) {
        this.file = file;
        this.findings = new FindingList(file);
        this.lines = new Lines(text);
    }

    public static Reading read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES)
            return refused(
                    file,
                    new Sentence("Tệp lớn hơn 16 MB.", "The file is larger than 16 MB."),
                    new Sentence(
                            "Một kịch bản hiếm khi quá 1 MB: hãy xem lại tệp.",
                            "A show rarely needs 1 MB: check the file."));
        var called = Kind.called(bytes);
        if (called != null)
            return refused(
                    file,
                    new Sentence("Đây là " + called.vi() + ".", "This is " + called.en() + "."),
                    new Sentence(
                            "Kế hoạch bằng Word, Excel, PDF: kéo vào Sảnh (hoặc khaimac import) để làm kịch bản. Tệp"
                                    + " kịch bản và tệp hội trường là tệp chữ.",
                            "A plan in Word, Excel, PDF: drag it into Home (or khaimac import) to make a show of it."
                                    + " Show files and hall files are texts."));
        var decoded = Decoded.of(file, bytes);
        var sound = new Tree(file, decoded.text());
        if (sound.hasRead(decoded, false)) return new Reading(sound.root, sound.findings.all());
        var meant = new Tree(file, decoded.text());
        meant.hasRead(decoded, true);
        return new Reading(meant.root, meant.findings.all());
    }

    private static Reading refused(String file, Sentence what, Sentence instead) {
        return new Reading(null, List.of(new Finding(Severity.ERROR, Place.whole(file), what, NOT_READ, instead)));
    }

    /** One pass over the text; false where it is not sound and nothing was to be forgiven. */
    private boolean hasRead(Decoded decoded, boolean forgiving) {
        decoded.findings().forEach(findings::add);
        var said = new FindingList(file);
        var scan = new Scan(decoded.text(), forgiving);
        var builder = new Building(said);
        Unsound unsound = null;
        try {
            for (var sign = scan.next(); sign != null; sign = scan.next()) builder.take(scan, sign);
        } catch (TooMuch e) {
            // It was said.
        } catch (Unsound e) {
            if (!forgiving) return false;
            unsound = e;
        }
        root = builder.hold();
        new Slips(file, lines).say(scan.slips(), findings);
        said.all().forEach(findings::add);
        if (unsound != null) findings.add(broken(unsound));
        return true;
    }

    private static final Sentence KEPT = new Sentence(
            "Phần trước chỗ này được giữ; phần sau không đọc được.",
            "What stands before it is kept; what comes after could not be read.");

    private Finding broken(Unsound unsound) {
        var place = new Place(file, lines.line(unsound.at()), lines.column(unsound.at()), Sentence.NONE);
        var now =
                switch (unsound.fault()) {
                    case EMPTY -> Sentence.NONE;
                    case MORE -> new Sentence("Phần thừa bị bỏ qua.", "The rest is ignored.");
                    case END, COLON, NAME, ESCAPE, CLOSE, CONTROL, NUMBER, DEPTH, VALUE, COMMA -> KEPT;
                };
        return new Finding(
                Severity.ERROR, place, Mistakes.what(unsound.fault()), now, Mistakes.instead(unsound.fault()));
    }

    /** A limit was passed; everything so far is kept. */
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMuch() {
            super(null, null, false, false);
        }
    }

    /** A container that is being filled. */
    private static final class Open {
        final int line;
        final int column;
        final @Nullable Map<String, Integer> keys;
        final List<Node.Entry> entries = new ArrayList<>();
        final List<Node> items = new ArrayList<>();
        String key = "";
        int keyLine;
        int keyColumn;

        Open(boolean object, int line, int column) {
            this.keys = object ? new HashMap<>() : null;
            this.line = line;
            this.column = column;
        }

        Node closed() {
            return keys == null
                    ? new Node.Arr(List.copyOf(items), line, column)
                    : new Node.Obj(List.copyOf(entries), line, column);
        }
    }

    /** Puts the tokens together; whatever is open when the text breaks off is closed there. */
    private final class Building {
        private final List<Open> open = new ArrayList<>();
        private final FindingList said;
        private @Nullable Node done;
        private int tooDeep;

        Building(FindingList said) {
            this.said = said;
        }

        @Nullable
        Node hold() {
            while (done == null && !open.isEmpty()) close();
            return done;
        }

        void take(Scan scan, Scan.Sign sign) {
            int line = lines.line(scan.from());
            int column = lines.column(scan.from());
            boolean begins = sign == Scan.Sign.OBJECT || sign == Scan.Sign.LIST;
            if (tooDeep > 0) {
                if (begins) tooDeep++;
                if (sign == Scan.Sign.CLOSE) tooDeep--;
                return;
            }
            if (++nodes > MAX_NODES) {
                say(
                        line,
                        column,
                        new Sentence("Tệp có quá nhiều mục.", "The file holds too many items."),
                        new Sentence("Phần sau chỗ này bị bỏ qua.", "What comes after is ignored."),
                        Sentence.NONE);
                throw new TooMuch();
            }
            switch (sign) {
                case OBJECT, LIST -> {
                    if (open.size() >= MAX_DEPTH) {
                        say(
                                line,
                                column,
                                new Sentence("Lồng nhau quá 64 tầng.", "Nested more than 64 deep."),
                                new Sentence("Phần lồng bên trong bị bỏ qua.", "What is inside is ignored."),
                                Sentence.NONE);
                        tooDeep = 1;
                        put(new Node.Null(line, column));
                    } else open.add(new Open(sign == Scan.Sign.OBJECT, line, column));
                }
                case CLOSE -> close();
                case NAME -> {
                    var inside = open.getLast();
                    inside.key = normal(scan.said());
                    inside.keyLine = line;
                    inside.keyColumn = column;
                }
                case TEXT -> put(text(scan.said(), line, column));
                case NUMBER -> put(new Node.Num(number(scan.said()), line, column));
                case TRUE -> put(new Node.Bool(true, line, column));
                case FALSE -> put(new Node.Bool(false, line, column));
                case NULL -> put(new Node.Null(line, column));
            }
        }

        private void say(int line, int column, Sentence what, Sentence now, Sentence instead) {
            said.add(new Finding(Severity.ERROR, new Place(file, line, column, Sentence.NONE), what, now, instead));
        }

        private static double number(String written) {
            // A number of a thousand digits is nobody's. Adding 0 makes 0 of -0.
            return written.length() > 1_000 ? Double.POSITIVE_INFINITY : Double.parseDouble(written) + 0.0;
        }

        private Node text(String value, int line, int column) {
            if (value.length() <= MAX_TEXT) return new Node.Text(normal(value), line, column);
            say(
                    line,
                    column,
                    new Sentence("Đoạn chữ dài hơn 64 KB.", "The text is longer than 64 KB."),
                    new Sentence("Đoạn chữ này bị bỏ qua.", "It is ignored."),
                    Sentence.NONE);
            return new Node.Null(line, column);
        }

        private String normal(String text) {
            return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
                    ? text
                    : Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        /** Below the first mark that joins a letter everything is in one part; most keys and words are. */
        private boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= '\u0300') return false;
            return true;
        }

        private void close() {
            put(open.removeLast().closed());
        }

        private void put(Node node) {
            if (open.isEmpty()) {
                done = node;
                return;
            }
            var inside = open.getLast();
            if (inside.keys == null) {
                inside.items.add(node);
                return;
            }
            var entry = new Node.Entry(inside.key, inside.keyLine, inside.keyColumn, node);
            var first = inside.keys.putIfAbsent(inside.key, inside.keyLine);
            if (first == null) {
                inside.entries.add(entry);
                return;
            }
            say(
                    entry.line(),
                    entry.column(),
                    new Sentence(
                            "“" + entry.key() + "” được viết hai lần (lần đầu ở dòng " + first + ").",
                            "\"" + entry.key() + "\" is written twice (first on line " + first + ")."),
                    new Sentence(
                            "Lần đầu được dùng, lần này bị bỏ qua.", "The first one is used, this one is ignored."),
                    new Sentence("Hãy xóa một trong hai.", "Delete one of the two."));
        }
    }
}
