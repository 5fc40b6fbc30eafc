package khaimac.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiPredicate;
import khaimac.afterwards.Left;
import khaimac.clock.Watch;
import khaimac.desk.Doors;
import khaimac.desk.Past;
import khaimac.finding.Sentence;
import khaimac.home.halls.Halls;
import khaimac.journal.FolderDisk;
import khaimac.journal.RunFolder;
import khaimac.link.OnlyOurs;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.notation.Notation;
import khaimac.panel.Beginning;
import khaimac.panel.door.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Runs and rehearsals, each a guard with its desk and its player in a folder of its own. They live without Home, and
 * Home without them: what it knows of them stands in their folders.
 */
final class Houses {
    /** Beside the journal: which guard was started from here, and how its panel is opened on this machine. */
    private static final String STARTED = "started.json";

    private static final String SAID = "said.txt";
    private static final int LAST_LINES = 12;
    private static final int PROBE_MILLIS = 300;
    private static final long END_SECONDS = 10;
    private static final String GUARD_MEMORY = "-Xmx64m";

    /** A run says twice a minute that it lives. */
    private static final Duration QUIET = Duration.ofSeconds(45);

    private static final Sentence STILL_RUNS = new Sentence(
            "Buổi này đang chạy, hoặc vừa mới dừng, nên chưa xóa. Hãy kết thúc nó, chờ một phút rồi xóa.",
            "This run goes on, or has only just ended, and is not deleted. End it, wait a minute and delete it then.");
    private static final Sentence NOT_DELETED = new Sentence(
            "Có tệp của buổi này đang được chương trình khác mở nên chưa xóa hết. Hãy đóng nó rồi xóa lại.",
            "Another program has a file of this run open, so not all of it is deleted. Close it and delete again.");
    private static final Sentence NOT_KEPT = new Sentence(
            "Chưa cất được những chỗ sửa của buổi này nên chưa xóa. Hãy kiểm tra ổ đĩa rồi bấm lại.",
            "What was corrected in this run cannot be kept, so it is not deleted. Check the disk and press again.");
    private static final Sentence NOT_STARTED = new Sentence(
            "Không mở được tiến trình mới trên máy này. Màn hình không đổi.",
            "No new process could be started on this machine. The screens stay as they are.");
    private static final Sentence NO_RUN = new Sentence("Không còn buổi này.", "This run is gone.");
    private static final Sentence NOT_OURS = new Sentence(
            "Buổi này không mở từ Sảnh; hãy kết thúc ở cửa sổ đã mở nó.",
            "This run was not started from Home; end it in the window that started it.");
    private static final Sentence STILL_THERE = new Sentence(
            "Buổi này chưa kết thúc sau 10 giây; các tiến trình vẫn chạy. Hãy thử lại.",
            "This run has not ended in 10 seconds; its processes still run. Try again.");

    /**
     * What is kept of a guard that was started here.
     *
     * @param began when its process began: another one may get its number later
     * @param code in the link to its panel
     */
    record Started(long pid, Instant began, String code, boolean rehearsal, String show, String hall) {}

    /** What was read of a finished or broken run, and of which files. */
    private record Read(Object stamp, String title, String part, boolean over, Instant last) {}

    /** What was read of what a run has left, and of which files; null: nothing was run there. */
    private record Leaving(Object stamp, @Nullable Left left) {}

    private final Path home;
    private final String lang;
    private final Watch watch;
    private final BiPredicate<String, Left> ended;
    private final Map<Path, Read> read = new HashMap<>();
    private final Map<Path, Leaving> leavings = new HashMap<>();

    /** @param ended keeps what a run of a show has left, before its folder is deleted; false: it could not */
    Houses(Path home, String lang, Watch watch, BiPredicate<String, Left> ended) {
        this.home = home;
        this.ended = ended;
        this.lang = lang;
        this.watch = watch;
    }

    private Path runs() {
        return home.resolve("runs");
    }

    private Path rehearsals() {
        return runs().resolve("rehearsals");
    }

    /** The newest first. */
    synchronized List<Told.RunCard> cards() {
        var cards = new ArrayList<Told.RunCard>();
        for (var folder : folders()) {
            var card = card(folder);
            if (card != null) cards.add(card);
        }
        cards.sort(Comparator.comparing(Told.RunCard::since).reversed());
        return List.copyOf(cards);
    }

