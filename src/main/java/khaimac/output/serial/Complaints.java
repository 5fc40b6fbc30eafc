package khaimac.output.serial;

import khaimac.finding.Sentence;

/** What is said of serial ports: what happened, what the audience sees, what to do. */
final class Complaints {
    private static final Sentence ELSE_RUNS = new Sentence("Các màn hình khác vẫn chạy.", "All other screens run.");
    private static final Sentence BY_ITSELF =
            new Sentence("Chương trình tự nối lại khi được.", "It is joined by itself as soon as it can be.");

    private Complaints() {}

    static Sentence missing(String output, String port) {
        return dark(
                output,
                port,
                "không có trên máy này",
                "is not on this machine",
                "Hãy cắm cáp, hoặc xem tên cổng bằng lệnh khaimac outputs.",
                "Plug the cable in, or look for the port's name with khaimac outputs.");
    }

    static Sentence forbidden(String output, String port) {
        return dark(
                output,
                port,
                "không cho người dùng này mở",
                "may not be opened by this user",
                "Hãy thêm người dùng vào nhóm của cổng (thường là dialout) rồi đăng nhập lại.",
                "Add the user to the group of the port (mostly dialout) and log in again.");
    }

    static Sentence taken(String output, String port) {
        return dark(
                output,
                port,
                "đang được chương trình khác dùng",
                "is in use by another program",
                "Hãy đóng chương trình đó.",
                "Close that program.");
    }

    static Sentence unopened(String output, String port, int code) {
        return dark(
                output,
                port,
                "không mở được (hệ điều hành báo lỗi " + code + ")",
                "cannot be opened (the system answers error " + code + ")",
                "Hãy rút cáp ra cắm lại, và xem bộ điều khiển đã có điện chưa.",
                "Unplug the cable and plug it in again, and see that the controller has power.");
    }

    static Sentence noPort(String output, String port) {
        return dark(
                output,
                port,
                "không phải là cổng nối tiếp",
                "is no serial port",
                "Hãy xem tên cổng bằng lệnh khaimac outputs.",
                "Look for the port's name with khaimac outputs.");
    }

    static Sentence unfit(String output, String port, int baud) {
        return dark(
                output,
                port,
                "không mở được ở tốc độ " + baud,
                "cannot be opened at a speed of " + baud,
                "Hãy sửa \"baud\" theo bộ điều khiển.",
                "Correct \"baud\" to what the controller and the adapter can do.");
    }

    static Sentence gone(String output, String port) {
        return last(
                output,
                port,
                "bị rút hoặc mất điện",
                "was unplugged or lost power",
                "Hãy kiểm tra cáp và nguồn.",
                "Check cable and power.");
    }

    static Sentence stalled(String output, String port) {
        return last(
                output,
                port,
                "không nhận dữ liệu nữa",
                "takes nothing any more",
                "Hãy kiểm tra bộ điều khiển; tắt rồi bật lại nếu cần.",
                "Check the controller; switch it off and on again if need be.");
    }

    private static Sentence dark(String output, String port, String vi, String en, String doVi, String doEn) {
        return new Sentence(
                "Cổng " + port + " của “" + output + "” " + vi + ". Nó không nhận được hình. " + ELSE_RUNS.vi() + " "
                        + doVi + " " + BY_ITSELF.vi(),
                "The port " + port + " of \"" + output + "\" " + en + ". It gets no picture. " + ELSE_RUNS.en() + " "
                        + doEn + " " + BY_ITSELF.en());
    }

    private static Sentence last(String output, String port, String vi, String en, String doVi, String doEn) {
        return new Sentence(
                "“" + output + "” (" + port + ") " + vi + ". Nó giữ hình cuối hoặc tối đi. " + ELSE_RUNS.vi() + " "
                        + doVi + " " + BY_ITSELF.vi(),
                "\"" + output + "\" (" + port + ") " + en + ". It keeps its last picture or goes dark. "
                        + ELSE_RUNS.en() + " " + doEn + " " + BY_ITSELF.en());
    }
}
