package khaimac.typeset;

import java.text.Normalizer;

/** A face with sums for letters: narrow, plain and wide ones, and ink that grows with each mark that is stacked. */
final class FakeFace implements Measures {
    private static final double CAP = 0.7;
    private static final double SMALL = 0.52;
    private static final double MARK = 0.16;

    int asked;

    @Override
    public double advance(String text) {
        asked++;
        return text.codePoints().mapToDouble(FakeFace::advance).sum();
    }

    private static double advance(int c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == 0x200D) return 0;
        if (c > 0xFFFF) return 1.2;
        char plain = plain(c);
        double width = "iljtfrI.,;:!'|()[]".indexOf(plain) >= 0 ? 0.3 : "mwMW%".indexOf(plain) >= 0 ? 0.85 : 0.55;
        return Character.isUpperCase(c) ? width * 1.2 : width;
    }

    @Override
    public Ink ink(String text) {
        return text.codePoints().mapToObj(FakeFace::ink).reduce(Ink.NONE, Ink::and);
    }

    private static Ink ink(int c) {
        var parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        double above = Character.isLowerCase(c) && "bdfhklđ".indexOf(plain(c)) < 0 ? SMALL : CAP;
        double below = "gjpqy,;()".indexOf(parts.charAt(0)) >= 0 ? 0.2 : 0.01;
        for (int i = 1; i < parts.length(); i++) {
            if (parts.charAt(i) == '\u0323') below = Math.max(below, 0.18);
            else above += MARK;
        }
        return new Ink(above, below);
    }

    private static char plain(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
    }

    @Override
    public double space() {
        return 0.26;
    }

    @Override
    public double capHeight() {
        return CAP;
    }

    @Override
    public boolean has(int codePoint) {
        return codePoint < 0x2100;
    }
}
