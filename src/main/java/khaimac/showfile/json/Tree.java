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
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON and keeps what could be read. A comma or a closing quote that somebody forgot is put in, said, and the
 * reading goes on; anything else ends it there, with everything before it kept.
 */
public final class Tree {
    public static final int MAX_BYTES = 16 * 1024 * 1024;
    public static final int MAX_DEPTH = 64;
    public static final int MAX_TEXT = 64 * 1024;
    private static final int MAX_NODES = 1_000_000;

    /** What is nested deeper than MAX_DEPTH is skipped; so deep, even skipping takes too much memory. */
    private static final int MAX_SKIPPED_DEPTH = 100_000;

    /** More mistakes than this in the signs of a file, and it is not worth guessing on. */
    private static final int MAX_REPAIRS = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_SKIPPED_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .build())
            .build();

    /** What could be read; no root when there is nothing at all. */
    public record Reading(@Nullable Node root, List<Finding> findings) {}

    private final String file;
    private final FindingList findings;
    private int nodes;

    private Tree(String file) {
        this.file = file;
        this.findings = new FindingList(file);
    }

    public static Reading read(String file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            var tooBig = new Finding(
                    Severity.ERROR,
                    Place.whole(file),
                    new Sentence("Tệp lớn hơn 16 MB.", "The file is larger than 16 MB."),
                    new Sentence("Tệp không được đọc.", "It was not read."),
                    new Sentence(
                            "Một kịch bản hiếm khi quá 1 MB: hãy xem lại tệp.",
                            "A show rarely needs 1 MB: check the file."));
            return new Reading(null, List.of(tooBig));
        }
        var decoded = Decoded.of(file, bytes);
        return repairing(file, decoded.text(), decoded.findings());
    }

    private static Reading repairing(String file, String written, List<Finding> before) {
        var text = written;
        var repairs = new ArrayList<Repair>();
        while (true) {
            var tree = new Tree(file);
            before.forEach(tree.findings::add);
            for (var repair : repairs) tree.findings.add(repair.finding());
            var repair = tree.attempt(text, repairs.size() < MAX_REPAIRS);
            if (repair == null) return new Reading(tree.root, tree.findings.all());
            repairs.add(repair);
            text = text.substring(0, repair.at()) + repair.put() + text.substring(repair.at() + repair.instead());
        }
    }

    /** A sign that was forgotten, and where; or one that is put instead of some that stand there. */
    private record Repair(int at, String put, int instead, Finding finding) {}

    private static final Sentence MORE =
            new Sentence("Sau dấu đóng cuối cùng vẫn còn chữ.", "There is more after the last closing sign.");
    private static final Sentence REST = new Sentence("Phần thừa bị bỏ qua.", "The rest is ignored.");
    private static final Sentence TOO_MANY =
            new Sentence("Hãy xem phía trên có thừa dấu } không.", "Look for a } too many above.");

    private @Nullable Node root;

    /**
     * One pass over the text; the first forgotten sign is returned, so that the caller may put it in and start again.
     */
    private @Nullable Repair attempt(String text, boolean mayRepair) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            var token = parser.nextToken();
            if (token == null) {
                say(
                        1,
                        1,
                        new Sentence("Tệp trống.", "The file is empty."),
                        Sentence.NONE,
                        new Sentence("Hãy bắt đầu bằng {", "Begin with {"));
                return null;
            }
            var builder = new Building();
            try {
                for (; token != null && builder.open(); token = parser.nextToken()) builder.take(parser, token);
                root = builder.hold();
                if (token != null || parser.nextToken() != null) {
                    var at = parser.currentTokenLocation();
                    say(at.getLineNr(), at.getColumnNr(), MORE, REST, TOO_MANY);
                }
            } catch (TooMuch e) {
                root = builder.hold();
            } catch (JacksonException e) {
                boolean isWhole = !builder.open();
                root = builder.hold();
                if (!isWhole) throw e;
                var at = e.getLocation();
                say(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr(), MORE, REST, TOO_MANY);
            }
            return null;
        } catch (JacksonException e) {
            return broken(e, text, mayRepair);
        }
    }

    private @Nullable Repair broken(JacksonException e, String text, boolean mayRepair) {
        var message = String.valueOf(e.getOriginalMessage());
        var at = e.getLocation();
        int offset = at == null ? -1 : (int) at.getCharOffset();
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        boolean inText = mayRepair && offset >= 0 && offset <= text.length();
        if (inText && message.contains("was expecting comma")) {
            return new Repair(
                    offset,
                    ",",
                    0,
                    finding(
                            line,
                            column,
                            new Sentence("Thiếu dấu phẩy trước chỗ này.", "A comma is missing before this place."),
                            new Sentence("Tệp được đọc như thể có dấu phẩy.", "The file is read as if it were there."),
                            new Sentence(
                                    "Hãy thêm dấu phẩy vào cuối mục phía trên.",
                                    "Add a comma after the item before.")));
        }
        boolean isControl = inText && message.startsWith("Illegal unquoted character") && offset < text.length();
        if (isControl && (text.charAt(offset) == '\n' || text.charAt(offset) == '\r')) {
            return new Repair(
                    endOfText(text, offset),
                    "\"",
                    0,
                    finding(
                            line,
                            column,
                            new Sentence(
                                    "Thiếu dấu ngoặc kép ở cuối dòng này.",
                                    "The closing quote is missing at the end of this line."),
                            new Sentence(
                                    "Tệp được đọc như thể có dấu ngoặc kép.", "The file is read as if it were there."),
                            new Sentence("Hãy thêm dấu \" vào cuối dòng chữ.", "Add a \" at the end of the text.")));
        }
        if (isControl) {
            return new Repair(
                    offset,
                    " ",
                    1,
                    finding(
                            line,
                            column,
                            Mistakes.what(message),
                            new Sentence("Nó được đọc như một dấu cách.", "It is read as a space."),
                            new Sentence(
                                    "Hãy thay bằng dấu cách, hoặc viết \\n để xuống dòng.",
                                    "Put a space, or \\n for a new line.")));
        }
        say(
                line,
                column,
                Mistakes.what(message),
                new Sentence(
                        "Phần trước chỗ này được giữ; phần sau không đọc được.",
                        "What stands before it is kept; what comes after could not be read."),
                Mistakes.instead(message));
        return null;
    }

    /**
     * Where the quote of a text was probably meant to stand that runs to the end of its line: before the comma and the
     * brackets there.
     */
    private static int endOfText(String text, int lineEnd) {
        int from = Math.max(text.lastIndexOf('"', lineEnd - 1), text.lastIndexOf('\n', lineEnd - 1)) + 1;
        int open = 0;
        for (int i = from; i < lineEnd; i++) open += opening(text.charAt(i));
        int end = lineEnd;
        int best = lineEnd;
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean closesMore = (last == '}' || last == ']') && open < 0;
            if (!closesMore && last != ',' && !Character.isWhitespace(last)) break;
            if (closesMore) open++;
            end--;
            if (!Character.isWhitespace(last)) best = end;
        }
        return best;
    }

    /** Brackets inside a text come in pairs, as in "{now.name}". */
    private static int opening(char sign) {
        return switch (sign) {
            case '{', '[' -> 1;
            case '}', ']' -> -1;
            default -> 0;
        };
    }

    private void say(int line, int column, Sentence what, Sentence now, Sentence instead) {
        findings.add(finding(line, column, what, now, instead));
    }

    private Finding finding(int line, int column, Sentence what, Sentence now, Sentence instead) {
        return new Finding(Severity.ERROR, new Place(file, line, column, Sentence.NONE), what, now, instead);
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
        private @Nullable Node done;
        private int tooDeep;

        boolean open() {
            return done == null;
        }

        @Nullable
        Node hold() {
            while (done == null && !open.isEmpty()) close();
            return done;
        }

        void take(JsonParser parser, JsonToken token) {
            var at = parser.currentTokenLocation();
            int line = at.getLineNr();
            int column = at.getColumnNr();
            if (tooDeep > 0) {
                if (token.isStructStart()) tooDeep++;
                if (token.isStructEnd()) tooDeep--;
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
            switch (token) {
                case START_OBJECT, START_ARRAY -> {
                    if (open.size() >= MAX_DEPTH) {
                        say(
                                line,
                                column,
                                new Sentence("Lồng nhau quá 64 tầng.", "Nested more than 64 deep."),
                                new Sentence("Phần lồng bên trong bị bỏ qua.", "What is inside is ignored."),
                                Sentence.NONE);
                        tooDeep = 1;
                        put(new Node.Null(line, column));
                    } else open.add(new Open(token == JsonToken.START_OBJECT, line, column));
                }
                case END_OBJECT, END_ARRAY -> close();
                case PROPERTY_NAME -> {
                    var inside = open.getLast();
                    inside.key = normal(parser.currentName());
                    inside.keyLine = line;
                    inside.keyColumn = column;
                }
                case VALUE_STRING -> put(text(parser.getString(), line, column));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> put(new Node.Num(number(parser), line, column));
                case VALUE_TRUE -> put(new Node.Bool(true, line, column));
                case VALUE_FALSE -> put(new Node.Bool(false, line, column));
                default -> put(new Node.Null(line, column));
            }
        }

        private double number(JsonParser parser) {
            var written = parser.getString();
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
