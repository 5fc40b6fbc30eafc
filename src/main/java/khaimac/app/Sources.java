package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.approval.ApprovalFolder;
import khaimac.approval.Standing;
import khaimac.approval.Wordings;
import khaimac.cue.Change;
import khaimac.desk.ShowCopy;
import khaimac.finding.Finding;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.scene.SurfaceName;
import khaimac.show.LiveInputs;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.HallChecks;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.showfile.UncarriedChecks;
import khaimac.showfile.json.Decoded;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** The shows, halls and scripts a person names on the command line: found, opened and read. */
final class Sources {
    private static final long MOST = 64L * 1024 * 1024;

    private final Terminal terminal;

    Sources(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A show as it was read; null when there is no such file, and then that has been said. */
    ShowFile.@Nullable Reading show(String name) {
        var file = find(name, Ours.SHOW);
        var bytes = bytes(file, name, Ours.SHOW);
        return file == null || bytes == null ? null : ShowFile.read(shown(file), bytes, Folder.of(file));
    }

    /** What a show says, for who paints it and tells nobody what is wrong with it. */
    @Nullable
    Show said(String name) {
        var file = find(name, Ours.SHOW);
        var bytes = bytes(file, name, Ours.SHOW);
        return file == null || bytes == null ? null : ShowFile.said(shown(file), bytes, Folder.of(file));
    }

    /**
     * A show with copies of all that was read for it, and its hall, for a run; null where one is missing, and then that
     * has been said.
     */
    @Nullable
    ShowCopy copy(String show, String hall) {
        var file = find(show, Ours.SHOW);
        var bytes = bytes(file, show, Ours.SHOW);
        var place = find(hall, Ours.HALL);
        var hallBytes = bytes(place, hall, Ours.HALL);
        if (file == null || bytes == null || place == null || hallBytes == null) return null;
        var copy = ShowCopy.of(shown(file), bytes, Folder.of(file)).withHall(hallBytes);
        try {
            var signed = ApprovalFolder.of(file).bytes();
            return signed == null ? copy : copy.withApproval(signed);
        } catch (IOException e) {
            // What cannot be read is not believed, and keeps no ceremony from beginning.
            return copy.withApproval(new byte[0]);
        }
    }

    /** The shows that come with the program, by name. */
    List<String> shows() throws IOException {
        try (var all = Files.list(terminal.home().resolve("show-files"))) {
            return all.map(Path::toString)
                    .filter(file -> file.endsWith(".show.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The file of a show; null when there is none. */
    @Nullable
    Path file(String name) {
        return find(name, Ours.SHOW);
    }

    /** The file of a hall; null when there is none. */
    @Nullable
    Path hallFile(String name) {
        return find(name, Ours.HALL);
    }

    /** The folder a show lies in, with its media; of a show that was read. */
    Folder folder(String name) {
        var file = find(name, Ours.SHOW);
        return Folder.of(file == null ? terminal.home() : file);
    }

    /** How a show that was read stands to what was signed of it. */
    Standing standing(String name, Show read) {
        var found = ApprovalFolder.of(Objects.requireNonNull(file(name))).found();
        // Where nothing is signed no film is read through.
        return found.with(found.approval().signed() == null ? List.of() : Wordings.of(read, contents(name)));
    }

    /** What the files beside a show contain, as hashes. */
    UnaryOperator<String> contents(String name) {
        var folder = folder(name).assets();
        var hashes = Cabinets.hashes(terminal);
        return file -> {
            var asset = hashes.catalogue(folder, List.of(file)).of(file);
            return asset == null ? "" : asset.hash();
        };
    }

    HallFile.@Nullable Reading hall(String name) {
        var file = find(name, Ours.HALL);
        var bytes = bytes(file, name, Ours.HALL);
        return file == null || bytes == null ? null : HallFile.read(shown(file), bytes);
    }

    /**
     * A show for a hall, with all there is to say about the two.
     *
     * @param hall null where none was named
     * @param findings of the show, of the hall, and of the one in the other
     */
    record Prepared(ShowFile.Reading show, @Nullable Hall hall, List<Finding> findings) {}

    /** Reads a show, and the hall if one is named; null when a file is not there, and then that has been said. */
    @Nullable
    Prepared prepared(String show, @Nullable String hall) {
        var reading = show(show);
        if (reading == null) return null;
        var findings = new ArrayList<>(reading.findings());
        findings.addAll(UncarriedChecks.of(reading.show(), reading.places()));
        HallFile.Reading place = null;
        if (hall != null) {
            place = hall(hall);
            if (place == null) return null;
            findings.addAll(place.findings());
            findings.addAll(
                    against(reading.show(), place.hall(), reading.places().file()));
            findings.addAll(HallChecks.kinds(reading.show(), reading.places(), place.hall()));
        }
        return new Prepared(reading, place == null ? null : place.hall(), List.copyOf(findings));
    }

    /** Says what a writer should know before the show is run; notes are for check. */
    void complain(List<Finding> findings) {
        for (var finding : findings) {
            if (finding.severity() != Severity.NOTE) terminal.err().println(finding.in(terminal.language()));
        }
    }

    /** What the show asks of the hall. */
    private static List<Finding> against(Show show, Hall hall, String file) {
        Set<SurfaceName> used = new LinkedHashSet<>();
        Set<String> devices = new LinkedHashSet<>();
        Set<String> sends = new LinkedHashSet<>();
        Set<String> speakers = new LinkedHashSet<>();
        for (var segment : show.segments()) {
            for (var cue : segment.cues()) {
                for (var change : cue.changes()) {
                    switch (change) {
                        case Change.Put put -> used.add(put.surface());
                        case Change.Idle idle -> used.add(idle.surface());
                        case Change.Level level -> used.add(level.surface());
                        case Change.Device device -> devices.add(device.name());
                        case Change.Send send -> sends.add(send.to());
                        case Change.Clear clear -> used.add(clear.surface());
                        case Change.Overlay overlay -> used.add(overlay.surface());
                        case Change.Page page -> used.add(page.surface());
                        case Change.Play(var tune) -> speakers.add(tune.to());
                        case Change.Steer steer -> used.add(steer.surface());
                        case Change.StopSound ignored -> {}
                    }
                }
            }
        }
        // Where none is named it is the machine's own.
        speakers.remove("");
        return HallChecks.of(used, devices, sends, LiveInputs.of(show), speakers, hall, file);
    }

    @Nullable
    String text(String name) {
        var bytes = bytes(find(name, Ours.ANY), name, Ours.ANY);
        return bytes == null ? null : Decoded.of(name, bytes).text();
    }

    static boolean isHall(String name) {
        return name.endsWith(".hall.json");
    }

    private @Nullable Path find(String name, Ours ours) {
        return ours.find(name, terminal.home());
    }

    /** Says that a show or a hall is not there, and which one may have been meant. */
    void complain(String name, Ours ours) {
        terminal.complain(ours.lacking(name, terminal.home()));
    }

    private byte @Nullable [] bytes(@Nullable Path file, String name, Ours ours) {
        if (file == null) {
            complain(name, ours);
            return null;
        }
        try {
            if (Files.size(file) > MOST) {
                terminal.complain(
                        new Sentence("Tệp “" + name + "” quá lớn.", "The file \"" + name + "\" is too large."));
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            terminal.complain(new Sentence(
                    "Không mở được tệp “" + name + "”: " + e.getMessage(),
                    "The file \"" + name + "\" cannot be opened: " + e.getMessage()));
            return null;
        }
    }

    /** Shortened for reading where it lies below the folder one stands in. */
    private static String shown(Path file) {
        var here = Path.of("").toAbsolutePath();
        var absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
    }

    static int worst(List<Finding> findings) {
        int worst = 0;
        for (var finding : findings) {
            if (finding.severity() == Severity.ERROR) worst = 2;
            if (finding.severity() == Severity.WARNING) worst = Math.max(worst, 1);
        }
        return worst;
    }
}
