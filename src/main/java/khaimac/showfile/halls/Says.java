package khaimac.showfile.halls;

import khaimac.finding.Sentence;
import khaimac.hall.Region;
import khaimac.hall.Size;
import khaimac.hall.Universes;

/** The parts of a hall in words. */
final class Says {
    static final Sentence LEFT_OUT = new Sentence("Mục này bị bỏ qua.", "It is left out.");
    static final Sentence OUTPUT_LEFT_OUT = new Sentence(
            "Đầu ra này bị bỏ qua; thiết bị của nó không nhận được gì.",
            "This output is left out; its device gets nothing.");

    private Says() {}

    static Sentence surface(String name) {
        return new Sentence("màn hình “" + name + "”", "surface \"" + name + "\"");
    }

    static Sentence output(String name) {
        return new Sentence("đầu ra “" + name + "”", "output \"" + name + "\"");
    }

    /** Counted from 1, as people do. */
    static Sentence output(int index) {
        return new Sentence("đầu ra " + (index + 1), "output " + (index + 1));
    }

    static Sentence region(int index) {
        return new Sentence("vùng " + (index + 1), "region " + (index + 1));
    }

    static Sentence speaker(String name) {
        return new Sentence("loa “" + name + "”", "speaker \"" + name + "\"");
    }

    static Sentence device(String name) {
        return new Sentence("thiết bị “" + name + "”", "device \"" + name + "\"");
    }

    static Sentence input(String name) {
        return new Sentence("nguồn hình “" + name + "”", "input \"" + name + "\"");
    }

    static Sentence address(String name) {
        return new Sentence("địa chỉ “" + name + "”", "address \"" + name + "\"");
    }

    static String size(Size size) {
        return size.width() + "×" + size.height();
    }

    /** The first and the last column and row, as one would count them on a picture. */
    static String region(Region region) {
        return "x " + region.x() + "–" + (region.right() - 1) + ", y " + region.y() + "–" + (region.bottom() - 1);
    }

    static Sentence universes(Universes universes) {
        if (universes.count() == 1) return Sentence.same("universe " + universes.first());
        var range = universes.first() + "–" + universes.last();
        return new Sentence("universe " + range, "universes " + range);
    }
}
