package khaimac.parcel;

import khaimac.finding.Sentence;

/** Nothing was packed or unpacked, and why. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    Refused(Sentence why) {
        super(why.en());
        this.why = why;
    }

    /** What is wrong, what is here now and what to do. */
    public Sentence why() {
        return why;
    }

    static Refused of(String vi, String en) {
        return new Refused(new Sentence(vi, en));
    }

    static Refused noPackage() {
        return of(
                "Tệp này không phải gói buổi lễ của Khai Mạc. Chưa nhận gì. Hãy chọn tệp .khaimac.zip.",
                "This file is no show package of Khai Mạc. Nothing was taken. Choose a .khaimac.zip file.");
    }

    static Refused cutOff() {
        return of(
                "Gói này bị cụt: tệp chép chưa hết. Chưa nhận gì. Hãy chép lại từ máy đã xuất rồi thử lại.",
                "This package is cut off: the file was not copied to its end. Nothing was taken. Copy it again from the"
                        + " machine that made it.");
    }

    static Refused broken(String name) {
        var shown = Names.shown(name);
        return of(
                "“" + shown + "” trong gói không còn đúng như khi đóng gói. Chưa nhận gì. Hãy chép lại gói từ máy đã"
                        + " xuất, hoặc xuất lại.",
                "\"" + shown + "\" in the package is not what was packed. Nothing was taken. Copy the package again, or"
                        + " export it once more.");
    }

    static Refused locked() {
        return of(
                "Gói này có mật khẩu. Chưa nhận gì. Hãy lấy gói do Khai Mạc xuất ra, không đặt mật khẩu.",
                "This package has a password. Nothing was taken. Take the one that Khai Mạc exported, without a"
                        + " password.");
    }

    static Refused name(String name) {
        var shown = Names.shown(name);
        return of(
                "Gói có tên tệp không dùng được: “" + shown + "”. Chưa nhận gì. Đừng dùng gói này; hãy xin gói khác.",
                "A file in the package has a name that cannot be used: \"" + shown + "\". Nothing was taken. Do not use"
                        + " this package; ask for another.");
    }

    static Refused link(String name) {
        var shown = Names.shown(name);
        return of(
                "“" + shown + "” trong gói là đường dẫn tắt, không phải tệp. Chưa nhận gì. Hãy xuất lại gói.",
                "\"" + shown + "\" in the package is a link and no file. Nothing was taken. Export the package again.");
    }

    static Refused twice(String name) {
        var shown = Names.shown(name);
        return of(
                "Hai tệp cùng tên “" + shown
                        + "”. Trên máy khác chúng sẽ đè lên nhau. Hãy đổi tên một tệp rồi xuất lại.",
                "Two files are called \"" + shown
                        + "\". On another machine one would lie over the other. Rename one and" + " export again.");
    }

    static Refused tooMuch() {
        return of(
                "Gói này bung ra quá nhiều so với cỡ của nó nên không nhận. Hãy lấy gói do Khai Mạc xuất ra.",
                "This package unpacks to far more than its size, and is not taken. Take one that Khai Mạc exported.");
    }

    static Refused noRoom(long needed, long free) {
        return of(
                "Ổ đĩa còn " + megabytes(free) + " MB, gói này cần " + megabytes(needed)
                        + " MB. Chưa nhận gì. Hãy xóa bớt rồi thử lại.",
                "The disk has " + megabytes(free) + " MB left, and this package needs " + megabytes(needed)
                        + " MB. Nothing was taken. Make room and try again.");
    }

    static Refused disk(java.io.IOException problem) {
        return of(
                "Không ghi được lên ổ đĩa (" + problem.getMessage() + "). Mọi thứ vẫn như cũ. Hãy kiểm tra ổ đĩa rồi"
                        + " thử lại.",
                "The disk could not be written (" + problem.getMessage()
                        + "). All is as it was. See to the disk and try" + " again.");
    }

    private static long megabytes(long bytes) {
        return Math.max(0, bytes) / 1_000_000;
    }
}
