package khaimac.player;

import khaimac.finding.Sentence;
import khaimac.media.Unpaintable;
import khaimac.render.Patience;

/** What is said when a mistake of ours is caught at a fence. */
final class Fences {
    private Fences() {}

    static Sentence part(Throwable wrong) {
        if (wrong instanceof Patience.Lost)
            return new Sentence(
                    "Hình mới vẽ quá lâu nên bị bỏ. Màn hình giữ hình cũ. Hãy rút ngắn chữ hoặc chuyển sang hình khác.",
                    "The new picture takes too long to paint and is given up. The screen keeps the one before. Shorten"
                            + " the words, or go on to another.");
        if (wrong instanceof Unpaintable it)
            return new Sentence(
                    it.why().vi() + ". Màn hình hiện hình chờ thay vào. Hãy sang hình khác, hoặc thay tệp.",
                    it.why().en()
                            + ". The screen shows its idle look in its place. Go on to another, or replace the file.");
        return new Sentence(
                "Một phần của hình không vẽ được (" + wrong.getMessage()
                        + "). Phần còn lại vẫn hiện. Hãy xem lại hình đó.",
                "A part of a picture cannot be painted (" + wrong.getMessage()
                        + "). The rest of it shows. Look at that picture again.");
    }

    static Sentence surface(Sentence surface, Throwable wrong) {
        return new Sentence(
                surface.vi() + " không vẽ được hình mới (" + wrong.getMessage()
                        + "). Hình cũ vẫn giữ. Hãy chuyển sang hình khác.",
                surface.en() + " cannot paint the new picture (" + wrong.getMessage()
                        + "). The last one stays. Go on to another.");
    }
}
