package khaimac.panel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import khaimac.media.film.Clips;
import khaimac.media.sound.Tones;

/** Shows that no ceremony has: a short one, an empty one, and one whose every text would like to be a program. */
final class Shows {
    /** What a page must show as the letters that it is. */
    static final String HOSTILE = "<img src=x onerror='window.broken=1'>";

    private static final String SHORT = """
        {
          "format": "khaimac-show/1",
          "title": "Lễ trao thưởng%1$s",
          "organiser": "Trường Hoa Ban%1$s",
          "date": "2024-03-10",
          "surfaces": ["backdrop", "stage"],
          "looks": {
            "title": {"title": [{"organiser": "TRƯỜNG HOA BAN%1$s"}, {"name": "LỄ TRAO THƯỞNG NĂM HỌC 2023%1$s"}],
              "style": "red-gold"},
            "thanks": {"title": [{"name": "TRÂN TRỌNG CẢM ƠN%1$s"}], "style": "red-gold"},
            "backstage": {"message": "{now.name}%1$s", "style": "plain"}
          },
          "idle": {"backdrop": "title", "stage": {"clock": "hh:mm", "style": "plain"}},
          "segments": [
            {"id": "mo-dau", "name": "Mở đầu%1$s", "by": "MC Lan%1$s", "start": "08:00", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "title", "stage": "backstage"}}]},
            {"id": "trao-thuong", "name": "Trao thưởng%1$s", "by": "Ban giám hiệu%1$s", "length": "20m",
             "cues": [
               {"at": "start", "put": {"backdrop": "title"}},
               {"on": "go", "name": "Cảm ơn nhà tài trợ%1$s", "put": {"backdrop": "thanks"}},
               {"on": "go", "name": "Trở lại tên lễ%1$s", "put": {"backdrop": "title"}}
             ]},
            {"id": "be-mac", "name": "Bế mạc%1$s", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "thanks"}}]}
          ]
        }
        """;

    private static final String FILMS = """
        {
          "format": "khaimac-show/1",
          "title": "Hội nghị thử phim",
          "date": "2024-03-10",
          "surfaces": ["backdrop", "stage"],
          "looks": {
            "title": {"title": [{"organiser": "ĐƠN VỊ MẪU"}, {"name": "HỘI NGHỊ TỔNG KẾT"}], "style": "red-gold"},
            "report": {"film": "media/phim.mp4", "length": "20s", "fit": "cover"},
            "broken": {"film": "media/hong.mp4", "length": "20s"}
          },
          "idle": {"backdrop": "title"},
          "segments": [
            {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "title"}},
                      {"on": "go", "name": "Phim phóng sự", "put": {"backdrop": "report"}},
                      {"on": "go", "name": "Phim hỏng", "put": {"backdrop": "broken"}},
                      {"on": "go", "name": "Tên hội nghị", "put": {"backdrop": "title"}}]}
          ]
        }
        """;

    private static final String SOUNDS = """
        {
          "format": "khaimac-show/1",
          "title": "Lễ có nhạc",
          "date": "2024-03-10",
          "surfaces": ["backdrop", "stage"],
          "looks": {"title": {"title": [{"organiser": "ĐƠN VỊ MẪU"}, {"name": "LỄ CHÀO CỜ"}], "style": "red-gold"}},
          "idle": {"backdrop": "title"},
          "segments": [
            {"id": "don-khach", "name": "Đón khách", "start": "08:00", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "title"},
                       "play": {"file": "media/nhac.wav", "name": "nhạc đón khách", "loop": true, "duck": true,
                                "fade": "1s"}},
                      {"on": "go", "name": "Quốc ca",
                       "play": {"file": "media/ca.wav", "name": "Quốc ca", "solemn": true}},
                      {"on": "go", "name": "Tệp hỏng", "play": {"file": "media/hong.wav", "name": "hỏng"}}]}
          ]
        }
        """;

    private static final String EMPTY = """
        {
          "format": "khaimac-show/1",
          "title": "Chưa có gì",
          "date": "2024-03-10",
          "surfaces": ["backdrop"],
          "looks": {},
          "idle": {},
          "segments": []
        }
        """;

