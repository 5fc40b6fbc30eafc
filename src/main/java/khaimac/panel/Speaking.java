package khaimac.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import khaimac.desk.Reply;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Rewritten;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.Right;
import khaimac.phrase.Controls;
import khaimac.phrase.Wishes;
import org.jspecify.annotations.Nullable;

/** Control surfaces, which speak the words of scripts: one line, one wish, as if it were typed at the desk. */
public final class Speaking {
    /** A finger that trembles on a button presses once. */
    private static final Duration GUARD = Duration.ofMillis(400);

    private static final Sentence TREMBLED = new Sentence(
            "Bấm hai lần liền; lần sau không được tính.", "Pressed twice in a moment; the second does not count.");
    private static final Sentence NOT_HERE =
            new Sentence("Từ này chỉ dùng trong kịch bản diễn tập.", "That word is for scripts of a rehearsal only.");

    private static final Sentence NOT_ON_THE_DISK = new Sentence(
            "Đã làm, nhưng chưa ghi được vào đĩa: nếu máy hỏng bây giờ thì việc này bị mất. Hãy xem bàn điều khiển.",
            "Done, but not on the disk: a crash now would lose it. Look at the desk.");

    private final Panel panel;

    /** Numbers the presses that bring no id of their own; the hour of this desk keeps them apart from another's. */
    private final AtomicLong words;

    private final ConcurrentHashMap<String, Duration> lastGo = new ConcurrentHashMap<>();

    public Speaking(Panel panel) {
        this.panel = panel;
        this.words = new AtomicLong(panel.house().real().now().wall().toEpochMilli() << 20);
    }

    /**
     * What came of a line.
     *
     * @param understood whether it was one of the words
     * @param again whether it was done before, by a press with the same id
     * @param kept whether what was done is on the disk, so that no crash loses it
     * @param because why not, or what is wrong although it was done; empty where all is well
     */
    public record Said(boolean understood, boolean accepted, boolean again, boolean kept, Sentence because) {
        private static Said not(Sentence because) {
            return new Said(true, false, false, false, because);
        }
    }

    /**
     * Says a line.
     *
     * @param session of the control surface
     * @param name of the control surface, for the log
     * @param id one press, one id: sent again it has no second effect; empty: this press is another one
     */
    public CompletionStage<Said> say(String session, String name, Right right, String line, String id) {
        var reading = Wishes.read(line);
        if (reading.wish() == null)
            return CompletableFuture.completedStage(new Said(false, false, false, false, reading.wrong()));
        if (line.equals("go") && id.isEmpty() && trembles(session))
            return CompletableFuture.completedStage(Said.not(TREMBLED));
        var who = new Page.Who(session, name, right);
        var hand = new Hand(who, who.press(id.isEmpty() ? "word " + words.incrementAndGet() : "key " + id));
        reading.wish().happen(hand);
        return hand.said;
    }

    private boolean trembles(String session) {
        var now = panel.house().real().now().steady();
        var last = lastGo.put(session, now);
        return last != null && now.minus(last).compareTo(GUARD) < 0;
    }

    /** The one who speaks, sees what there is to see now; he spoke when it may have come at the earliest. */
    private final class Hand implements Controls {
        private final Page.Who who;
        private final String id;
        private final Instant arrived;
        private final CompletableFuture<Said> said = new CompletableFuture<>();

        Hand(Page.Who who, String id) {
            this.who = who;
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
        public @Nullable Rewritten rewritten() {
            return panel.rewritten();
        }

        @Override
        public void wish(String words, Wish wish) {
            var run = run();
            var sight = new Sight(id, who.name(), run.epoch(), run.seen(), run.rev(), arrived);
            var _ = panel.house()
                    .desk()
                    .ask(who.right().role(), new Command(sight, wish))
                    .thenAccept(answer -> said.complete(said(answer)));
        }

        private static Said said(Reply answer) {
            return switch (answer.decision()) {
                case Decision.Refused(var because) -> Said.not(because);
                case Decision.Accepted(var _, boolean again) ->
                    new Said(
                            true,
                            true,
                            again,
                            answer.protectedByDisk(),
                            answer.protectedByDisk() ? Sentence.NONE : NOT_ON_THE_DISK);
            };
        }

        @Override
        public void trouble(String words, Controls.Trouble trouble) {
            said.complete(Said.not(NOT_HERE));
        }
    }
}
