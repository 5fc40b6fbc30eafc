package khaimac.home;

import java.nio.charset.StandardCharsets;
import khaimac.notation.Notation;

/** A show file for somebody who begins with nothing: a title, a clock for speakers, three parts. */
final class Template {
    private Template() {}

    static String of(Asked.NewShow asked) {
        return """
            // Soạn bằng Khai Mạc. Tệp này là kịch bản: có thể sửa ở đây hoặc trên trang Soạn.
            {
              "format": "khaimac-show/1",
              "title": TITLE,
              "organiser": ORGANISER,
              "venue": VENUE,
              "date": "DAY",

              // Các màn hình mà kịch bản dùng; tệp hội trường cho biết mỗi màn hình ở đâu.
              "surfaces": ["backdrop", "stage"],

              "looks": {
                "tieu-de": {
                  "title": [
                    {"organiser": "{show.organiser}"},
                    {"name": "{show.title}"},
                    {"dateline": "{show.venue}, {show.date:long}"}
                  ],
                  "style": "red-gold"
                },
                "dong-ho-phat-bieu": {"countdown": "segment", "label": "{now.by}", "style": "plain"},
                "chuong-trinh": {"agenda": "now-next", "style": "red-gold"}
              },

              "idle": {"backdrop": "tieu-de", "stage": {"clock": "hh:mm", "style": "plain"}},

              "segments": [
                {
                  "id": "don-khach",
                  "name": "Đón tiếp đại biểu",
                  "start": "07:30", "length": "30m",
                  "cues": [{"at": "start", "put": {"backdrop": "tieu-de"}, "fade": "800ms"}]
                },
                {
                  "id": "khai-mac",
                  "name": "Chào cờ, tuyên bố lý do, giới thiệu đại biểu",
                  "length": "15m",
                  "cues": [
                    {"at": "start", "put": {"backdrop": "tieu-de", "stage": "dong-ho-phat-bieu"}, "fade": "800ms"}
                  ]
                },
                {
                  "id": "be-mac",
                  "name": "Bế mạc",
                  "length": "10m",
                  "cues": [{"at": "start", "put": {"backdrop": "tieu-de"}, "clear": "stage", "fade": "800ms"}]
                }
              ]
            }
            """.replace("TITLE", quoted(asked.title()))
                .replace("ORGANISER", quoted(asked.organiser()))
                .replace("VENUE", quoted(asked.venue()))
                .replace("DAY", asked.day().toString());
    }

    private static String quoted(String text) {
        return new String(Notation.write(text), StandardCharsets.UTF_8);
    }
}
