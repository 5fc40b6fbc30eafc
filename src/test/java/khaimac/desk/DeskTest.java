package khaimac.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.journal.MemoryDisk;
import khaimac.journal.Reading;
import khaimac.journal.RunFolder;
import khaimac.mail.Latest;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk with its real threads. Nothing here waits for a time to pass, only for things to happen. */
class DeskTest {
    private static final Moment START =
            new Moment(Hall.SHOW.reading().show().plan().slot(0).start().minusSeconds(60), Duration.ZERO);

    private final ConcurrentLinkedQueue<Throwable> mistakes = new ConcurrentLinkedQueue<>();
    private final MemoryDisk disk = new MemoryDisk();

    @AfterEach
    void no_mistakes_of_our_own() {
        assertThat(mistakes).isEmpty();
    }

    /** A clock that moves on a little whenever somebody looks. */
    private static Watch running() {
        return new Watch() {
            private Moment now = START;

            @Override
            public synchronized Moment now() {
                now = now.plus(Duration.ofMillis(1));
                return now;
            }
        };
    }

    private static Sight sight(Desk desk, Watch watch, String id) {
        var run = desk.onAir().run();
        return new Sight(id, "Lan", run.epoch(), run.seen(), run.rev(), run.at(watch.now()));
    }

    private static Reply got(java.util.concurrent.CompletionStage<Reply> answer) throws Exception {
        return answer.toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static OnAir until(Latest<OnAir> latest, java.util.function.Predicate<OnAir> wanted)
            throws InterruptedException {
        for (var onAir = latest.take(Duration.ofSeconds(20));
                onAir != null;
                onAir = latest.take(Duration.ofSeconds(20))) if (wanted.test(onAir)) return onAir;
        throw new AssertionError("it never came");
    }

    @Test
    void what_is_answered_lies_in_the_folder_and_the_next_desk_goes_on_from_there(@TempDir Path path) throws Exception {
        var watch = running();
        var folder = ((RunFolder.Taking.Taken) RunFolder.take(path.resolve("run"))).folder();
        try (var desk = Desk.open(folder.disk(), Hall.SHOW, Mode.SHOW, watch, mistakes::add)) {
            until(desk.follow(), onAir -> onAir.run().opened());
            var answer = got(desk.ask(Role.OPERATOR, new Command(sight(desk, watch, "tap"), new Wish.Go())));
            assertThat(answer.protectedByDisk()).isTrue();
            assertThat(desk.onAir().run().live())
                    .as("whoever has the answer can see it")
                    .isNotNull();
            assertThat(Reading.of(folder.disk()).facts().stream()
                            .map(fact -> fact.stamp().command()))
                    .contains("tap");
        }
        var past = ((Resumable.Ready) Doors.look(folder.disk(), watch.now(), null)).past();
        try (var desk = Desk.resume(folder.disk(), past, watch, mistakes::add)) {
            assertThat(desk.onAir().run().live()).isNotNull();
            until(desk.follow(), onAir -> onAir.run().epoch() == 2);
        }
        folder.close();
    }

    @Test
    void hold_is_answered_while_the_disk_is_stuck_and_protection_comes_back_with_it() throws Exception {
        var watch = running();
        try (var desk = Desk.open(disk, Hall.SHOW, Mode.SHOW, watch, mistakes::add)) {
            var seen = desk.follow();
            until(seen, onAir -> onAir.run().opened());
            disk.stuck = new CountDownLatch(1);
            var go = desk.ask(Role.OPERATOR, new Command(sight(desk, watch, "go"), new Wish.Go()));
            var hold = got(desk.ask(
                    Role.OPERATOR,
                    new Command(
                            sight(desk, watch, "hold"),
                            new Wish.Cover(Set.of(new SurfaceName("stage")), Over.Kind.HOLD))));
            assertThat(hold.accepted()).isTrue();
            assertThat(hold.protectedByDisk()).isFalse();
            assertThat(got(go).accepted()).isTrue();
            assertThat(desk.onAir().protection().on()).isFalse();
            disk.stuck.countDown();
            until(seen, onAir -> onAir.protection().on());
            assertThat(Reading.of(disk).facts().stream()
                            .map(fact -> fact.stamp().command()))
                    .contains("go", "hold");
        }
    }

    @Test
    void many_at_once_are_all_answered_and_all_on_the_disk() throws Exception {
        var watch = running();
        try (var desk = Desk.open(disk, Hall.SHOW, Mode.SHOW, watch, mistakes::add)) {
            until(desk.follow(), onAir -> onAir.run().opened());
            var answers = new ConcurrentLinkedQueue<CompletableFuture<Reply>>();
            var threads = new ArrayList<Thread>();
            for (int who = 0; who < 8; who++) {
                int name = who;
                threads.add(Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 25; i++)
                        answers.add(desk.ask(
                                        Role.OPERATOR,
                                        new Command(
                                                sight(desk, watch, name + "-" + i),
                                                new Wish.Delay(Duration.ofMinutes(i + 1L))))
                                .toCompletableFuture());
                }));
            }
            for (var thread : threads) thread.join();
            long kept = 0;
            for (var answer : List.copyOf(answers)) if (got(answer).protectedByDisk()) kept++;
            var commands = Reading.of(disk).facts().stream()
                    .filter(fact -> !fact.stamp().command().isEmpty())
                    .count();
            assertThat(answers).hasSize(200);
            assertThat(commands).isGreaterThanOrEqualTo(kept);
        }
    }

    @Test
    void a_flood_is_refused_in_words_and_hold_is_heard_through_it() throws Exception {
        var gate = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        var blocked = new java.util.concurrent.atomic.AtomicBoolean();
        var clock = running();
        Watch watch = () -> {
            // The engine's thread is stuck for a while; nobody else's is.
            if (blocked.get() && Thread.currentThread().getName().equals("engine")) {
                held.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return clock.now();
        };
        try (var desk = Desk.open(disk, Hall.SHOW, Mode.SHOW, watch, mistakes::add)) {
            until(desk.follow(), onAir -> onAir.run().opened());
            blocked.set(true);
            held.await();
            var refused = new ArrayList<Reply>();
            for (int i = 0; i < 700; i++) {
                var answer = desk.ask(Role.OPERATOR, new Command(sight(desk, watch, "flood-" + i), new Wish.Pause()))
                        .toCompletableFuture();
                if (i >= 600) refused.add(got(answer));
            }
            assertThat(refused).hasSize(100).noneMatch(Reply::accepted);
            var hold = desk.ask(
                    Role.OPERATOR,
                    new Command(
                            sight(desk, watch, "hold"),
                            new Wish.Cover(Set.of(new SurfaceName("stage")), Over.Kind.BLANK)));
            blocked.set(false);
            gate.countDown();
            assertThat(got(hold).accepted()).isTrue();
        }
    }

    @Test
    void whoever_presses_while_the_desk_closes_gets_an_answer_too() throws Exception {
        var watch = running();
        var desk = Desk.open(disk, Hall.SHOW, Mode.SHOW, watch, mistakes::add);
        until(desk.follow(), onAir -> onAir.run().opened());
        disk.stuck = new CountDownLatch(1);
        var answers = new ConcurrentLinkedQueue<CompletableFuture<Reply>>();
        var presses = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 300; i++)
                answers.add(desk.ask(
                                Role.OPERATOR,
                                new Command(sight(desk, watch, "tap-" + i), new Wish.Delay(Duration.ofMinutes(i + 1L))))
                        .toCompletableFuture());
        });
        desk.close();
        presses.join();
        assertThat(answers).hasSize(300);
        for (var answer : answers) assertThat(got(answer).protectedByDisk()).isFalse();
        assertThat(desk.ended().toCompletableFuture()).isCompleted();
    }

    @Test
    void a_desk_that_is_closed_says_so() throws Exception {
        var watch = running();
        var desk = Desk.open(disk, Hall.SHOW, Mode.SHOW, watch, mistakes::add);
        until(desk.follow(), onAir -> onAir.run().opened());
        var sight = sight(desk, watch, "late");
        desk.close();
        assertThat(got(desk.ask(Role.OPERATOR, new Command(sight, new Wish.Go())))
                        .accepted())
                .isFalse();
    }
}
