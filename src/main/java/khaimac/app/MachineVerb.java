package khaimac.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import khaimac.finding.Sentence;
import khaimac.hall.Found;
import khaimac.machine.Having;
import khaimac.machine.SystemWatch;
import khaimac.media.Library;
import khaimac.media.sound.SoundDevices;
import khaimac.notation.Notation;
import khaimac.office.Office;
import khaimac.output.window.Desktop;
import khaimac.parcel.Packing;
import khaimac.player.Families;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What this machine has for a ceremony, and what it lacks. */
@Command(name = "machine")
final class MachineVerb implements Callable<Integer> {
    private static final long GIGABYTE = 1_000_000_000;

    /** A film and the journal of an evening have room in that. */
    private static final long LEAST_FREE = 5 * GIGABYTE;

    /** Desk, player and guard take a gigabyte at most; the desktop and the browser want theirs. */
    private static final long LEAST_MEMORY = 4 * GIGABYTE;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;

    MachineVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var all = all();
        for (var one : all) {
            if (json) terminal.out().println(new String(Notation.write(one), StandardCharsets.UTF_8));
            else terminal.say(Sentence.same(one.well() ? " " : "!").and(one.words()));
        }
        return all.stream().allMatch(Having::well) ? 0 : 1;
    }

    private List<Having> all() throws IOException {
        var all = new ArrayList<Having>();
        var java = System.getProperty("java.version");
        var system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        all.add(well("version", Sentence.same("Khai Mạc " + Packing.version() + " · Java " + java + " · " + system)));
        all.add(disk());
        all.add(memory());
        all.add(film());
        all.add(office());
        all.addAll(sound());
        List<Found> found;
        try (var _ = Desktop.begin(new SystemWatch())) {
            found = Families.found();
        }
        for (var one : found) all.add(well(one.kind(), plugged(one)));
        return all;
    }

    private static Having well(String kind, Sentence words) {
        return new Having(kind, words, true);
    }

    private Having disk() throws IOException {
        long free = Files.getFileStore(terminal.home()).getUsableSpace();
        var left = Long.toString(free / GIGABYTE);
        if (free >= LEAST_FREE)
            return well("disk", new Sentence("Ổ đĩa còn " + left + " GB.", "The disk has " + left + " GB left."));
        return new Having(
                "disk",
                new Sentence(
                        "Ổ đĩa chỉ còn " + left + " GB. Hãy xóa bớt trước buổi lễ: nhật ký và phim cần chỗ.",
                        "The disk has only " + left + " GB left. Make room before the ceremony: journal and films need"
                                + " it."),
                false);
    }

    private static Having memory() {
        var bean = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long all = bean.getTotalMemorySize();
        int cores = bean.getAvailableProcessors();
        var words = new Sentence(
                "Bộ nhớ " + all / GIGABYTE + " GB, " + cores + " lõi.",
                all / GIGABYTE + " GB of memory, " + cores + " cores.");
        return new Having("memory", words, all >= LEAST_MEMORY);
    }

    private static Having film() {
        var missing = Library.missing();
        return missing == null
                ? well("film", new Sentence("Phim và âm thanh: phát được (FFmpeg).", "Films and sounds play (FFmpeg)."))
                : new Having("film", missing, false);
    }

    private static Having office() {
        var office = Office.find();
        return office == null
                ? new Having(
                        "office",
                        new Sentence(
                                "Không có LibreOffice: không chuyển được PPTX và tệp Word cũ. Hãy cài LibreOffice, hoặc"
                                        + " lưu thành PDF và DOCX.",
                                "There is no LibreOffice: PPTX and old Word files cannot be converted. Install it, or"
                                        + " save as PDF and DOCX."),
                        false)
                : well("office", Sentence.same("LibreOffice: " + office.program()));
    }

    private static List<Having> sound() {
        var names = SoundDevices.names();
        if (!names.isEmpty())
            return names.stream()
                    .map(name -> well("sound", new Sentence("Âm thanh: " + name, "Sound: " + name)))
                    .toList();
        return List.of(new Having(
                "sound",
                new Sentence(
                        "Không thấy thiết bị âm thanh. Hãy cắm loa hoặc bàn trộn rồi xem lại.",
                        "There is no sound device. Plug in a loudspeaker or a mixer, and look again."),
                false));
    }

    private static Sentence plugged(Found found) {
        var about = found.about().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(" · "));
        return PluggedWords.kind(found.kind()).and(Sentence.same(found.name() + (about.isEmpty() ? "" : ": " + about)));
    }
}
