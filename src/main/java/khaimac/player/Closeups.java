package khaimac.player;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.link.Link;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.mail.Inbox;
import khaimac.notation.Bytes;
import khaimac.render.live.PictureCopy;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * Surfaces with every pixel, for whoever wants to look closely: one at a time, on a thread that comes after all others.
 * A paint thread does no more for it than to copy what it has just painted.
 */
final class Closeups implements AutoCloseable {
    private static final int MOST_ASKED = 4;

    /** More than this has no room on the link, with what stands before it. */
    private static final int MOST_HERE = Link.MOST_BYTES - (1 << 16);

    /** More at once would keep the signs of life of a player waiting whose cable is slow. */
    private static final int MOST_AFAR = 2 << 20;

    private static final long PATIENCE_SECONDS = 2;
    private static final Duration LONG = Duration.ofHours(1);

    private static final Sentence BUSY = new Sentence(
            "Máy phát hình đang chụp màn hình khác. Màn hình không đổi. Hình sẽ tới ở lần sau.",
            "The player is busy with another surface. The screens stay as they are. The picture comes next time.");
    private static final Sentence NOTHING_YET = new Sentence(
            "Màn hình này chưa có hình nào để xem. Hãy chờ hình đầu tiên.",
            "There is nothing on this surface yet. Wait for its first picture.");

    private final Function<SurfaceName, @Nullable CompletableFuture<PictureCopy>> copies;
    private final Consumer<ToDesk> answer;
    private final int most;
    private final Inbox<ToPeer.Whole> asked = new Inbox<>(MOST_ASKED, 0);
    private final Thread thread;

    /**
     * @param copies takes what is on a surface; null where there is no such surface
     * @param here whether the desk is on the same machine
     */
    Closeups(
            Function<SurfaceName, @Nullable CompletableFuture<PictureCopy>> copies,
            boolean here,
            Consumer<ToDesk> answer) {
        this.most = here ? MOST_HERE : MOST_AFAR;
        this.copies = copies;
        this.answer = answer;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("closeups")
                .start(this::answerAndAnswer);
    }

    void asked(ToPeer.Whole whole) {
        if (!asked.offer(whole, false)) answer.accept(new ToDesk.Replied(whole.number(), null, BUSY));
    }

    private void answerAndAnswer() {
        try {
            while (true) for (var one : asked.takeAll(LONG)) answer.accept(answered(one));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ToDesk answered(ToPeer.Whole one) throws InterruptedException {
        try {
            var copy = copies.apply(one.surface());
            if (copy == null) return new ToDesk.Replied(one.number(), null, Judgements.NOWHERE);
            var picture = copy.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new ToDesk.Replied(one.number(), new Bytes(picture.within(most)), Sentence.NONE);
        } catch (TimeoutException e) {
            return new ToDesk.Replied(one.number(), null, NOTHING_YET);
        } catch (RuntimeException | ExecutionException e) {
            // It costs this answer, and nothing on any surface.
            return new ToDesk.Replied(one.number(), null, Fences.part(e));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
