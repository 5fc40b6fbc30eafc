package khaimac.engine;

import khaimac.finding.Sentence;
import khaimac.scene.Looks;
import khaimac.scene.PageText;

/** Why a wish is not followed: what happened, what the audience sees now, what to do. */
final class Refusals {
    static final Sentence NOT_OPENED = new Sentence(
            "Buổi lễ chưa được mở. Màn hình giữ nguyên. Hãy mở kịch bản trước.",
            "No show is open. The screens stay as they are. Open a show first.");
    static final Sentence ALREADY_OPEN = new Sentence(
            "Buổi lễ đã được mở rồi. Màn hình giữ nguyên.", "The show is open already. The screens stay as they are.");
    static final Sentence STALE = new Sentence(
            "Buổi lễ đã chuyển tiếp sau khi bạn nhìn. Không có gì thay đổi. Hãy nhìn lại rồi bấm.",
            "The show has moved on since you looked. Nothing changed. Look again, then press.");
    static final Sentence ID_OF_ANOTHER = new Sentence(
            "Số hiệu của lần bấm này đã dùng cho một lệnh khác; lệnh này không được thực hiện. Màn hình giữ nguyên. Mỗi"
                    + " lần bấm phải có số hiệu riêng.",
            "The id of this press was used for another command; this one was not done. The screens stay as they are."
                    + " Give each press an id of its own.");
    static final Sentence OLD_EPOCH = new Sentence(
            "Bàn điều khiển vừa khởi động lại; trang này còn cũ. Không có gì thay đổi. Hãy tải lại trang.",
            "The desk has restarted; this page is from before. Nothing changed. Reload the page.");
    static final Sentence OLD_REV = new Sentence(
            "Chương trình đã được sửa sau khi bạn nhìn. Không có gì thay đổi. Hãy xem bản mới rồi làm lại.",
            "The agenda was edited after you looked. Nothing changed. Look at the new one, then try again.");
    static final Sentence NOTHING_INSERTED = new Sentence(
            "Trên màn hình đó không có nội dung chèn. Màn hình giữ nguyên.",
            "Nothing was inserted there. The screens stay as they are.");
    static final Sentence NO_DRAW_UP = new Sentence(
            "Hình bốc thăm này chưa lên màn hình nào. Màn hình giữ nguyên. Hãy đưa hình đó lên trước.",
            "This draw is on no screen. The screens stay as they are. Put it up first.");
    static final Sentence DRAW_TURNS = new Sentence(
            "Đang quay. Màn hình giữ nguyên. Hãy dừng lượt này trước.",
            "It is turning. The screens stay as they are. Stop this one first.");
    static final Sentence DRAW_RESTS = new Sentence(
            "Lượt quay đang dừng lại, khán giả chưa thấy tên. Hãy chờ rồi bấm lại.",
            "It is coming to rest, and nobody has read the name yet. Wait, then press again.");
    static final Sentence DRAW_UNSEEN = new Sentence(
            "Hình bốc thăm đang bị che nên khán giả không thấy. Chưa làm gì. Hãy BỎ CHE rồi bấm lại.",
            "What lies over the draw hides it from the audience. Nothing was done. RELEASE it, then press again.");
    static final Sentence ALL_DRAWN = new Sentence(
            "Mọi người trong danh sách đã được bốc thăm. Màn hình giữ nguyên.",
            "Everybody on the list has been drawn. The screens stay as they are.");
    static final Sentence NO_SEED = new Sentence(
            "Lượt bốc thăm này thiếu hạt giống ngẫu nhiên. Màn hình giữ nguyên.",
            "This draw has no seed. The screens stay as they are.");
    static final Sentence NO_DRAW_TURNS = new Sentence(
            "Không có lượt bốc thăm nào đang quay. Màn hình giữ nguyên.",
            "No draw is turning. The screens stay as they are.");
    static final Sentence NO_EMERGENCY = new Sentence(
            "Không có chữ khẩn cấp nào trên màn hình. Màn hình giữ nguyên.",
            "No emergency text is up. The screens stay as they are.");
    static final Sentence NO_SUCH_PHOTO = new Sentence(
            "Buổi lễ này không có ảnh đó. Màn hình giữ nguyên. Hãy chọn lại ảnh.",
            "This run does not have that picture. The screens stay as they are. Choose the picture again.");
    static final Sentence NOTHING_LEFT = new Sentence(
            "Đây là phần cuối, không còn gì để bắt đầu. Màn hình giữ nguyên.",
            "This was the last part; nothing is left to start. The screens stay as they are.");
    static final Sentence NOTHING_LIVE = new Sentence(
            "Chưa có phần nào đang diễn ra. Hãy bấm GO để bắt đầu.", "Nothing is live yet. Press GO to start.");
    static final Sentence NOTHING_BEFORE = new Sentence(
            "Trước phần này chưa có phần nào lên. Màn hình giữ nguyên.",
            "No part was on before this one. The screens stay as they are.");
    static final Sentence NO_STEP_BACK = new Sentence(
            "Phần này chưa có bước nào để lùi. Màn hình giữ nguyên. Muốn về phần đã lên trước, hãy dùng “Về phần"
                    + " trước”.",
            "This part has taken no step yet. The screens stay as they are. \"Previous part\" goes to the one before.");
    static final Sentence IS_PAUSED =
            new Sentence("Đồng hồ của phần này đang dừng rồi.", "The clock of this part is paused already.");
    static final Sentence NOT_PAUSED =
            new Sentence("Đồng hồ của phần này đang chạy.", "The clock of this part is not paused.");
    static final Sentence LIVE_STAYS = new Sentence(
            "Phần này đang diễn ra nên không thể bỏ hay dời. Hãy bấm GO để sang phần sau.",
            "This part is live and cannot be skipped or moved. Press GO to go on.");
    static final Sentence BEGUN_STAYS = new Sentence(
            "Phần này đã diễn ra nên không thể dời. Không có gì thay đổi.",
            "This part has been held and cannot be moved. Nothing changed.");
    static final Sentence BEGUN_STAYS_TODAY = new Sentence(
            "Buổi lễ đã bắt đầu nên không thể dời sang ngày khác. Không có gì thay đổi.",
            "The show has begun and cannot be moved to another day. Nothing changed.");
    static final Sentence OVER = new Sentence(
            "Buổi lễ đã kết thúc nên không thêm được phần nào. Không có gì thay đổi.",
            "The show is over, and no part can be added. Nothing changed.");
    static final Sentence NAMELESS_PART = new Sentence(
            "Phần mới chưa có tên. Không có gì thay đổi. Hãy ghi tên phần.",
            "The new part has no name. Nothing changed. Give it one.");
    static final Sentence NO_SUCH_LENGTH = new Sentence(
            "Thời lượng phải từ 0 đến 12 giờ. Không có gì thay đổi.",
            "A part takes from nothing to 12 hours. Nothing changed.");
    static final Sentence NO_WALL_FOR_A_TITLE = new Sentence(
            "Ở chỗ này không màn hình nào đổi hình khi phần sau bắt đầu, nên tên phần sẽ còn lại trong phần sau. Không"
                    + " có gì thay đổi. Hãy chọn hình chờ.",
            "At this place no screen gets another picture when the part behind it begins, so the name would stay up"
                    + " there. Nothing changed. Choose the idle look.");
    static final Sentence PLANNED_STAYS = new Sentence(
            "Chỉ bỏ được phần đã thêm lúc đang chạy và chưa diễn ra. Phần của kịch bản thì bấm “Bỏ qua”. Không có gì"
                    + " thay đổi.",
            "Only a part that was added during the run and has not begun is taken out. Skip a part of the plan instead."
                    + " Nothing changed.");
    static final Sentence STANDS_THERE = new Sentence(
            "Phần này đã ở đúng chỗ đó rồi. Không có gì thay đổi.", "This part stands there already. Nothing changed.");
    static final Sentence NOTHING_TO_ADOPT = new Sentence(
            "Không có gì để nhận từ tệp kịch bản, hoặc tệp vừa được sửa thêm. Không có gì thay đổi. Hãy xem lại danh"
                    + " sách.",
            "There is nothing to take over from the show file, or it was edited again just now. Nothing changed. Look"
                    + " at the list again.");
    static final Sentence PLAN_MOVED_ON = new Sentence(
            "Buổi lễ đã đi tiếp, bản sửa này không còn khớp. Không có gì thay đổi. Hãy xem lại danh sách rồi bấm.",
            "The show has moved on and this edit fits no more. Nothing changed. Look at the list again, then press.");
    static final Sentence DOES_NOT_GO_TOGETHER = new Sentence(
            "không khớp với những gì đã sửa khi đang chạy", "it does not go together with what was changed live");
    static final Sentence NOTHING_MISSED = new Sentence("Không có lệnh nào bị lỡ.", "Nothing was missed.");
    static final Sentence CLOCKS_AGREE = new Sentence(
            "Đồng hồ vẫn đúng, không có gì để trả lời.", "The clock is right; there is nothing to settle.");
    static final Sentence CLOCK_WENT_BACK = new Sentence(
            "Đồng hồ lùi lại nên máy không thể đã ngủ. Hãy chọn: đồng hồ đã được chỉnh.",
            "The clock went back, so the laptop cannot have slept. Choose: the clock was set.");
    static final Sentence NO_DELAY = new Sentence("Chưa báo lùi giờ nào để áp dụng.", "No delay has been announced.");
    static final Sentence NOTHING_FITTED =
            new Sentence("Chưa rút ngắn phần nào để hoàn lại.", "Nothing was shortened, so there is nothing to undo.");
    static final Sentence NOTHING_TO_FIT = new Sentence(
            "Không có gì phải rút ngắn: chương trình kịp giờ, hoặc không phần nào được phép rút.",
            "There is nothing to shorten: the programme is in time, or no part may be.");
    static final Sentence NO_TIME_CHANGE = new Sentence("Số phút thêm bớt bằng 0.", "The time to add is zero.");
    static final Sentence NO_SUCH_FILM = new Sentence(
            "Phim vừa hết không còn ở trên màn hình. Không có gì thay đổi.",
            "The film that ended is not on that screen any more. Nothing changed.");
    static final Sentence NO_SURFACE =
            new Sentence("Chưa chọn màn hình nào. Không có gì thay đổi.", "No screen was chosen. Nothing changed.");

