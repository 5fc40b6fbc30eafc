package khaimac.journal;

import khaimac.finding.Sentence;

/** What can be wrong with a disk or a journal: what happened, what the audience sees now, what to do. */
public final class Troubles {
    static final Sentence NEWER = new Sentence(
            "Nhật ký này do một phiên bản mới hơn của chương trình ghi. Không có gì bị thay đổi. Hãy mở bằng phiên bản"
                    + " đó, hoặc bắt đầu trong thư mục khác.",
            "This journal was written by a newer version of the program. Nothing was touched. Open it with that"
                    + " version, or begin in another folder.");

    static final Sentence OLDER = new Sentence(
            "Nhật ký này do một phiên bản cũ hơn của chương trình ghi. Không có gì bị thay đổi. Hãy mở bằng phiên bản"
                    + " đó, hoặc bắt đầu trong thư mục khác.",
            "This journal was written by an older version of the program. Nothing was touched. Open it with that"
                    + " version, or begin in another folder.");

    /** The disk answers, but too late. */
    public static final Sentence SLOW = new Sentence(
            "Ổ đĩa ghi quá chậm nên tạm thời không được bảo vệ khi máy tắt đột ngột. Màn hình vẫn chạy đúng. Không cần"
                    + " làm gì; nếu lời nhắc này còn mãi, hãy đóng các chương trình khác.",
            "The disk is too slow, so for now nothing protects against a crash. The screens run as they should."
                    + " Nothing to do; if this stays, close other programs.");

    private static final Sentence AFTER = new Sentence(
            "Màn hình vẫn chạy đúng, nhưng nếu máy tắt đột ngột thì các thao tác từ lúc này sẽ mất. %s Chương trình tự"
                    + " thử lại mỗi giây.",
            "The screens run as they should, but if the machine dies now, what is done from here on is lost. %s The"
                    + " program tries again every second.");

    private static final Sentence ANY =
            new Sentence("Không ghi được nhật ký xuống ổ đĩa.", "The journal cannot be written to the disk.");

    private static final Sentence CHECK = new Sentence("Hãy kiểm tra ổ đĩa.", "Check the disk.");

    static final Sentence FULL = new Sentence("Ổ đĩa đã đầy.", "The disk is full.");
    static final Sentence FREE_SPACE = new Sentence("Hãy xóa bớt tệp không cần.", "Delete what is not needed.");
    static final Sentence READ_ONLY =
            new Sentence("Thư mục buổi lễ không cho ghi.", "The run's folder may not be written to.");
    static final Sentence GONE = new Sentence(
            "Thư mục buổi lễ không còn ở chỗ cũ (bị xóa, bị chuyển đi, hoặc ổ đĩa đã rút ra).",
            "The run's folder is not in its place any more (deleted, moved away, or its disk was pulled out).");
    static final Sentence PUT_BACK = new Sentence(
            "Hãy đưa thư mục trở lại chỗ cũ hoặc cắm lại ổ đĩa.", "Put it back, or plug the disk in again.");

    static final Sentence MADE_AGAIN = new Sentence(
            "Thư mục buổi lễ đã bị xóa hay chuyển đi trong khi chạy. Màn hình vẫn chạy đúng; mọi việc đã được ghi lại"
                    + " vào thư mục mới ở chỗ cũ. Hãy tìm xem ai đã xóa hay chuyển nó.",
            "The run's folder was deleted or moved away while it was running. The screens run as they should;"
                    + " everything so far was written again, into a new folder in the same place. Find out who deleted"
                    + " or moved it.");
    static final Sentence ALLOW = new Sentence("Hãy cho phép ghi vào thư mục đó.", "Allow writing to that folder.");

    /** Nobody knows why. */
    public static final Sentence UNKNOWN = off(Sentence.NONE);

    private Troubles() {}

    /** @param wrong what the disk says is wrong with it; may be empty */
    static Sentence off(Sentence wrong) {
        var cure = wrong.equals(FULL)
                ? FREE_SPACE
                : wrong.equals(READ_ONLY) ? ALLOW : wrong.equals(GONE) ? PUT_BACK : CHECK;
        var what = wrong.isEmpty() ? ANY : wrong;
        return what.and(
                new Sentence(AFTER.vi().replace("%s", cure.vi()), AFTER.en().replace("%s", cure.en())));
    }

