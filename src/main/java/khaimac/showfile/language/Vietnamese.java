package khaimac.showfile.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.text.Unaccented;
import org.jspecify.annotations.Nullable;

/**
 * The words of the language as Vietnamese would write them: every field has some, and so have the words that may stand
 * in one. With or without signs, with spaces, hyphens or nothing between; of several meanings the first that is known
 * where it stands.
 */
public final class Vietnamese {
    private static final String WORDS = """
        format = định dạng, dạng tệp, loại tệp, phiên bản, kiểu dữ liệu
        title = tiêu đề, tên buổi lễ, tên chương trình, tên sự kiện, tít
        organiser = đơn vị tổ chức, ban tổ chức, cơ quan tổ chức, tổ chức, cơ quan, chủ trì
        venue = địa điểm, nơi tổ chức, hội trường, nơi
        note = ghi chú, chú thích riêng, lưu ý
        notes = ghi chú bộ phận, ghi chú các bộ phận, ghi chú cho bộ phận, dặn bộ phận
        mc = người dẫn, người dẫn chương trình, dẫn chương trình, em xi
        doors = lễ tân, cửa, đón khách
        group = nhóm, nhóm phần, cụm phần, khối
        date = ngày, ngày tháng, ngày tổ chức
        zone = múi giờ
        surfaces = màn hình, các màn hình, bề mặt, các bề mặt, mặt chiếu, các mặt chiếu
        surface = màn hình, bề mặt, mặt chiếu
        warn = cảnh báo, nhắc giờ, nhắc trước, báo trước
        danger = nguy cấp, báo gấp, sắp hết giờ, giục
        styles = kiểu, các kiểu, kiểu chữ, phong cách, các phong cách
        style = kiểu, kiểu chữ, phong cách
        looks = hình, các hình, hình chiếu, các hình chiếu, nội dung chiếu
        idle = hình chờ, chờ, lúc chờ, hình nghỉ, nghỉ, nền chờ
        emergency = khẩn cấp, chữ khẩn cấp, các chữ khẩn cấp, thông báo khẩn cấp, sự cố
        silence = tắt tiếng, im lặng, tắt âm thanh
        lyrics = lời bài hát, lời ca, lời hát, ca từ
        with = theo, cùng với, đi cùng, theo nhạc
        emblems = biểu trưng, các biểu trưng, cờ và biểu trưng, logo, các logo
        emblem = biểu trưng, biểu tượng, logo đơn vị
        box = khung, ô, hộp
        ground = nền, có nền, giữ nền
        scrim = lớp mờ, phủ mờ, lớp lót chữ
        strength = độ đậm, mức đậm, cường độ
        lower-third = bảng tên, dải tên, chân dung tên
        office = chức vụ, chức danh
        qr = mã qr, mã quét
        overlay = lớp phủ, phủ lên, lớp nổi
        overlay-off = bỏ lớp phủ, gỡ lớp phủ, tắt lớp phủ
        badge = huy hiệu, hình khen thưởng, biểu trưng khen thưởng
        letters = kiểu chữ nổi, chữ nổi, dáng chữ
        draw = bốc thăm, quay số, rút thăm, quay thưởng
        count = con số, chữ số, số chạy, số tăng dần, số đích
        over = trong, trong vòng, chạy trong, thời gian chạy
        unit = đơn vị tính, đơn vị đếm
        segments = phần, các phần, chương trình, nội dung chương trình, mục, các mục, tiết mục
        id = mã, mã số, định danh
        name = tên, tên phần, tên gọi, nội dung, họ tên, họ và tên
        names = tên, các tên
        by = người thực hiện, thực hiện, người phụ trách, phụ trách, người trình bày, bởi, theo, cách nhau
        start = giờ, giờ bắt đầu, bắt đầu, thời gian, thời gian bắt đầu, từ giờ, góc bắt đầu
        length = thời lượng, độ dài, kéo dài, thời gian thực hiện, dài
        about = khoảng, ước lượng, ước chừng, áng chừng
        begins = cách bắt đầu, bắt đầu bằng, bắt đầu khi, tự bắt đầu
        cuts = cắt ngang, cắt, ngắt phần trước
        end = giờ kết thúc, kết thúc, đến giờ, tới giờ, xong lúc
        ends-at = kết thúc lúc, kết thúc cố định, chốt giờ kết thúc
        hold = giữ, giữ lại, chờ bấm, dừng hình
        skip = bỏ qua, bỏ, không thực hiện
        elastic = rút ngắn, rút còn, co giãn, rút ngắn còn, tối thiểu
        cues = lệnh, các lệnh, hiệu lệnh, các hiệu lệnh
        cue = lệnh, hiệu lệnh, mã lệnh
        at = lúc, giờ, tại, vào lúc, thời điểm, đặt tại, ở
        on = khi, khi nào, bằng
        after = sau, sau lệnh, sau đó
        put = chiếu, đưa lên, màn hình, lên hình, hiện, hiển thị
        clear = dọn, bỏ hình, xóa, xoá, gỡ hình, trả về hình chờ
        fade = mờ dần, hiện dần, chuyển cảnh, chuyển, mờ
        through = qua màu, chuyển qua màu
        flourish = hiệu ứng, hoạt cảnh, mở màn
        only = chỉ, chỉ đổi
        play = phát, phát nhạc, nhạc, âm thanh, mở nhạc, bật nhạc
        stop = dừng, tắt, tắt nhạc, dừng nhạc, ngừng
        page = trang, lật trang, số dòng mỗi trang, dòng mỗi trang
        steer = điều khiển phim, tua, tua phim
        level = mức, độ sáng, âm lượng, mức âm lượng
        device = thiết bị, máy
        send = gửi, gửi lệnh, gửi đi
        to = tới, đến, gửi tới, ra loa, địa chỉ, loa, cho tới
        from = từ, từ chỗ
        osc = lệnh osc, địa chỉ osc
        http = đường dẫn http, lệnh http, địa chỉ http
        args = tham số, các tham số, đối số
        body = nội dung gửi, thân
        method = phương thức, cách gửi
        tentative = dự kiến, ngày dự kiến, tạm thời
        or = hoặc, hay, ngày khác, hoặc ngày
        agenda = bảng chương trình, lịch trình, chương trình, bảng giờ
        blank = trống, màn đen, để trống, đen, tắt hình
        clock = đồng hồ, giờ
        colour = màu, màu sắc, màu nền
        countdown = đếm ngược, đếm lùi, đồng hồ đếm ngược
        label = nhãn, chữ nhỏ, dòng chữ nhỏ
        crawl = chữ chạy, dòng chữ chạy, chạy chữ
        speed = tốc độ, vận tốc
        bottom = dưới, bên dưới, cạnh dưới
        left = trái, bên trái, cạnh trái, nửa trái
        right = phải, bên phải, cạnh phải, nửa phải
        top = trên, bên trên, cạnh trên
        film = phim, video, phóng sự, đoạn phim
        fit = vừa khung, căn khung, cách vừa khung, khớp khung
        then = rồi, sau khi hết, hết thì, hết phim thì
        volume = âm lượng, tiếng, mức tiếng
        image = ảnh, hình ảnh, tấm ảnh, ảnh nền, tranh
        crop = cắt mép, xén, cắt viền
        live = trực tiếp, camera, máy quay, hình trực tiếp
        message = thông báo, lời nhắn, tin nhắn, câu chữ, chữ, dòng chữ
        input = tín hiệu vào, ngõ vào, đầu vào, cổng vào
        pattern = hình thử, hình kiểm tra, mẫu thử
        background = nền, màu nền, phông
        pages = tài liệu, bài trình chiếu, các trang, trang trình chiếu
        heading = đầu mục, tiêu đề trang, dòng trên cùng, tiêu đề
        roster = danh sách, danh sách khen thưởng, danh sách tên
        points = điểm, số điểm
        score = tỉ số, tỷ số, bảng điểm, bảng tỉ số
        sets = ván, số ván, hiệp, số hiệp
        away = đội khách, khách
        home = đội nhà, chủ nhà
        caption = chú thích, lời chú, chú thích ảnh
        file = tệp, tập tin, tên tệp, đường dẫn
        each = mỗi, mỗi ảnh, mỗi tấm, mỗi dòng
        slides = các ảnh, trình chiếu ảnh, loạt ảnh, ảnh
        duck = nhỏ xuống, hạ tiếng, nhường tiếng, nhạc nền
        level-off = cân bằng tiếng, cân tiếng, chuẩn âm lượng
        loop = lặp, lặp lại, phát lặp
        solemn = trang nghiêm, trang trọng, quốc ca
        split = chia đôi, chia hai, chia
        stack = chồng, chồng lớp, các lớp, lớp
        font = phông chữ, font chữ, phông, mặt chữ
        motif = họa tiết, hoạ tiết, hoa văn, trang trí
        motion = chuyển động, động, nền động, chuyển động của nền
        outline = viền, viền chữ, nét viền
        text = chữ, màu chữ
        ticker = chữ luân phiên, các dòng chữ, tin chạy, luân phiên
        dateline = địa danh ngày tháng, địa danh, dòng ngày tháng, nơi ngày
        kind = loại, thể loại, loại hình
        subtitle = phụ đề, dòng phụ, tiêu đề phụ
        interface = cổng mạng, card mạng
        sync = đồng bộ
        universe = vũ trụ, universe đầu
        novastar = bộ xử lý novastar
        pjlink = máy chiếu, máy chiếu pjlink
        allow = cho phép, được gửi tới, được phép
        devices = thiết bị, các thiết bị
        inputs = tín hiệu vào, các tín hiệu vào, ngõ vào, các ngõ vào, đầu vào, camera
        outputs = ngõ ra, các ngõ ra, đầu ra, các đầu ra, cổng ra
        speakers = loa, các loa
        capture = thu hình, card thu hình, camera, máy quay
        deinterlace = khử xen kẽ, khử quét xen kẽ
        fps = số hình mỗi giây, hình mỗi giây, tốc độ hình
        size = kích thước, cỡ, kích cỡ
        stream = luồng, truyền luồng, luồng hình, phát trực tuyến
        brightness = độ sáng
        gamma = hệ số gamma
        order = thứ tự, thứ tự màu
        white = trắng, điểm trắng, màu trắng
        connector = đầu cắm, cổng cắm, giắc cắm
        mode = chế độ
        model = kiểu máy, mẫu máy, dòng máy
        tcp = địa chỉ tcp, địa chỉ, địa chỉ mạng
        artnet = art net
        ddp = giao thức ddp
        light = ánh sáng, đèn
        sacn = giao thức sacn
        serial = nối tiếp, cổng nối tiếp, dây nối tiếp
        shows = chiếu, hiện, hiển thị, chiếu các màn hình
        simulated = mô phỏng, giả lập
        window = cửa sổ
        priority = ưu tiên, mức ưu tiên
        baud = tốc độ cổng, tốc độ baud
        port = cổng
        speaks = giao thức, ngôn ngữ
        rotate = xoay, xoay hình, góc xoay
        wiring = sơ đồ đấu dây, đấu dây, đi dây
        delay-ms = trễ, độ trễ, chậm
        bitrate = tốc độ bit, tốc độ dữ liệu
        sound = âm thanh, tiếng, nhạc
        depth-m = chiều sâu, độ sâu, khoảng cách
        keep-free = chừa trống, chừa mép, lề
        pitch-mm = bước điểm ảnh, khoảng cách điểm ảnh, bước led
        pixels = điểm ảnh, số điểm ảnh, kích thước
        place = vị trí, chỗ, chỗ đặt
        monitor = màn hình
        run = chiều dây, hướng dây
        serpentine = ziczac, chạy ziczac, đi ziczac

        now-next = bây giờ và tiếp theo, đang và sắp, đang diễn ra
        all = tất cả, toàn bộ, hết
        freeze = đứng hình, đóng băng, giữ hình
        normal = bình thường, thường
        black = đen, tối đen, màu đen
        go = bấm, bấm go, đi, bắt đầu
        film-end = hết phim, phim hết
        overtime = quá giờ, hết giờ
        warning = sắp hết giờ, cảnh báo
        next = tiếp, tiếp theo, trang sau, sau
        previous = trước, trang trước
        contain = vừa, trọn hình, vừa khít
        cover = phủ, phủ kín, tràn, kín
        grid = lưới
        bars = sọc màu, các sọc, sọc
        ramp = dải sáng, dải chuyển
        checker = ca rô, bàn cờ
        corners = góc, các góc
        moving-bar = sọc chạy, thanh chạy
        none = không, không có
        segment = phần, theo phần
        follow = nối tiếp, tự động, theo sau
        fixed = cố định, đúng giờ
        sans = không chân
        serif = có chân
        condensed = hẹp, chữ hẹp
        star-rays = tia sao, sao vàng, ngôi sao
        drum-rings = trống đồng, mặt trống đồng
        lotus = hoa sen, sen
        white-lotus = sen trắng, hoa sen trắng
        flag = cờ, lá cờ, cờ đỏ
        curtain = màn nhung, màn, rèm nhung
        bronze-drum = trống đồng vàng, trống đồng nổi
        ribbons = dải lụa, lụa
        streaks = đường chạy, vệt sáng
        doves = bồ câu, chim bồ câu
        skyline = thành phố, phố
        mai = hoa mai, mai vàng
        dao = hoa đào, đào
        rice = lúa, bông lúa, đồng lúa
        waves = sóng, biển, biển đảo
        still = đứng yên, tĩnh, không chuyển động
        slow = chậm, chuyển động chậm, động
        rows = hàng, theo hàng
        columns = cột, theo cột
        top-left = trên trái, góc trên bên trái
        top-right = trên phải, góc trên bên phải
        bottom-left = dưới trái, góc dưới bên trái
        bottom-right = dưới phải, góc dưới bên phải
        backdrop = phông, phông nền, phông chính
        stage = sân khấu
        banner = băng rôn
        """;