    static final Sentence NOTHING_TO_UNDO = new Sentence(
            "Không có thao tác nào để hoàn tác. Màn hình giữ nguyên.",
            "There is nothing to undo. The screens stay as they are.");
    static final Sentence WAS_SENT = new Sentence(
            "Lệnh đã gửi ra ngoài nên không lấy lại được. Màn hình giữ nguyên. Hãy dùng “Về phần trước” hoặc “Nhảy"
                    + " tới đây”.",
            "A message was sent, which cannot be taken back. The screens stay as they are. Use back or jump.");
    static final Sentence NO_VOLUME = new Sentence(
            "Âm lượng viết từ 0% đến 100%, thời gian không âm. Không có gì thay đổi.",
            "How loud is from 0% to 100%, and a time is not negative. Nothing changed.");
    static final Sentence SILENT_ALREADY = new Sentence(
            "Lúc này không có âm thanh nào đang phát. Không có gì thay đổi.",
            "No sound is playing now. Nothing changed.");
    static final Sentence NO_LEVEL = new Sentence(
            "Độ sáng viết từ 0% đến 100%. Không có gì thay đổi.", "A level is from 0% to 100%. Nothing changed.");

    static final Sentence NOBODY_OF_THAT_NAME = new Sentence(
            "Trong danh sách không có ai, hoặc có nhiều người, mang đúng tên đó. Không có gì thay đổi. Hãy sửa trên"
                    + " bảng điều khiển, ở Tiêu đề, chữ.",
            "Nobody in the list is called exactly so, or several are. Nothing changed. Correct it on the panel, in"
                    + " Titles.");
    static final Sentence TOO_MANY_ROWS = new Sentence(
            "Một lần chỉ sửa được 200 chỗ trong danh sách. Không có gì thay đổi. Hãy sửa làm nhiều lần, hoặc"
                    + " sửa tệp danh sách rồi nhận bản sửa.",
            "No more than 200 places of a list can be corrected at once. Nothing changed. Do it in several steps, or"
                    + " change the file of the list and take that over.");
    static final Sentence LAST_OF_A_LIST = new Sentence(
            "Danh sách sẽ không còn ai. Không có gì thay đổi. Muốn tắt màn hình hãy dùng TẮT ĐEN.",
            "Nobody would be left in the list. Nothing changed. To darken the screen use BLANK.");
    static final Sentence TOO_MANY_LOOKS = new Sentence(
            "Hình này, hay một hình chứa nó, sẽ gồm quá nhiều hình khác (nhiều nhất " + Looks.MOST + " hình, "
                    + Looks.DEPTH + " tầng). Không có gì thay đổi. Hãy bớt các lớp.",
            "This look, or one that contains it, would be made of too many looks (at most " + Looks.MOST + ", "
                    + Looks.DEPTH + " deep). Nothing changed. Take layers out of it.");
    static final Sentence NO_SUCH_LOOK_IN_A_FILE = new Sentence(
            "Hình này có số mục, con số hay tên tệp mà kịch bản không cho phép. Không có gì thay đổi. Hãy sửa lại rồi"
                    + " lưu.",
            "This look has a count, a number or a file name that no show file may have. Nothing changed. Mend it, then"
                    + " save.");
    static final Sentence TOO_MANY_LETTERS = new Sentence(
            "Chữ dài quá một trang màn hình (nhiều nhất " + PageText.MOST
                    + " chữ cái). Không có gì thay đổi. Hãy rút ngắn.",
            "The words are longer than a page of a screen (at most " + PageText.MOST
                    + " letters). Nothing changed. Shorten them.");

