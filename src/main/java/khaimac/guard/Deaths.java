package khaimac.guard;

import java.io.IOException;
import khaimac.finding.Sentence;

/** What is said when a process of the house dies or hangs: what happened, what the audience sees now, what to do. */
public final class Deaths {
    static final Sentence DESK = new Sentence(
            "Bàn điều khiển đã dừng đột ngột và đang chạy lại. Màn hình giữ hình đang chiếu; việc đã ghi xuống đĩa"
                    + " không mất. Hãy chờ 2 giây rồi bấm tiếp.",
            "The desk stopped and is starting again. The screens keep what they show; nothing that is on the disk"
                    + " is lost. Wait 2 seconds, then go on.");

    static final Sentence PLAYER = new Sentence(
            "Máy phát hình đã dừng đột ngột và đang chạy lại. Các cửa sổ hình mất trong chốc lát. Không cần làm gì:"
                    + " hình trở lại trong 2 giây.",
            "The player stopped and is starting again. The screens are without a picture for a moment. Nothing to do:"
                    + " it is back within 2 seconds.");

    public static final Sentence DESK_SILENT = new Sentence(
            "Bàn điều khiển không trả lời. Màn hình giữ hình đang chiếu. Hãy chờ: nếu vẫn im, nó tự chạy lại sau vài"
                    + " giây. DỪNG HÌNH, TẮT ĐEN gõ ở đây sẽ được làm ngay khi có trả lời; lệnh khác thì không.",
            "The desk is not answering. The screens keep what they show. Wait: if it stays silent it is started again"
                    + " within seconds. HOLD and BLANK typed here are done as soon as one answers; nothing else is.");

    static final Sentence DESK_BACK = new Sentence(
            "Bàn điều khiển trả lời lại. Lệnh bấm trong lúc đó mà đến chậm thì không được thực hiện. Hãy nhìn màn hình"
                    + " rồi bấm tiếp.",
            "The desk answers again. What was pressed meanwhile and came late was not done. Look at the screens, then"
                    + " go on.");

    public static final Sentence DESK_HUNG = new Sentence(
            "Bàn điều khiển bị treo và đang chạy lại. Màn hình giữ hình đang chiếu; việc đã xác nhận không mất. Hãy chờ"
                    + " 2 giây rồi bấm lại lệnh chưa có trả lời.",
            "The desk hung and is starting again. The screens keep what they show; nothing that was answered is lost."
                    + " Wait 2 seconds, then press again what had no answer.");

    public static final Sentence PLAYER_SILENT = new Sentence(
            "Máy phát hình đứng yên: hình trên màn hình có thể không đổi nữa. Không cần làm gì: nếu vẫn vậy, nó tự"
                    + " chạy lại sau vài giây.",
            "The player stands still: what is on the screens may not change any more. Nothing to do: if it stays so it"
                    + " is started again within seconds.");

    static final Sentence PLAYER_BACK =
            new Sentence("Máy phát hình chạy tiếp. Không cần làm gì.", "The player goes on. Nothing to do.");

    public static final Sentence PLAYER_HUNG = new Sentence(
            "Máy phát hình bị treo và đang chạy lại. Các cửa sổ hình mất trong chốc lát. Không cần làm gì: hình trở lại"
                    + " trong 2 giây.",
            "The player hung and is starting again. The screens are without a picture for a moment. Nothing to do: it"
                    + " is back within 2 seconds.");

    static final Sentence PICTURE_BACK = new Sentence(
            "Hình đã trở lại trên mọi màn hình. Không cần làm gì.",
            "Every surface shows its picture again. Nothing to do.");

    static final Sentence CAREFUL_DESK = new Sentence(
            "CHẾ ĐỘ AN TOÀN: bàn điều khiển dừng nhiều lần liền. Màn hình giữ hình đang chiếu; không lệnh nào tự chạy"
                    + " nữa. Hãy bấm GO từng bước; gõ normal khi muốn chạy tự động lại.",
            "SAFE MODE: the desk stopped again and again. The screens keep what they show; nothing starts by itself"
                    + " any more. Press GO step by step; type normal to let it run by itself again.");

    static final Sentence CAREFUL_PLAYER = new Sentence(
            "CHẾ ĐỘ AN TOÀN: máy phát hình dừng nhiều lần liền vì một hình. Màn hình đó hiện tên buổi lễ. Hãy"
                    + " chuyển sang hình khác.",
            "SAFE MODE: the player stopped again and again over a picture. Its surface shows the title of the"
                    + " ceremony. Go on to another picture.");

    private Deaths() {}

    static Sentence cannotStart(IOException why) {
        return new Sentence(
                "Không chạy lại được một phần của chương trình (" + why.getMessage()
                        + "). Màn hình giữ hình đang chiếu. Hãy đóng bớt chương trình khác; chương trình tự thử lại.",
                "A part of the program cannot be started (" + why.getMessage()
                        + "). The screens keep what they show. Close other programs; it is tried again.");
    }
}
