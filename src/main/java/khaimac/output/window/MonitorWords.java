package khaimac.output.window;

import java.time.Duration;
import khaimac.finding.Sentence;
import khaimac.hall.Monitor;
import khaimac.hall.Size;
import org.jspecify.annotations.Nullable;

/** What the operator is told of monitors: what happened, what the audience sees, what to do. */
final class MonitorWords {
    private MonitorWords() {}

    /** @param instead what hangs at that connector; null: nothing */
    static Sentence missing(String output, Monitor wanted, @Nullable PluggedMonitor instead, String there) {
        if (instead != null)
            return new Sentence(
                    "Ở cổng " + wanted.connector() + " là “" + instead.model() + "”, không phải “" + wanted.model()
                            + "” của đầu ra “" + output
                            + "”. Ở đó không chiếu gì. Hãy cắm đúng cáp, hoặc sửa \"model\" trong tệp hội trường; hình"
                            + " tự lên.",
                    "At " + wanted.connector() + " there is \"" + instead.model() + "\" and not \"" + wanted.model()
                            + "\" of the output \"" + output
                            + "\". Nothing is shown there. Plug in the right cable, or correct \"model\" in the hall"
                            + " file; the picture comes by itself.");
        return new Sentence(
                "Không thấy màn hình " + called(wanted) + " của đầu ra “" + output
                        + "”. Khán giả không thấy gì ở đó. Hãy cắm cáp và bật thiết bị; hình tự lên. Máy đang có: "
                        + (there.isEmpty() ? "không màn hình nào" : there) + ".",
                "The monitor " + called(wanted) + " of the output \"" + output
                        + "\" is not there. The audience sees nothing on it. Plug in its cable and switch it on; the"
                        + " picture comes by itself. This machine has: "
                        + (there.isEmpty() ? "no monitor" : there) + ".");
    }

    static Sentence ambiguous(String output, Monitor wanted, String fitting) {
        return new Sentence(
                "Không rõ màn hình nào là của đầu ra “" + output + "”: " + called(wanted) + " có thể là " + fitting
                        + ". Chưa chiếu gì ở đó. Hãy viết \"connector\" trong tệp hội trường, hoặc rút bớt cáp.",
                "It is not clear which monitor belongs to the output \"" + output + "\": " + called(wanted) + " may be "
                        + fitting
                        + ". Nothing is shown there yet. Write its \"connector\" in the hall file, or unplug one.");
    }

    static Sentence primary(String output, PluggedMonitor monitor) {
        return new Sentence(
                "Màn hình " + monitor.called() + " của đầu ra “" + output
                        + "” là màn hình chính của người điều khiển. Không chiếu gì lên đó. Hãy cắm màn hình của hội"
                        + " trường, hoặc viết \"connector\" nếu đúng là màn hình này.",
                "The monitor " + monitor.called() + " of the output \"" + output
                        + "\" is the operator's own, primary screen. Nothing is shown on it. Plug in the hall's"
                        + " monitor, or write its \"connector\" if it really is this one.");
    }

    static Sentence mirrored(String output, PluggedMonitor monitor, PluggedMonitor primary) {
        return new Sentence(
                "Màn hình " + monitor.called() + " của đầu ra “" + output + "” đang chiếu giống màn hình "
                        + primary.called()
                        + " của người điều khiển. Chương trình không che màn hình đó. Hãy chọn “mở rộng” thay vì “nhân"
                        + " đôi” trong cài đặt màn hình; hình tự lên.",
                "The monitor " + monitor.called() + " of the output \"" + output + "\" mirrors the operator's screen "
                        + primary.called()
                        + ". That screen is not covered. Choose \"extend\" and not \"duplicate\" in the display"
                        + " settings; the picture comes by itself.");
    }

    static Sentence tooSmall(String output, Size picture, PluggedMonitor monitor) {
        return new Sentence(
                "Màn hình " + monitor.called() + " của đầu ra “" + output + "” đang ở chế độ " + monitor.mode()
                        + ", nhỏ hơn hình " + size(picture)
                        + ". Khán giả không thấy phần bên phải và bên dưới. Hãy đổi chế độ trong cài đặt màn hình.",
                "The monitor " + monitor.called() + " of the output \"" + output + "\" is in the mode " + monitor.mode()
                        + ", smaller than the picture of " + size(picture)
                        + ". The audience does not see what is to the right and below. Change the mode in the display"
                        + " settings.");
    }

