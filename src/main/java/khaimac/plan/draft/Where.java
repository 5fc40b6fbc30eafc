package khaimac.plan.draft;

import khaimac.finding.Sentence;
import khaimac.plan.paper.Place;

/** Where something stands in a document, as one finds it there. */
public final class Where {
    private Where() {}

    public static Sentence words(Place place) {
        int block = place.block() + 1;
        int row = place.row() + 1;
        var vi = place.row() >= 0 ? "bảng ở mục " + block + ", hàng " + row : "đoạn " + block;
        var en = place.row() >= 0 ? "table at block " + block + ", row " + row : "paragraph " + block;
        if (place.page() == 0) return new Sentence(vi, en);
        return new Sentence("trang " + place.page() + ", " + vi, "page " + place.page() + ", " + en);
    }
}
