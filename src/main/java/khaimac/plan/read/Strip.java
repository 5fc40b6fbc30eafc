package khaimac.plan.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Letters that stand beside each other on one line of a page. */
record Strip(List<Glyph> glyphs, float x, float right, float y, float size) {
    /** So much more room than letters of a word have, in their sizes, is a space where none is written. */
    private static final float SPACE = 0.1f;

    /** So much is no space between words any more. */
    private static final float APART = 1.7f;

    private static final float NARROWEST = 14;
    private static final Pattern TIMED = Pattern.compile(
            "^(Từ )?\\d{1,2} ?(h|g|giờ|:) ?(\\d{2})?( ?phút|[’'])? ?([:÷–-]|đến) ?|^\\((Kèm theo|Ban hành kèm)");
    private static final Pattern LABEL = Pattern.compile("^\\p{Lu}\\p{L}*( [\\p{L}-]+){0,4} ?:(\\s|$)");
    private static final Pattern MARK = Pattern.compile(
            "\\s*([-–—+*•●▪▫○➢✓]\\s?\\S|\\(?\\d{1,2}(\\.\\d{1,2})*[.)](\\s|\\p{L})|\\d{1,2}/\\s"
                    + "|\\d{1,2}(\\.\\d{1,2})+\\s"
                    + "|[a-zđA-ZĐ][.)/]\\s?\\S|[IVX]{1,5}\\s?[.)/–-]\\s?\\S).*",
            Pattern.DOTALL);

    static Strip of(List<Glyph> glyphs) {
        var inked = glyphs.stream().filter(glyph -> !glyph.isSpace()).toList();
        float x = (float) inked.stream().mapToDouble(Glyph::x).min().orElse(0);
        float right = (float) inked.stream().mapToDouble(Glyph::right).max().orElse(0);
        var middle =
                inked.stream().sorted(Comparator.comparingDouble(Glyph::size)).toList();
        var usual = middle.get(middle.size() / 2);
        float y = (float) inked.stream()
                .filter(glyph -> Math.abs(glyph.size() - usual.size()) < 0.5)
                .mapToDouble(Glyph::y)
                .max()
                .orElse(usual.y());
        return new Strip(glyphs, x, right, y, usual.size());
    }

    /** Letters in lines, from top to bottom; each line from left to right. */
    static List<Strip> lines(List<Glyph> glyphs) {
        var lines = new ArrayList<List<Glyph>>();
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<Glyph> line = new ArrayList<>();
        float y = 0;
        float size = 0;
        for (var glyph : sorted) {
            if (line.isEmpty() || glyph.y() - y > Math.min(size, glyph.size()) / 2) {
                line = new ArrayList<>();
                lines.add(line);
                y = glyph.y();
                size = glyph.size();
            }
            line.add(glyph);
        }
        var strips = new ArrayList<Strip>();
        for (var one : lines) {
            if (one.stream().allMatch(Glyph::isSpace)) continue;
            one.sort(Comparator.comparingDouble(Glyph::x));
            strips.add(of(one));
        }
        return strips;
    }

    /** Its parts, where there is more than a space between them. */
    List<Strip> parts() {
        var parts = new ArrayList<Strip>();
        var part = new ArrayList<Glyph>();
        float end = 0;
        boolean any = false;
        for (var glyph : glyphs) {
            if (glyph.isSpace()) {
                part.add(glyph);
                continue;
            }
            if (any && glyph.x() - end > Math.max(NARROWEST, size * APART)) {
                parts.add(of(List.copyOf(part)));
                part.clear();
            }
            part.add(glyph);
            any = true;
            end = Math.max(end, glyph.right());
        }
        if (any) parts.add(of(List.copyOf(part)));
        return parts;
    }

    float width() {
        return right - x;
    }

    float middle() {
        return (x + right) / 2;
    }

    /** Writes its words, after those that stand there. */
    void write(Ink ink, int page) throws Sheaf.Full {
        float space = space();
        Glyph before = null;
        boolean spaced = false;
        for (var glyph : glyphs) {
            if (glyph.isSpace()) {
                spaced = true;
                continue;
            }
            boolean gap = before != null && glyph.x() - before.right() > space;
            if (before != null && (spaced || gap)) ink.write(" ", glyph.face(), page);
            ink.write(glyph.text(), glyph.face(), page);
            spaced = false;
            before = glyph;
        }
    }

    /** Letters of a title may be spread: what is usual between them is no space. */
    private float space() {
        var gaps = new ArrayList<Float>();
        Glyph before = null;
        for (var glyph : glyphs) {
            if (before != null && !before.isSpace() && !glyph.isSpace()) gaps.add(glyph.x() - before.right());
            before = glyph;
        }
        gaps.sort(null);
        return size * SPACE + (gaps.isEmpty() ? 0 : Math.max(0, gaps.get(gaps.size() / 2)));
    }

    /** Its words and how they look. */
    Said said(Sheaf sheaf, int page, boolean centred) throws Sheaf.Full {
        var ink = new Ink(sheaf);
        write(ink, page);
        return ink.dry(page, 0, centred, false, "");
    }

    /** From where to where each of its words reaches. */
    List<float[]> words() {
        float space = space();
        var words = new ArrayList<float[]>();
        boolean begins = true;
        for (var glyph : glyphs) {
            if (glyph.isSpace()) begins = true;
            else if (begins || glyph.x() - words.getLast()[1] > space) {
                words.add(new float[] {glyph.x(), glyph.right()});
                begins = false;
            } else words.getLast()[1] = Math.max(words.getLast()[1], glyph.right());
        }
        return words;
    }

    /** How much room its first word takes. */
    float firstWord() {
        float space = space();
        float end = x;
        boolean begun = false;
        for (var glyph : glyphs) {
            if (glyph.isSpace()) {
                if (begun) break;
                continue;
            }
            if (begun && glyph.x() - end > space) break;
            begun = true;
            end = glyph.right();
        }
        return end - x;
    }

    /** Whether a line begins something: it has a dash, a number or a letter before it, or says a time of its own. */
    static boolean begins(String words) {
        return MARK.matcher(words).matches() || TIMED.matcher(words).find();
    }

    /** Whether a line begins with what is said of: “Phông chính: …”. In a text it may be broken so by chance. */
    static boolean isLabelled(String words) {
        return LABEL.matcher(words).find();
    }

    /** Lines of a narrow place as the paragraphs that they were broken from. */
    static List<Said> paragraphs(List<Strip> lines, float left, float right, Sheaf sheaf, int page) throws Sheaf.Full {
        var paragraphs = new ArrayList<Said>();
        Strip before = null;
        Said open = null;
        for (var line : lines) {
            boolean centred = lines.size() > 1
                    && line.x() - left > line.size()
                    && Math.abs(line.middle() - (left + right) / 2) < line.size();
            var said = line.said(sheaf, page, centred);
            if (open != null && before != null && goesOn(before, open, line, said, right - left)) open = open.and(said);
            else {
                if (open != null) paragraphs.add(open);
                open = said;
            }
            before = line;
        }
        if (open != null) paragraphs.add(open);
        return paragraphs;
    }

    /** A line goes on in the next one where that one's first word had no room, unless that begins something. */
    private static boolean goesOn(Strip line, Said open, Strip next, Said said, float room) {
        if (begins(said.text()) || isLabelled(said.text()) || next.y() - line.y() > line.size() * 2) return false;
        boolean full = line.width() + next.firstWord() + line.size() * 0.9 > room;
        boolean small = Character.isLowerCase(said.text().codePointAt(0));
        return full || (small && !open.text().matches("(?s).*[.;:]"));
    }
}