    /** What runs now, and in which hall. */
    synchronized List<Halls.Live> live() {
        var live = new ArrayList<Halls.Live>();
        for (var folder : folders()) {
            var started = started(folder);
            if (started == null || process(started) == null) continue;
            var ran = ran(folder);
            live.add(new Halls.Live(ran == null ? started.show() : ran.title(), started.hall(), started.rehearsal()));
        }
        return List.copyOf(live);
    }

    private List<Path> folders() {
        var all = new ArrayList<Path>();
        for (var in : List.of(runs(), rehearsals())) {
            try (var found = Files.list(in)) {
                found.filter(folder -> Files.isDirectory(folder.resolve(House.BESIDE)))
                        .forEach(all::add);
            } catch (IOException e) {
                // None was ever held here.
            }
        }
        return all;
    }

    private Told.@Nullable RunCard card(Path folder) {
        var id = runs().relativize(folder).toString().replace('\\', '/');
        var started = started(folder);
        var process = started == null ? null : process(started);
        var link = link(folder, started);
        var ran = ran(folder);
        boolean rehearsal = isRehearsal(folder, started);
        var title = ran == null ? (started == null ? "" : started.show()) : ran.title();
        var show = show(folder, started);
        var hall = started == null ? "" : started.hall();
        var part = ran == null ? "" : ran.part();
        boolean over = ran != null && ran.over();
        if (process != null || link != null) {
            var going = link == null ? Told.Going.OPENING : Told.Going.RUNNING;
            var since = started == null ? last(folder) : started.began();
            return new Told.RunCard(
                    id, title, rehearsal, going, since, link, said(folder), show, hall, part, over);
        }
        if (ran != null) {
            var going = ran.over() ? Told.Going.OVER : Told.Going.BROKEN_OFF;
            return new Told.RunCard(id, title, rehearsal, going, ran.last(), null, List.of(), show, hall, part, over);
        }
        if (started == null) return null;
        var since = started.began();
        return new Told.RunCard(
                id, title, rehearsal, Told.Going.FAILED, since, null, said(folder), show, hall, part, over);
    }

    /** One that was begun in a terminal has no word of Home beside it; it is known by where it lies. */
    private boolean isRehearsal(Path folder, @Nullable Started started) {
        return started == null ? folder.startsWith(rehearsals()) : started.rehearsal();
    }

    /** The name of the show of a run, as it is called here; empty: it is not here. */
    private String show(Path folder, @Nullable Started started) {
        var name = started == null ? folder.getFileName().toString() : started.show();
        // The second of a show is called so.
        for (var called : List.of(name, name.replaceFirst("-[0-9]+$", "")))
            if (Shelves.file(home.resolve("show-files"), called) != null) return called;
        return "";
    }

    /** What the runs and rehearsals of a show have left, that run no more. */
    synchronized List<Left> left(String show) {
        var all = new ArrayList<Left>();
        for (var folder : folders()) {
            var started = started(folder);
            if (!show(folder, started).equals(show)) continue;
            if (started != null && process(started) != null) continue;
            var left = left(folder, started);
            if (left != null) all.add(left);
        }
        return List.copyOf(all);
    }

    /** Null where no run was opened in it. */
    private synchronized @Nullable Left left(Path folder, @Nullable Started started) {
        var stamp = stamp(folder);
        var before = leavings.get(folder);
        if (before != null && before.stamp().equals(stamp)) return before.left();
        var id = runs().relativize(folder).toString().replace('\\', '/');
        var left = Leavings.of(id, folder, watch, started == null ? last(folder) : started.began());
        leavings.put(folder, new Leaving(stamp, left));
        return left;
    }

