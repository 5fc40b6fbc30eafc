package khaimac.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.desk.Alarms;
import khaimac.desk.Protection;
import khaimac.finding.Sentence;
import khaimac.link.PlayerName;
import khaimac.panel.words.ToPage;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** Whether all is well with the parts of the house: the line of lamps at the foot of the operator's view. */
final class Lamps {
    private static final Sentence DISK =
            new Sentence("Mọi thao tác đã ghi vào đĩa.", "Everything that was done is on the disk.");
    private static final Sentence SAFE = new Sentence(
            "CHẾ ĐỘ AN TOÀN: không lệnh nào tự chạy. Màn hình giữ nguyên. Bấm “Chạy tự động lại” khi đã yên.",
            "SAFE MODE: nothing starts by itself. The screens stay as they are. Press \"automatic again\" when all is"
                    + " quiet.");
    private static final Sentence AUTOMATIC =
            new Sentence("Lệnh tự động chạy đúng giờ.", "What is due starts by itself.");
    private static final Sentence NONE = new Sentence(
            "Không có máy phát hình nào. Màn hình giữ hình cuối, nếu máy phát hình còn chạy. Chương trình tự khởi"
                    + " động lại nó.",
            "There is no player. The screens keep the last picture, if a player still runs. It is started again by"
                    + " itself.");

    /** The state of an output whose device gets its pictures. */
    private static final String UP = "up";

    private Lamps() {}

    /**
     * @param behind the surfaces whose player does not keep up
     * @param lost the address of the network that tablets came by, where this machine is not on it any more
     */
    static List<ToPage.Lamp> of(
            Protection protection,
            boolean safe,
            House house,
            Map<SurfaceName, Behind.How> behind,
            @Nullable String lost) {
        var lamps = new ArrayList<ToPage.Lamp>();
        lamps.add(lamp("disk", protection.on(), protection.on() ? DISK : protection.words(), null));
        lamps.add(lamp("desk", !safe, safe ? SAFE : AUTOMATIC, null));
        if (house.hall().surfaces().isEmpty()) lamps.add(lamp("hall", false, Alarms.NO_SURFACES, null));
        var all = house.players().all();
        if (all.isEmpty()) lamps.add(lamp("player", false, NONE, null));
        for (var player : all) {
            boolean silent = !player.lives();
            var name = PlayerName.after(player.name());
            var late =
                    player.surfaces().stream().mapToLong(count -> count.late()).sum();
            var words = silent ? silent(name) : painting(name, late);
            lamps.add(lamp("player", !silent, words, player.name()));
        }
        ill(house.devices().all())
                .forEach((name, words) -> lamps.add(
                        lamp("output", false, Sentence.same(name + ":").and(words), name)));
        behind.forEach((surface, how) -> lamps.add(
                lamp("picture", false, behind(house.show().called(surface), how), surface.text())));
        if (lost != null) lamps.add(lamp("network", false, lost(lost), lost));
        return lamps;
    }

    private static Sentence behind(Sentence surface, Behind.How how) {
        return switch (how) {
            case WAITING ->
                new Sentence(
                        surface.vi() + ": hình mới chưa lên kịp. Khán giả vẫn thấy hình trước. Hãy đợi vài giây; nếu"
                                + " vẫn vậy, hãy cho hiện hình khác.",
                        surface.en() + ": the new picture is not up yet. The audience still sees the one before. Wait"
                                + " some seconds; if it stays so, show something else.");
            case LATE ->
                new Sentence(
                        surface.vi() + ": rớt hình. Khán giả thấy chuyển động bị giật; chữ vẫn đúng. Hãy đóng chương"
                                + " trình khác trên máy phát hình, hoặc cho hiện hình đứng yên.",
                        surface.en() + ": pictures come late. The audience sees what moves there stutter; the words are"
                                + " right. Close other programs on the player's machine, or show a picture that stands"
                                + " still.");
        };
    }

    private static Sentence lost(String address) {
        return new Sentence(
                "Máy này không còn ở mạng " + address + ". Máy tính bảng mất liên lạc; màn hình và máy này vẫn chạy."
                        + " Hãy nối lại mạng đó: bảng điều khiển tự mở lại ở đó. Nếu máy đã sang mạng khác, hãy mở ở"
                        + " mạng mới rồi ghép nối lại bằng mã QR mới.",
                "This machine is not on the network " + address + " any more. Tablets are cut off; the screens and this"
                        + " machine go on. Connect it again: the panel opens there by itself. Where the machine is on"
                        + " another network now, open it there and pair once more by the new QR code.");
    }

    private static ToPage.Lamp lamp(String name, boolean well, Sentence words, @Nullable String of) {
        return new ToPage.Lamp(name, well, words, of, null);
    }

    /** The outputs that something is wrong with; one that is well at any player's machine is there, and well. */
    private static Map<String, Sentence> ill(List<ToPage.OfPlayer> players) {
        var ill = new LinkedHashMap<String, Sentence>();
        var well = new HashSet<String>();
        for (var player : players)
            for (var output : player.outputs()) {
                if (output.words().isEmpty() && output.state().equals(UP)) well.add(output.name());
                else if (!output.words().isEmpty()) ill.putIfAbsent(output.name(), output.words());
            }
        ill.keySet().removeAll(well);
        return ill;
    }

    private static Sentence silent(String name) {
        return new Sentence(
                "Máy phát hình" + name + " không trả lời. Màn hình giữ hình cuối. Chương trình tự nối lại.",
                "The player" + name
                        + " does not answer. The screens keep the last picture. It is joined again by itself.");
    }

    private static Sentence painting(String name, long late) {
        return late == 0
                ? new Sentence("Máy phát hình" + name + " vẽ đều.", "The player" + name + " paints in time.")
                : new Sentence(
                        "Máy phát hình" + name + " vẽ đều; " + late + " hình trễ từ đầu.",
                        "The player" + name + " paints; " + late + " pictures late so far.");
    }
}