    /** @param most so many facts may have stood in what is torn */
    static Sentence torn(String name, int good, long most, Lost lost) {
        if (most <= 1 && lost.most() <= 1)
            return new Sentence(
                    "Dòng cuối của nhật ký " + name
                            + " không trọn vẹn (máy tắt khi đang ghi, hoặc tệp bị hỏng sau đó) nên bị bỏ; mất nhiều"
                            + " nhất một việc. Màn hình trở lại như sau việc thứ " + good
                            + ". Tệp cũ được giữ với đuôi .torn.",
                    "The last line of the journal " + name
                            + " is not whole (the machine died while it was written, or it was damaged since) and is"
                            + " left out; at most one fact is lost. The screens are as after fact " + good
                            + ". The old file is kept, ending in .torn.");
        return told(
                new Sentence(
                        "Không đọc được phần cuối của nhật ký " + name,
                        "The end of the journal " + name + " cannot be read"),
                good,
                lost,
                ".torn");
    }

    static Sentence damaged(String name, int good, Lost lost) {
        return told(
                new Sentence(
                        "Nhật ký " + name + " bị hỏng ở giữa", "The journal " + name + " is damaged in the middle"),
                good,
                lost,
                ".damaged");
    }

    /** Not one line of it is left. */
    static Sentence empty(String name, int good, Lost lost) {
        return told(
                new Sentence(
                        "Nhật ký " + name + " bị hỏng: không đọc được dòng nào",
                        "The journal " + name + " is damaged: not one line of it can be read"),
                good,
                lost,
                ".damaged");
    }

    private static Sentence told(Sentence what, int good, Lost lost, String ending) {
        var many = many(lost);
        return new Sentence(
                what.vi() + "; " + many.vi() + ". Màn hình trở lại như sau việc thứ " + good
                        + ". Hãy so với chương trình rồi mới bấm tiếp. Tệp hỏng được giữ với đuôi " + ending + ".",
                what.en() + "; " + many.en() + ". The screens are as after fact " + good
                        + ". Compare with the programme before you press. The damaged file is kept, ending in " + ending
                        + ".");
    }

    private static Sentence many(Lost lost) {
        if (lost.isUnknown())
            return new Sentence(
                    "không biết bao nhiêu việc sau đó bị mất", "nobody knows how many facts after it are lost");
        if (!lost.isExact())
            return new Sentence(
                    "khoảng " + lost.likely() + " việc sau đó bị mất, nhiều nhất " + lost.most(),
                    "about " + lost.likely() + " facts after it are lost, at most " + lost.most());
        return lost.least() == 0
                ? new Sentence("không việc nào bị mất", "nothing was lost")
                : new Sentence(lost.least() + " việc sau đó bị mất", lost.least() + " facts after it are lost");
    }

    static Sentence unknownFact(long seq) {
        return new Sentence(
                "Không hiểu việc thứ " + seq
                        + " trong nhật ký. Màn hình trở lại như trước việc đó. Hãy so với chương trình rồi mới bấm"
                        + " tiếp.",
                "Fact " + seq
                        + " of the journal is not understood. The screens are as before it. Compare with the programme"
                        + " before you press.");
    }

    /** Two programs in one folder would write over each other. */
    static Sentence taken(String folder) {
        return new Sentence(
                "Một chương trình khác đang chạy buổi lễ trong thư mục " + folder
                        + ". Màn hình không đổi. Hãy dùng chương trình đó, hoặc chọn thư mục khác.",
                "Another program is running a ceremony in the folder " + folder
                        + ". The screens stay as they are. Use that one, or choose another folder.");
    }

    static Sentence noFolder(String folder) {
        return new Sentence(
                "Không mở được thư mục " + folder + " để ghi. Hãy chọn thư mục khác.",
                "The folder " + folder + " cannot be opened for writing. Choose another one.");
    }
}
