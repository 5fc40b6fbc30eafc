package khaimac.panel;

import java.util.ArrayList;
import java.util.List;
import khaimac.desk.Alarms;
import khaimac.desk.Protection;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;

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

    private Lamps() {}

    static List<ToPage.Lamp> of(Protection protection, boolean safe, House house) {
        var lamps = new ArrayList<ToPage.Lamp>();
        lamps.add(new ToPage.Lamp("disk", protection.on(), protection.on() ? DISK : protection.words()));
        lamps.add(new ToPage.Lamp("desk", !safe, safe ? SAFE : AUTOMATIC));
        if (house.hall().surfaces().isEmpty()) lamps.add(new ToPage.Lamp("hall", false, Alarms.NO_SURFACES));
        var all = house.players().all();
        if (all.isEmpty()) lamps.add(new ToPage.Lamp("player", false, NONE));
        for (var player : all) {
            boolean silent = !player.lives();
            var late =
                    player.surfaces().stream().mapToLong(count -> count.late()).sum();
            lamps.add(
                    new ToPage.Lamp("player", !silent, silent ? silent(player.name()) : painting(player.name(), late)));
        }
        for (var player : house.devices().all()) {
            for (var output : player.outputs()) {
                boolean well = output.words().isEmpty();
                if (!well)
                    lamps.add(new ToPage.Lamp(
                            "output", false, Sentence.same(output.name() + ":").and(output.words())));
            }
        }
        return lamps;
    }

    private static Sentence silent(String name) {
        return new Sentence(
                "Máy phát hình " + name + " không trả lời. Màn hình giữ hình cuối. Chương trình tự nối lại.",
                "The player " + name
                        + " does not answer. The screens keep the last picture. It is joined again by itself.");
    }

    private static Sentence painting(String name, long late) {
        return late == 0
                ? new Sentence("Máy phát hình " + name + " vẽ đều.", "The player " + name + " paints in time.")
                : new Sentence(
                        "Máy phát hình " + name + " vẽ đều; " + late + " hình trễ từ đầu.",
                        "The player " + name + " paints; " + late + " pictures late so far.");
    }
}
