package khaimac.home.halls;

import java.nio.charset.StandardCharsets;
import khaimac.notation.Notation;

/** A hall file for somebody who begins: nothing is connected yet. */
final class FreshHall {
    private FreshHall() {}

    static String of(String title) {
        return """
            // Làm bằng Khai Mạc. Tệp này ghi hội trường có gì: có thể sửa ở đây hoặc trên trang Hội trường.
            {
              "format": "khaimac-hall/1",
              "name": TITLE,

              // Các màn hình, theo tên mà kịch bản gọi.
              "surfaces": {},

              // Máy này nối tới đâu, và mỗi nơi chiếu màn hình nào.
              "outputs": []
            }
            """.replace("TITLE", new String(Notation.write(title), StandardCharsets.UTF_8));
    }
}
