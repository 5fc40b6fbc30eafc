package khaimac.desk;

import khaimac.finding.Sentence;

/** What an operator must not overlook, besides the disk. */
public final class Alarms {
    /** The file of the hall is empty, damaged, or of another kind. */
    public static final Sentence NO_SURFACES = new Sentence(
            "Hội trường không có bề mặt nào: tệp hội trường trống hoặc bị hỏng. Không hình mới nào lên màn hình; máy"
                    + " chiếu đang chạy giữ hội trường cũ. Hãy chạy khaimac check với tệp hội trường đó.",
            "The hall has no surface: its file is empty or damaged. No new picture comes up anywhere; a player that"
                    + " runs keeps the hall it had. Run khaimac check on the hall's file.");

    private Alarms() {}
}
