package khaimac.wiring;

import khaimac.finding.Sentence;
import khaimac.link.PlayerName;

/** What the operator is told when a player cannot be heard. */
final class Silence {
    private Silence() {}

    static Sentence of(String player) {
        return new Sentence(
                "Máy phát hình" + PlayerName.after(player)
                        + " không trả lời. Màn hình của nó có thể đứng yên. Hãy nhìn màn hình; lệnh vẫn được ghi và sẽ"
                        + " hiện khi nó trở lại.",
                "The player" + PlayerName.after(player)
                        + " is not answering. Its screens may stand still. Look at the screens; what you do is kept,"
                        + " and shown when it is back.");
    }

    static Sentence over(String player) {
        return new Sentence(
                "Máy phát hình" + PlayerName.after(player) + " đã trả lời lại và đang hiện hình mới nhất. Không cần làm gì.",
                "The player" + PlayerName.after(player) + " answers again and shows the newest picture. Nothing to do.");
    }

    static Sentence left(String player) {
        return new Sentence(
                "Mất liên lạc với máy phát hình" + PlayerName.after(player)
                        + ". Nó giữ hình cuối cùng nếu còn chạy. Không cần làm gì: nó tự nối lại.",
                "The player" + PlayerName.after(player)
                        + " is gone from the link. It keeps its last picture if it still runs. Nothing to do: it joins"
                        + " again by itself.");
    }
}