    private static final Map<String, List<String>> SPELT = new HashMap<>();
    private static final Map<String, List<String>> PLAIN = new HashMap<>();

    static {
        for (var line : WORDS.lines().filter(one -> !one.isBlank()).toList()) {
            int is = line.indexOf(" = ");
            for (var word : line.substring(is + 3).split(", ", -1)) {
                SPELT.computeIfAbsent(spelt(word), any -> new ArrayList<>()).add(line.substring(0, is));
                PLAIN.computeIfAbsent(plain(word), any -> new ArrayList<>()).add(line.substring(0, is));
            }
        }
    }

    private Vietnamese() {}

    /** The known word that a Vietnamese one says; null where it says none. */
    static @Nullable String meant(String written, Collection<String> known) {
        for (var meanings :
                List.of(SPELT.getOrDefault(spelt(written), List.of()), PLAIN.getOrDefault(plain(written), List.of())))
            for (var one : meanings) if (known.contains(one)) return one;
        return null;
    }

    /** The Vietnamese words for one of the language. */
    static List<String> words(String english) {
        var line = "\n" + english + " = ";
        int at = ("\n" + WORDS).indexOf(line);
        if (at < 0) return List.of();
        int from = at + line.length() - 1;
        return List.of(WORDS.substring(from, WORDS.indexOf('\n', from)).split(", ", -1));
    }

    private static String spelt(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String plain(String word) {
        return Unaccented.folded(word).replace(" ", "");
    }
}
