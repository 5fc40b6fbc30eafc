package khaimac.media.film;

import khaimac.finding.Sentence;

/** What the operator should know of a film before the evening. */
final class Notes {
    /** More than that, 4096 by 2304, no laptop without a special part decodes in time. */
    static final long LARGE = 4096L * 2304;

    static final Sentence VARIES = new Sentence(
            "Số hình mỗi giây của phim thay đổi: vẫn chiếu đúng giờ, nhưng có thể hơi giật.",
            "The number of pictures a second varies: it is shown in time, and may look a little uneven.");

    static final Sentence HDR = new Sentence(
            "Phim là HDR, chương trình chiếu như phim thường: màu sẽ nhạt. Hãy xuất lại phim ở dạng SDR (Rec. 709).",
            "The film is HDR and is shown as an ordinary one: its colours look pale. Export it again as SDR (Rec."
                    + " 709).");

    static final Sentence TOO_LARGE = new Sentence(
            "Phim lớn hơn 4K: máy này có thể chiếu không kịp. Hãy xuất lại phim ở cỡ màn hình.",
            "The film is larger than 4K: this machine may not show it in time. Export it again in the size of the"
                    + " screen.");

    private Notes() {}
}