    private Refusals() {}

    static Sentence noEmergency(String name) {
        return new Sentence(
                "Kịch bản không có chữ khẩn cấp “" + name + "”. Màn hình giữ nguyên. Hãy chọn trong danh sách.",
                "The show has no emergency text \"" + name
                        + "\". The screens stay as they are. Choose one of the list.");
    }

    static Sentence ofItself(String name) {
        return new Sentence(
                "Hình “" + name + "” sẽ chứa chính nó. Không có gì thay đổi. Hãy bỏ lớp dẫn về nó.",
                "The look \"" + name + "\" would contain itself. Nothing changed. Take out the layer that leads back"
                        + " to it.");
    }

    static Sentence isThatDay(String day) {
        return new Sentence(
                "Buổi lễ đã ở ngày " + day + " rồi. Không có gì thay đổi.",
                "The show is on " + day + " already. Nothing changed.");
    }

    static Sentence tooFarAway(String day) {
        return new Sentence(
                "Ngày " + day + " cách ngày của buổi lễ quá xa. Không có gì thay đổi. Hãy xem lại năm.",
                "The day " + day + " is too far from the day of the show. Nothing changed. Look at the year again.");
    }

    static Sentence noSegment(String id) {
        return new Sentence(
                "Chương trình không có phần “" + id + "”. Không có gì thay đổi.",
                "The agenda has no part \"" + id + "\". Nothing changed.");
    }