    private static List<String> stamp(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file.getFileName() + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** What the journal of a folder says; null where no run was opened in it. */
    private @Nullable Read ran(Path folder) {
        var stamp = stamp(folder);
        var before = read.get(folder);
        if (before != null && before.stamp().equals(stamp))
            return before.title().isEmpty() ? null : before;
        var past = Doors.look(new FolderDisk(folder), watch.now(), null).past();
        var now = past == null
                ? new Read(stamp, "", "", false, Instant.EPOCH)
                : read(stamp, past, last(folder));
        read.put(folder, now);
        return past == null ? null : now;
    }

    private static Read read(Object stamp, Past past, Instant last) {
        var live = past.run().live();
        var title = past.show().reading().show().title();
        return new Read(stamp, title, live == null ? "" : live.name(), past.run().closed(), last);
    }

    private static Instant last(Path folder) {
        return Leavings.last(folder);
    }

    private static @Nullable Started started(Path folder) {
        try {
            return Notation.read(Files.readAllBytes(folder.resolve(House.BESIDE).resolve(STARTED)), Started.class);
        } catch (IOException | Notation.Unreadable e) {
            return null;
        }
    }

    private static @Nullable ProcessHandle process(Started started) {
        return ProcessHandle.of(started.pid())
                .filter(one -> one.isAlive()
                        && one.info()
                                .startInstant()
                                .map(began -> Math.abs(began.getEpochSecond()
                                                - started.began().getEpochSecond())
                                        <= 2)
                                .orElse(true))
                .orElse(null);
    }

    /** Where its panel is open now; null where nobody answers there, or somebody else does. */
    private @Nullable String link(Path folder, @Nullable Started started) {
        int port = port(folder);
        if (port <= 0 || !answers(port) || isOfAnother(port, folder, started)) return null;
        return "http://127.0.0.1:" + port + "/" + (started == null ? "" : "#key=" + started.code());
    }

    private static int port(Path folder) {
        return Sessions.port(folder.resolve(House.BESIDE).resolve(House.PANEL_FILE));
    }

    /** What a run has left behind is there for the next one, its port too. */
    private boolean isOfAnother(int port, Path folder, @Nullable Started started) {
        if (started != null && process(started) != null) return false;
        for (var other : folders()) {
            if (other.equals(folder) || port(other) != port) continue;
            var alive = started(other);
            // Of one that a terminal began nobody knows whether it lives: who wrote the port down last has it.
            if (alive == null ? opened(other) > opened(folder) : process(alive) != null) return true;
        }
        return false;
    }

    private static long opened(Path folder) {
        return folder.resolve(House.BESIDE)
                .resolve(House.PANEL_FILE)
                .toFile()
                .lastModified();
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PROBE_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> said(Path folder) {
        try {
            var lines = new String(
                            Files.readAllBytes(folder.resolve(House.BESIDE).resolve(SAID)), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    Told start(Asked.Start asked) {
        var refused = freed(asked.before());
        return refused == null ? opened(asked, answer(asked.before())) : refused;
    }

    /** Two ceremonies would fight for the screens: the one that goes lets go of them first. */
    private Told.@Nullable Refused freed(Asked.@Nullable Before before) {
        if (before == null) return null;
        for (var run : before.ends()) if (end(run) instanceof Told.Refused refused) return refused;
        return null;
    }

    private static Beginning.Answer answer(Asked.@Nullable Before before) {
        return before == null ? Beginning.Answer.NONE : before.answer();
    }

    private synchronized Told opened(Asked.Start asked, Beginning.Answer answer) {
        var shows = home.resolve("show-files");
        if (Shelves.file(shows, asked.show()) == null) return new Told.Refused(Studio.NOT_HERE);
        var folder = asked.rehearsal() ? free(rehearsals(), asked.show()) : free(runs(), asked.show());
        var words =
                new ArrayList<>(List.of("run", asked.show(), "--hall", asked.hall(), "--folder", folder.toString()));
        if (asked.rehearsal()) words.addAll(List.of("--rehearsal", "--speed", Double.toString(asked.speed())));
        words.addAll(answered(answer));
        words.addAll(preferred());
        return begin(folder, words, asked.rehearsal(), asked.show(), asked.hall());
    }

    Told goOn(Asked.GoOn asked) {
        var refused = freed(asked.before());
        return refused == null ? wentOn(asked.run(), answer(asked.before())) : refused;
    }

    /** With the show and the hall of the run itself: what lies in the folder of shows by now is another matter. */
    private synchronized Told wentOn(String id, Beginning.Answer answer) {
        var folder = known(id);
        var started = folder == null ? null : started(folder);
        if (folder == null) return new Told.Refused(NO_RUN);
        var show = started == null ? folder.getFileName().toString() : started.show();
        var hall = started == null ? "simulated" : started.hall();
        var words = new ArrayList<>(List.of("run", show, "--hall", hall, "--folder", folder.toString(), "--go-on"));
        boolean rehearsal = isRehearsal(folder, started);
        if (rehearsal) words.add("--rehearsal");
        words.addAll(answered(answer));
        words.addAll(preferred());
        return begin(folder, words, rehearsal, show, hall);
    }

    /** What was answered on Home is not asked by the desk again. */
    private static List<String> answered(Beginning.Answer answer) {
        return answer == Beginning.Answer.NONE ? List.of() : List.of(House.Choice.ANSWERED, answer.name());
    }

    private Told begin(Path folder, List<String> said, boolean rehearsal, String show, String hall) {
        var beside = folder.resolve(House.BESIDE);
        var code = UUID.randomUUID().toString().replace("-", "");
        try {
            Files.createDirectories(beside);
            var words = House.java(GUARD_MEMORY, home);
            words.addAll(said);
            // What a guard says has the link to its panel in it.
            OnlyOurs.write(beside.resolve(SAID), new byte[0]);
            var builder = new ProcessBuilder(words)
                    .redirectInput(ProcessBuilder.Redirect.from(House.NOBODY_TYPES))
                    .redirectErrorStream(true)
                    .redirectOutput(beside.resolve(SAID).toFile());
            builder.environment().put(House.Secrets.PANEL, code);
            var process = builder.start();
            var began =
                    process.toHandle().info().startInstant().orElse(watch.now().wall());
            OnlyOurs.write(
                    beside.resolve(STARTED),
                    Notation.write(new Started(process.pid(), began, code, rehearsal, show, hall)));
        } catch (IOException e) {
            return new Told.Refused(NOT_STARTED.and(Sentence.same("(" + e.getMessage() + ")")));
        }
        return new Told.Made(runs().relativize(folder).toString().replace('\\', '/'));
    }

    /** As this machine is set. */
    private List<String> preferred() {
        var set = Preferences.of(home);
        var words = new ArrayList<>(List.of("--lang", set.lang().isEmpty() ? lang : set.lang()));
        if (set.port() > 0) words.addAll(List.of("--panel", Integer.toString(set.port())));
        return words;
    }

    private static Path free(Path in, String show) {
        var name = Path.of(show).getFileName().toString().replace(Shelves.SHOW, "");
        var folder = in.resolve(name);
        for (int more = 2; Files.exists(folder); more++) folder = in.resolve(name + "-" + more);
        return folder;
    }

    /** Waits until all of it is gone, so that what is said is true. */
    Told end(String id) {
        var folder = known(id);
        var started = folder == null ? null : started(folder);
        if (folder == null) return new Told.Refused(NO_RUN);
        if (started == null) return new Told.Refused(NOT_OURS);
        var process = process(started);
        if (process != null) {
            process.destroy();
            try {
                process.onExit().get(END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                return new Told.Refused(STILL_THERE);
            }
        }
        // A rehearsal leaves nothing behind that a person would look for, but what it was held for.
        if (started.rehearsal()) {
            if (!isKept(folder, started)) return new Told.Refused(NOT_KEPT);
            Folders.delete(folder);
        }
        return new Told.Made(id);
    }

    /** Whether what a run has left for its show outlives its folder. */
    private boolean isKept(Path folder, @Nullable Started started) {
        var show = show(folder, started);
        var left = show.isEmpty() ? null : left(folder, started);
        return left == null || ended.test(show, left);
    }

    /** A run as whoever is not at this machine may see it. */
    static Told.RunCard fromAfar(Told.RunCard card) {
        return new Told.RunCard(
                card.id(),
                card.title(),
                card.rehearsal(),
                card.going(),
                card.since(),
                null,
                List.of(),
                card.show(),
                card.hall(),
                card.part(),
                card.over());
    }

    /** Only what is surely over: nobody holds its folder, and nothing was written in it for a while. */
    synchronized Told discard(String id) {
        var folder = known(id);
        if (folder == null) return new Told.Refused(NO_RUN);
        var started = started(folder);
        boolean lives = (started != null && process(started) != null) || link(folder, started) != null;
        var quiet = Duration.between(last(folder), watch.now().wall());
        if (lives || quiet.compareTo(QUIET) < 0) return new Told.Refused(STILL_RUNS);
        if (!(RunFolder.take(folder) instanceof RunFolder.Taking.Taken(var held))) return new Told.Refused(STILL_RUNS);
        try {
            held.close();
        } catch (IOException e) {
            return new Told.Refused(STILL_RUNS);
        }
        if (!isKept(folder, started)) return new Told.Refused(NOT_KEPT);
        read.remove(folder);
        Folders.delete(folder);
        return Files.exists(folder) ? new Told.Refused(NOT_DELETED) : new Told.Made(id);
    }

    synchronized @Nullable Path known(String id) {
        return folders().stream()
                .filter(folder ->
                        runs().relativize(folder).toString().replace('\\', '/').equals(id))
                .findAny()
                .orElse(null);
    }
}
