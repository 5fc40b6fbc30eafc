package khaimac.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import khaimac.finding.Language;
import khaimac.finding.Sentence;
import khaimac.guard.Guard;
import khaimac.guard.Line;
import khaimac.guard.Rules;
import khaimac.link.Part;
import khaimac.link.Secret;
import khaimac.link.ToDesk;
import khaimac.machine.House;
import khaimac.machine.SystemWatch;
import khaimac.terminal.Terminal;
import khaimac.wiring.RehearsalWatch;
import org.jspecify.annotations.Nullable;

/** A guard in this process, with a real desk and a real player, holding a show in a folder. */
public final class RealHouse implements AutoCloseable {
    /** So many of the last sentences are kept. */
    private static final int MOST_SAID = 1_000;

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/#key=[0-9a-f]+");

    private final Guard guard;
    private final House house;
    private final Secret operator = Secret.fresh();
    private final Secret players;
    private final Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Semaphore up = new Semaphore(0);

    public RealHouse(Path home, String show, String hall, Path folder, Rules rules) throws IOException {
        this(
                home,
                show,
                hall,
                folder,
                rules,
                RehearsalWatch.Setting.beginning(new SystemWatch().now().wall(), 1));
    }

    /** @param rehearsal null: with an audience */
    public RealHouse(
            Path home, String show, String hall, Path folder, Rules rules, RehearsalWatch.@Nullable Setting rehearsal)
            throws IOException {
        this(home, show, hall, folder, rules, rehearsal, null);
    }

    /** @param link where players on other machines join; null: nowhere */
    public RealHouse(
            Path home,
            String show,
            String hall,
            Path folder,
            Rules rules,
            RehearsalWatch.@Nullable Setting rehearsal,
            @Nullable String link)
            throws IOException {
        this.folder = folder;
        players = link == null ? Secret.fresh() : Secret.kept(Files.createDirectories(folder.resolve(House.BESIDE)));
        var watch = new SystemWatch();
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        var terminal = new Terminal(nowhere, nowhere, InputStream.nullInputStream(), Language.EN, home, false);
        house = new House(
                terminal,
                show,
                hall,
                folder,
                link,
                new House.Secrets(
                        players.written(),
                        operator.written(),
                        UUID.randomUUID().toString().replace("-", "")),
                rehearsal,
                new House.Choice(true, ""),
                false,
                null,
                false,
                new House.Panel(0, null, false));
        guard = new Guard(rules, watch, house, new Guard.Owner() {
            @Override
            public void say(Sentence words) {
                heard(words.en());
            }

            @Override
            public void draw(byte[] bytes, int length) {
                heard(new String(bytes, 0, length, StandardCharsets.UTF_8));
            }

            @Override
            public void up() {
                up.release();
            }
        });
    }

    private void heard(String words) {
        if (said.size() >= MOST_SAID) said.removeFirst();
        said.add(words);
    }

    public RealHouse start() {
        guard.start();
        return this;
    }

    /** The link of the panel that was told last; null while there was none. */
    public @Nullable String panel() {
        String last = null;
        for (var words : said) {
            var link = LINK.matcher(words);
            while (link.find()) last = link.group();
        }
        return last;
    }

    /** Waits until the panel is open; null when it did not in time. */
    public @Nullable String awaitPanel(Duration longest) throws InterruptedException {
        for (long left = longest.toMillis() / 20; left > 0 && panel() == null; left--) Thread.sleep(20);
        return panel();
    }

    public Caller caller() {
        return new Caller(guard.port(), operator, new SystemWatch());
    }

    /** What shows that somebody is a player of this house. */
    public Secret players() {
        return players;
    }

    /**
     * Another player of this house, in a process of its own, that writes every picture into a folder. It ends when its
     * words do; what it says stands beside the pictures.
     */
    public Process another(Path recording) throws IOException {
        var folder = Files.createDirectories(recording);
        var own = new House(
                house.terminal(),
                house.show(),
                house.hall(),
                folder,
                null,
                house.secrets(),
                house.rehearsal(),
                house.choice(),
                house.ideal(),
                folder,
                false,
                House.Panel.NONE);
        Files.createDirectories(folder.resolve(House.BESIDE));
        var player = own.player(false, false)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        var words = player.outputWriter(StandardCharsets.UTF_8);
        words.write(new Line.Desk(guard.port()).written() + "\n");
        words.flush();
        return player;
    }

    /** The right first words at its link. */
    public ToDesk.Hello hello(Part part, String name) {
        var secret = switch (part) {
            case PLAYER -> players;
            case OPERATOR -> operator;
        };
        return secret.hello(name, part);
    }

    public Guard guard() {
        return guard;
    }

    public Path folder() {
        return folder;
    }

    /**
     * Waits until a player that was started shows all its pictures for the first time; false when it did not in time.
     */
    public boolean awaitPicture(Duration longest) throws InterruptedException {
        return up.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Everything the operator was told. */
    public String said() {
        return String.join("\n", said);
    }

    /** As a power cut or a fault in native code would. */
    public static void kill(@Nullable Process process) {
        if (process != null) process.destroyForcibly();
    }

    @Override
    public void close() {
        guard.close();
    }
}