    static Sentence isSkipped(String name) {
        return new Sentence(
                "Phần “" + name + "” đang được bỏ qua. Hãy bật lại trước khi nhảy tới.",
                "The part \"" + name + "\" is skipped. Bring it back before jumping there.");
    }

    static Sentence noLook(String name) {
        return new Sentence(
                "Kịch bản không có hình “" + name + "”. Không có gì thay đổi. Hãy chọn hình khác.",
                "The show has no look \"" + name + "\". Nothing changed. Choose another.");
    }

    static Sentence otherKind(String name) {
        return new Sentence(
                "Nội dung mới không cùng loại với hình “" + name + "”. Không có gì thay đổi.",
                "The new words are of another kind than the look \"" + name + "\". Nothing changed.");
    }

    static Sentence noListIn(String name) {
        return new Sentence(
                "Hình “" + name + "” không chiếu danh sách đó. Không có gì thay đổi. Hãy chọn hình khác.",
                "The look \"" + name + "\" does not show that list. Nothing changed. Choose another.");
    }

    static Sentence rowsByThemselves(String name) {
        return new Sentence(
                "Tên trong danh sách “" + name + "” được sửa từng dòng. Không có gì thay đổi. Hãy chọn tên cần sửa.",
                "The names in the list \"" + name + "\" are corrected row by row. Nothing changed. Choose the name.");
    }

