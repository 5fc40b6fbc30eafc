package khaimac.panel.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    private Shows() {}

    static Path brief(Path folder) {
        return written(folder, "brief", SHORT.formatted(""));
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
