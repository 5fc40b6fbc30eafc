package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.desk.Reply;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.Right;
import khaimac.phrase.Controls;
import khaimac.phrase.Wishes;

/** Control surfaces, which speak the words of scripts: one line, one wish, as if it were typed at the desk. */
public final class Speaking {
    /** A finger that trembles on a button presses once. */
    private static final Duration GUARD = Duration.ofMillis(400);

    private static final Sentence TREMBLED = new Sentence(
            "Bấm hai lần liền; lần sau không được tính.", "Pressed twice in a moment; the second does not count.");
    private static final Sentence NOT_HERE =
            new Sentence("Từ này chỉ dùng trong kịch bản diễn tập.", "That word is for scripts of a rehearsal only.");

    private final Panel panel;
    private final ConcurrentHashMap<String, Duration> lastGo = new ConcurrentHashMap<>();

    public Speaking(Panel panel) {
        this.panel = panel;
    }

    /**
     * What came of a line.
     *
     * @param understood whether it was one of the words
     * @param because why not; empty where it was done
     */
    public record Said(boolean understood, boolean accepted, Sentence because) {}

    /** @param id one press, one id: sent again it has no second effect; empty: this press is another one */
    public CompletionStage<Said> say(String name, Right right, String line, String id) {
        var reading = Wishes.read(line);
        if (reading.wish() == null) return CompletableFuture.completedStage(new Said(false, false, reading.wrong()));
        if (line.equals("go") && trembles(name, id))
            return CompletableFuture.completedStage(new Said(true, false, TREMBLED));
        var hand = new Hand(
                name,
                right,
                id.isEmpty()
                        ? "word-"
                                + Long.toHexString(
                                        panel.house().real().now().steady().toNanos())
                        : id);
        reading.wish().happen(hand);
        return hand.said;
    }

    private boolean trembles(String name, String id) {
        if (!id.isEmpty()) return false;
        var now = panel.house().real().now().steady();
        var last = lastGo.put(name, now);
        return last != null && now.minus(last).compareTo(GUARD) < 0;
    }

    /** The one who speaks, sees what there is to see now; he spoke when it may have come at the earliest. */
    private final class Hand implements Controls {
        private final String name;
        private final Right right;
        private final String id;
        private final Instant arrived;
        private final CompletableFuture<Said> said = new CompletableFuture<>();

        Hand(String name, Right right, String id) {
            this.name = name;
            this.right = right;
            this.id = id;
            this.arrived = panel.now().minus(panel.waited());
        }

        @Override
        public Run run() {
            return panel.run();
        }

        @Override
        public Instant now() {
            return panel.now();
        }

        @Override
        public void wish(String words, Wish wish) {
            var run = run();
            press(words, new Command(new Sight(id, name, run.epoch(), run.seen(), run.rev(), arrived), wish));
        }

        @Override
        public void press(String words, Command command) {
            var _ = panel.house().desk().ask(right.role(), command).thenAccept(answer -> said.complete(said(answer)));
        }

        private static Said said(Reply answer) {
            return answer.decision() instanceof Decision.Refused(var because)
                    ? new Said(true, false, because)
                    : new Said(true, true, Sentence.NONE);
        }

        @Override
        public void setClock(Duration step) {
            said.complete(new Said(true, false, NOT_HERE));
        }

        @Override
        public void sleep(Duration asleep) {
            said.complete(new Said(true, false, NOT_HERE));
        }

        @Override
        public void down(Duration away) {
            said.complete(new Said(true, false, NOT_HERE));
        }
    }
}