    static Sentence editedMeanwhile(String name, long rev) {
        return new Sentence(
                "Hình “" + name + "” đã được người khác sửa (bản " + rev + "). Không có gì bị ghi đè. Hãy xem bản mới.",
                "The look \"" + name + "\" was edited by somebody else (revision " + rev
                        + "). Nothing was overwritten. Look at the new one.");
    }

    static Sentence solemn(String sound) {
        return new Sentence(
                "Đang phát “" + sound + "”, nghi thức trang nghiêm. Màn hình và âm thanh giữ nguyên. Hãy chờ phát xong;"
                        + " nếu vẫn phải chuyển ngay, hãy bấm “Vẫn bắt đầu” (go anyway).",
                "\"" + sound + "\" is being played, which is solemn. Pictures and sound stay. Wait until it is over;"
                        + " to go on at once all the same, press \"Start anyway\" (go anyway).");
    }

    static Sentence blankOverSolemn(String sound) {
        return new Sentence(
                "Đang phát “" + sound
                        + "”, nghi thức trang nghiêm. Màn hình chưa tắt. Nếu vẫn muốn tắt đen, hãy bấm lần"
                        + " nữa trong 5 giây.",
                "\"" + sound + "\" is being played, which is solemn. Nothing went black. To blank all the same, press"
                        + " once more within 5 seconds.");
    }

    static Sentence noSound(String name) {
        return new Sentence(
                "Kịch bản không có âm thanh “" + name + "”. Không có gì thay đổi.",
                "The show has no sound \"" + name + "\". Nothing changed.");
    }

    static Sentence notHeard(String name) {
        return new Sentence(
                "Âm thanh “" + name + "” không còn phát. Không có gì thay đổi.",
                "The sound \"" + name + "\" is not playing any more. Nothing changed.");
    }

    static Sentence noSurface(String name) {
        return new Sentence(
                "Kịch bản không có màn hình “" + name + "”. Không có gì thay đổi.",
                "The show has no screen \"" + name + "\". Nothing changed.");
    }

    static final Sentence SAME_NOTE = new Sentence(
            "Ghi chú đã đúng như vậy. Không có gì thay đổi.", "The note says that already. Nothing changed.");

    static Sentence noFilm(Sentence surface) {
        return new Sentence(
                "Trên “" + surface.vi() + "” không có phim, hoặc phim đang như vậy rồi. Màn hình giữ nguyên.",
                "There is no film on \"" + surface.en() + "\", or it is so already. The screen stays as it is.");
    }

    static final Sentence NO_SLIDES = new Sentence(
            "Không màn hình nào đang chiếu trang trình chiếu. Màn hình không đổi. Hãy chờ tới lúc chiếu.",
            "No screen shows slides now. The screens stay as they are. Wait until they are shown.");

    static Sentence noPage(Sentence surface) {
        return new Sentence(
                "Trên màn hình “" + surface.vi() + "” không có trang nào như thế để lật. Hình giữ nguyên.",
                "There is no such page to turn to on the screen \"" + surface.en() + "\". The picture stays.");
    }

    static Sentence notNow(String name) {
        return new Sentence(
                "Theo kế hoạch, phần “" + name + "” không diễn ra lúc này. Hãy dùng GO hoặc nhảy tới.",
                "By the plan the part \"" + name + "\" is not on now. Use GO or jump.");
    }

    static Sentence cannotFit(String name) {
        return new Sentence(
                "Không thể rút phần “" + name + "” như vậy: đã diễn ra, không được rút, hoặc ngắn quá mức cho phép.",
                "The part \"" + name + "\" cannot be shortened so: it has begun, must not be, or would be too short.");
    }
}