    /**
     * It begins about now, so many days from today. Its second press sends something that nobody can call back, and
     * every minute something comes by itself.
     */
    static Path asking(Path folder, int days) {
        var now = Instant.now();
        // A zone where it is about noon: what is about days does not run into midnight there.
        var zone = ZoneId.of("Etc/GMT%+d".formatted(now.atOffset(ZoneOffset.UTC).getHour() - 12));
        var begins = now.atZone(zone).plusDays(days);
        var minutes = new StringBuilder();
        for (int at = 1; at < 180; at++)
            minutes.append(",{\"at\": \"start+" + at + "m\", \"name\": \"Cảm ơn nhà tài trợ " + at
                    + "\", \"put\": {\"backdrop\": \"" + (at % 2 == 0 ? "title" : "thanks") + "\"}}");
        return written(folder, "asking", """
            {
              "format": "khaimac-show/1",
              "title": "Lễ trao thưởng",
              "date": "%s", "zone": "%s",
              "surfaces": ["backdrop", "stage"],
              "looks": {
                "title": {"title": [{"organiser": "TRƯỜNG HOA BAN"}, {"name": "LỄ TRAO THƯỞNG NĂM HỌC 2023"}],
                  "style": "red-gold"},
                "welcome": {"title": [{"name": "CHÀO MỪNG"}], "style": "red-gold"},
                "thanks": {"title": [{"name": "TRÂN TRỌNG CẢM ƠN"}], "style": "red-gold"}
              },
              "idle": {"backdrop": "title", "stage": {"clock": "hh:mm", "style": "plain"}},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "by": "MC Lan", "start": "%s", "length": "3h",
                 "cues": [
                   {"at": "start", "put": {"backdrop": "welcome",
                                          "stage": {"message": "{now.name}", "style": "plain"}}},
                   {"on": "go", "name": "Bật đèn", "send": {"to": "lights", "osc": "/on"}}%s
                 ]},
                {"id": "trao-thuong", "name": "Trao thưởng", "by": "Ban giám hiệu", "length": "20m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]}
              ]
            }
            """.formatted(
                        begins.toLocalDate(), zone, begins.toLocalTime().truncatedTo(ChronoUnit.MINUTES), minutes));
    }

    private Shows() {}

    /** It was on a day years ago, and puts up a look that there is none of. */
    static Path oldAndWrong(Path folder) {
        return written(folder, "old", """
            {
              "format": "khaimac-show/1",
              "title": "Lễ năm xưa", "date": "2023-05-19",
              "surfaces": ["backdrop", "stage"],
              "looks": {"title": {"title": [{"name": "LỄ NĂM XƯA"}], "style": "red-gold"}},
              "idle": {"backdrop": "title", "stage": {"clock": "hh:mm", "style": "plain"}},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]},
                {"id": "phat-bieu", "name": "Phát biểu", "length": "20m",
                 "cues": [{"at": "start", "put": {"backdrop": "khong-co"}}]}
              ]
            }
            """);
    }