    static Sentence otherMode(String output, Monitor wanted, PluggedMonitor monitor) {
        return new Sentence(
                "Màn hình " + monitor.called() + " của đầu ra “" + output + "” đang ở chế độ " + monitor.mode()
                        + " thay vì " + wanted.mode()
                        + ". Hình đứng ở góc trên bên trái, đúng từng pixel. Hãy đổi chế độ trong cài đặt màn hình.",
                "The monitor " + monitor.called() + " of the output \"" + output + "\" is in the mode " + monitor.mode()
                        + " and not " + wanted.mode()
                        + ". The picture stands at the top left, pixel for pixel. Change the mode in the display"
                        + " settings.");
    }

    static Sentence unplugged(String output, PluggedMonitor monitor) {
        return new Sentence(
                "Màn hình " + monitor.called() + " của đầu ra “" + output
                        + "” bị rút hoặc bị tắt. Khán giả không thấy gì ở đó. Hãy kiểm tra cáp và nguồn; hình tự lên"
                        + " lại.",
                "The monitor " + monitor.called() + " of the output \"" + output
                        + "\" was unplugged or switched off. The audience sees nothing on it. Check its cable and"
                        + " power; the picture comes back by itself.");
    }

    static Sentence scaled(String output, Size window, Size pixels) {
        return new Sentence(
                "Hệ điều hành phóng to cửa sổ của đầu ra “" + output + "”: " + size(window) + " thành " + size(pixels)
                        + " pixel. Hình đứng ở góc trên bên trái, đúng từng pixel. Hãy đặt tỉ lệ của màn hình đó là"
                        + " 100 %.",
                "The system scales the window of the output \"" + output + "\": " + size(window) + " is " + size(pixels)
                        + " pixels. The picture stands at the top left, pixel for pixel. Set the scale of that monitor"
                        + " to 100 %.");
    }

    static Sentence noWindow(String output, String why) {
        return new Sentence(
                "Không mở được cửa sổ của đầu ra “" + output + "” (" + why
                        + "). Khán giả không thấy gì ở đó. Hãy kiểm tra trình điều khiển đồ họa (OpenGL 2.1); chương"
                        + " trình tự thử lại.",
                "The window of the output \"" + output + "\" cannot be opened (" + why
                        + "). The audience sees nothing on it. Check the graphics driver (OpenGL 2.1); it is tried"
                        + " again by itself.");
    }

    /** @param trouble after so long it is told as trouble */
    static Sentence starting(String output, Duration trouble) {
        return new Sentence(
                "Cửa sổ của đầu ra “" + output
                        + "” đang được mở, lâu hơn thường lệ. Khán giả chưa thấy gì ở đó. Hãy chờ; nếu quá "
                        + trouble.toSeconds() + " giây chưa xong, chương trình sẽ báo.",
                "The window of the output \"" + output
                        + "\" is being opened, which takes longer than usual. The audience sees nothing on it yet. "
                        + "Wait; if it takes more than " + trouble.toSeconds() + " s, you will be told.");
    }

    static Sentence noAnswer(String output, Duration trouble) {
        return new Sentence(
                "Màn hình của máy này không trả lời đã hơn " + trouble.toSeconds()
                        + " giây, nên chưa mở được cửa sổ của đầu ra “" + output
                        + "”. Khán giả không thấy gì ở đó. Hãy đóng bớt chương trình nặng, hoặc khởi động lại máy; "
                        + "chương trình vẫn tự thử.",
                "The desktop of this machine has not answered for more than " + trouble.toSeconds()
                        + " s, so the window of the output \"" + output
                        + "\" is not open. The audience sees nothing on it. Close programs that keep the machine "
                        + "busy, or start it anew; it is tried on by itself.");
    }

    static Sentence noDesktop(String why) {
        return new Sentence(
                "Máy này không có màn hình để mở cửa sổ (" + why
                        + "). Các đầu ra khác vẫn chạy. Hãy chạy chương trình trong phiên làm việc có màn hình.",
                "This machine has no desktop to open windows on (" + why
                        + "). The other outputs run. Run the program in a session that has a screen.");
    }

    private static String called(Monitor wanted) {
        if (wanted.connector().isEmpty()) return wanted.model();
        return wanted.model().isEmpty() ? wanted.connector() : wanted.connector() + " (" + wanted.model() + ")";
    }

    private static String size(Size size) {
        return size.width() + "×" + size.height();
    }
}
