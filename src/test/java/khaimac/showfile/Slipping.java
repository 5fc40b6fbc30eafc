package khaimac.showfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import khaimac.showfile.json.Piece;
import khaimac.showfile.json.Splice;

/** Does to a sound file what word processors, web pages and hurried people do; nothing of it changes what it says. */
final class Slipping {
    /** What may happen to one place. */
    enum Slip {
        CURLED("“", "”"),
        CURLED_ONE_WAY("”", "”"),
        LOW("„", "“"),
        GUILLEMETS("«", "»"),
        SINGLE("'", "'"),
        CURLED_SINGLE("‘", "’"),
        HALF("\"", "”"),
        BREAK("", ""),
        COMMA_LOST("", ""),
        COMMA_TWICE("", ""),
        COMMA_WIDE("", ""),
        SPACE("", ""),
        BARE("", "");

        final String open;
        final String close;

        Slip(String open, String close) {
            this.open = open;
            this.close = close;
        }
    }

    private final String text;
    private final List<Splice> splices = new ArrayList<>();

    private Slipping(String text) {
        this.text = text;
    }

    /** The same file with so many slips in a hundred places, of these kinds. */
    static String slipped(String text, Random random, int share, Slip... kinds) {
        var slipping = new Slipping(text);
        slipping.walk(Piece.of(text), random, share, kinds);
        return Splice.all(text, slipping.splices);
    }

    private void walk(Piece in, Random random, int share, Slip... kinds) {
        for (int at = 0; at < in.inside().size(); at++) {
            var item = in.inside().get(at);
            boolean isLast = at == in.inside().size() - 1;
            if (random.nextInt(100) < share) slip(in, item, isLast, kinds[random.nextInt(kinds.length)], random);
            walk(item.piece(), random, share, kinds);
        }
    }

    private void slip(Piece in, Piece.Item item, boolean isLast, Slip kind, Random random) {
        var piece = item.piece();
        boolean isText = text.charAt(piece.from()) == '"';
        switch (kind) {
            case CURLED, CURLED_ONE_WAY, LOW, GUILLEMETS, SINGLE, CURLED_SINGLE, HALF -> {
                if (in.object() && random.nextBoolean()) quotes(item.from(), item.keyTo(), kind);
                if (isText) quotes(piece.from(), piece.to(), kind);
            }
            case BREAK -> {
                if (!isText) return;
                var written = text.substring(piece.from(), piece.to());
                for (int at = written.indexOf("\\n"); at >= 0; at = written.indexOf("\\n", at + 1))
                    splices.add(new Splice(piece.from() + at, "\\n", " \n        "));
            }
            case COMMA_LOST -> {
                boolean endsLine = item.comma() >= 0 && text.startsWith("\n", item.comma() + 1);
                if (!isLast && endsLine) splices.add(new Splice(item.comma(), ",", ""));
            }
            case COMMA_TWICE -> {
                if (item.comma() >= 0) splices.add(new Splice(item.comma(), ",", ",,"));
            }
            case COMMA_WIDE -> {
                if (item.comma() >= 0) splices.add(new Splice(item.comma(), ",", random.nextBoolean() ? "，" : ";"));
            }
            case SPACE -> {
                boolean isBefore = text.startsWith(" ", item.from() - 1);
                if (isBefore) splices.add(new Splice(item.from() - 1, " ", "\u00A0"));
            }
            case BARE -> {
                boolean isWord = in.object() && item.key().matches("[a-z]+");
                if (isWord) splices.add(new Splice(item.from(), text.substring(item.from(), item.keyTo()), item.key()));
            }
        }
    }

    private void quotes(int from, int to, Slip kind) {
        splices.add(new Splice(from, "\"", kind.open));
        splices.add(new Splice(to - 1, "\"", kind.close));
    }
}