    /** It begins now, and two of its parts may be shortened. */
    static Path elastic(Path folder) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        var now = Instant.now().atZone(zone);
        return written(folder, "elastic", """
            {
              "format": "khaimac-show/1",
              "title": "Lễ co giãn", "date": "%s",
              "surfaces": ["backdrop", "stage"],
              "looks": {"title": {"title": [{"name": "LỄ CO GIÃN"}], "style": "red-gold"}},
              "idle": {"backdrop": "title", "stage": {"clock": "hh:mm", "style": "plain"}},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "start": "%s", "length": "10m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]},
                {"id": "phat-bieu", "name": "Phát biểu", "length": "20m", "elastic": "10m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]},
                {"id": "trao", "name": "Trao thưởng", "length": "30m", "elastic": "20m"},
                {"id": "van-nghe", "name": "Văn nghệ", "length": "15m"},
                {"id": "be-mac", "name": "Bế mạc", "length": "5m"}
              ]
            }
            """.formatted(
                        now.toLocalDate(), now.toLocalTime().truncatedTo(ChronoUnit.MINUTES)));
    }

    /** A sum that climbs before everybody's eyes. */
    static Path climbing(Path folder) {
        return written(folder, "climbing", """
            {
              "format": "khaimac-show/1",
              "title": "Đêm nhân ái", "date": "2024-03-10",
              "surfaces": ["backdrop"],
              "looks": {"title": {"title": [{"name": "ĐÊM NHÂN ÁI"}], "style": "red-gold"},
                        "sum": {"count": 1111111, "over": "2s", "heading": "SỐ TIỀN ỦNG HỘ", "unit": "đồng"}},
              "idle": {"backdrop": "title"},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
                 "cues": [{"on": "go", "name": "Công bố", "put": {"backdrop": "sum"}}]},
                {"id": "be-mac", "name": "Bế mạc", "length": "20m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]}
              ]
            }
            """);
    }

    /** Guests out of whom somebody is drawn by lot. */
    static Path lots(Path folder) {
        try {
            Files.writeString(
                    folder.resolve("khach.csv"), "name,note\nKhách Một,Bàn 1\nKhách Hai,Bàn 2\nKhách Ba,Bàn 3\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(folder, "lots", """
            {
              "format": "khaimac-show/1",
              "title": "Tất niên", "date": "2024-03-10",
              "surfaces": ["backdrop"],
              "looks": {"title": {"title": [{"name": "TIỆC TẤT NIÊN"}], "style": "red-gold"},
                        "lots": {"draw": "khach.csv", "heading": "BỐC THĂM MAY MẮN"}},
              "idle": {"backdrop": "title"},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
                 "cues": [{"on": "go", "name": "Bốc thăm", "put": {"backdrop": "lots"}}]},
                {"id": "be-mac", "name": "Bế mạc", "length": "20m",
                 "cues": [{"at": "start", "put": {"backdrop": "title"}}]}
              ]
            }
            """);
    }

    /** A slogan runs over the banner; nothing else moves. */
    static Path crawling(Path folder) {
        return written(folder, "crawling", """
            {
              "format": "khaimac-show/1",
              "title": "Mít tinh", "date": "2024-03-10",
              "surfaces": ["backdrop", "banner"],
              "looks": {"title": {"title": [{"name": "LỄ MÍT TINH"}], "style": "plain"},
                        "slogan": {"crawl": "MỪNG ĐẢNG QUANG VINH - MỪNG ĐẤT NƯỚC ĐỔI MỚI", "style": "plain"}},
              "idle": {"backdrop": "title", "banner": "slogan"},
              "segments": [
                {"id": "mo-dau", "name": "Mở đầu", "start": "08:00", "length": "10m",
                 "cues": [{"at": "start", "put": {"backdrop": "title", "banner": "slogan"}}]},
                {"id": "be-mac", "name": "Bế mạc", "length": "20m"}
              ]
            }
            """);
    }

    static Path brief(Path folder) {
        return written(folder, "brief", SHORT.formatted(""));
    }

    /** An award list of many, name after name in one file, and a slogan that stands in two cues. */
    static Path awards(Path folder, int many) {
        var rows = new StringBuilder("group,name,note\n");
        for (int at = 1; at <= many; at++) rows.append("Giải,Nguyễn Văn ").append(at).append(",\n");
        try {
            Files.writeString(folder.resolve("khen.csv"), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(folder, "awards", """
            {
              "format": "khaimac-show/1",
              "title": "Lễ trao thưởng", "date": "2024-03-10", "surfaces": ["backdrop"],
              "looks": {"danh-sach": {"roster": "khen.csv", "page": 8, "heading": "DANH SÁCH KHEN THƯỞNG"}},
              "idle": {"backdrop": {"message": "XIN CHÀO", "style": "plain"}},
              "segments": [
                {"id": "trao", "name": "Trao thưởng", "start": "08:00", "length": "20m",
                 "cues": [{"at": "start", "put": {"backdrop": "danh-sach"}}]},
                {"id": "khau-hieu", "name": "Chào cờ", "length": "5m",
                 "cues": [{"at": "start", "put": {"backdrop": {"title": [{"name": "CHAO MỪNG"}]}}}]},
                {"id": "be-mac", "name": "Bế mạc", "length": "5m",
                 "cues": [{"at": "start", "put": {"backdrop": {"title": [{"name": "CHAO MỪNG"}]}}}]}
              ]
            }
            """);
    }

    /** A film of 25 pictures a second with a number in each, twenty seconds long, and one that is none. */
    static Path films(Path folder) {
        try {
            Files.createDirectories(folder.resolve("media"));
            Clips.film(folder.resolve("media/phim.mp4"), 480, 192, 25, 500, 25);
            Files.writeString(folder.resolve("media/hong.mp4"), "không phải phim");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(folder, "films", FILMS);
    }

    /** Music that is played again and again, an anthem of half a minute, and a sound that is none. */
    static Path sounds(Path folder) {
        try {
            Files.createDirectories(folder.resolve("media"));
            Tones.wav(folder.resolve("media/nhac.wav"), 48_000, 2, 4, Tones.sine(300, 0.4));
            Tones.wav(folder.resolve("media/ca.wav"), 48_000, 2, 30, Tones.sine(440, 0.9));
            Files.writeString(folder.resolve("media/hong.wav"), "không phải âm thanh");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written(folder, "sounds", SOUNDS);
    }

    static Path hostile(Path folder) {
        return written(folder, "hostile", SHORT.formatted(" " + HOSTILE));
    }

    static Path empty(Path folder) {
        return written(folder, "empty", EMPTY);
    }

    private static Path written(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name + ".show.json"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
