package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.afterwards.Correction;
import khaimac.afterwards.Left;
import khaimac.finding.Sentence;
import khaimac.home.Leavings;
import khaimac.machine.Folders;
import khaimac.machine.SystemWatch;
import khaimac.scene.Looks;
import khaimac.terminal.Terminal;

/**
 * What becomes of a rehearsal that was begun in a terminal. Its folder is deleted as it ends; what was corrected in it
 * is kept for its show first, or its folder stays.
 */
final class RehearsalEnd {
    private final Terminal terminal;
    private final String show;
    private final Path place;
    private boolean over;

    RehearsalEnd(Terminal terminal, String show, Path place) {
        this.terminal = terminal;
        this.show = show;
        this.place = place;
    }

    /**
     * A folder for it. Of a show on Home's shelf it lies where Home finds it: what was corrected is offered there also
     * when nobody is left to keep it.
     */
    static Path begin(Terminal terminal, String show) throws IOException {
        var name = onShelf(terminal, show);
        try {
            if (!name.isEmpty()) return Leavings.begin(terminal.home(), name);
        } catch (IOException e) {
            // Where the program lies nobody may write.
        }
        return Files.createTempDirectory("khaimac-rehearsal");
    }

    /** How Home calls the show; empty where it lies elsewhere. */
    private static String onShelf(Terminal terminal, String show) {
        var file = new Sources(terminal).file(show);
        if (file == null) return "";
        var shelf = terminal.home().resolve("show-files").toAbsolutePath().normalize();
        var lies = Objects.requireNonNull(file.toAbsolutePath().normalize().getParent());
        return lies.equals(shelf) ? file.getFileName().toString().replace(".show.json", "") : "";
    }

    /** Once, whoever comes first: the one who waited for it, or the machine that shuts down. */
    synchronized void end() {
        if (over) return;
        over = true;
        var left = Leavings.of(Objects.requireNonNull(place.getFileName()).toString(), place, new SystemWatch());
        if (left == null || left.isNothing()) {
            Folders.delete(place);
            return;
        }
        var name = onShelf(terminal, show);
        boolean kept = !name.isEmpty() && Leavings.keep(terminal.home(), name, left);
        if (kept || left.corrections().isEmpty()) Folders.delete(place);
        if (!left.corrections().isEmpty()) tell(left, kept ? kept(name) : stays());
    }

    private void tell(Left left, Sentence how) {
        int many = left.corrections().size();
        terminal.say(new Sentence(
                "Buổi diễn tập này đã sửa chữ của " + many + " hình:", "Words corrected in this rehearsal: " + many));
        for (var one : left.corrections()) terminal.say(Sentence.same("  " + one.look() + ": " + words(one)));
        terminal.say(how);
    }

    /** Only what has changed, where it can be told line by line. */
    private static String words(Correction one) {
        var was = new ArrayList<>(Looks.texts(one.was()));
        var live = new ArrayList<>(Looks.texts(one.live()));
        for (int line = was.size() - 1; was.size() == live.size() && line >= 0; line--) {
            if (!was.get(line).equals(live.get(line)) || was.size() == 1) continue;
            was.remove(line);
            live.remove(line);
        }
        return line(was) + " → " + line(live);
    }

    private static String line(List<String> words) {
        return String.join(" / ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    private static Sentence kept(String show) {
        return new Sentence(
                "Kịch bản “" + show + "” chưa đổi. Muốn lấy các chỗ sửa này: mở Sảnh (khaimac home), chọn “Sửa & thời"
                        + " lượng” ở kịch bản đó, rồi nhận từng chỗ.",
                "The show \"" + show + "\" has not changed. To take them: open Home (khaimac home), choose"
                        + " \"Corrections & lengths\" beside that show, and take them one by one.");
    }

    private Sentence stays() {
        return new Sentence(
                "Kịch bản chưa đổi và không nằm ở Sảnh: hãy chép các chỗ sửa trên vào tệp kịch bản. Bản ghi buổi diễn"
                        + " tập còn ở " + place + ".",
                "The show has not changed, and is not on Home's shelf: write the corrections above into its file. The"
                        + " record of the rehearsal stays in " + place + ".");
    }
}
