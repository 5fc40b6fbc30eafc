package khaimac.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import khaimac.approval.Approval;
import khaimac.approval.ApprovalFolder;
import khaimac.approval.ApprovalWords;
import khaimac.approval.Entry;
import khaimac.approval.Known;
import khaimac.asset.Catalogue;
import khaimac.desk.ShowCopy;
import khaimac.finding.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * What was signed of the show of a run: as it was when the run was opened, which lies beside the journal, and what was
 * signed since then beside the show file. Nothing of it decides anything.
 */
final class SignedOnDisk implements Supplier<Known>, AutoCloseable {
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private final @Nullable ApprovalFolder folder;
    private final UnaryOperator<String> content;
    private final Consumer<Throwable> mistakes;
    private final @Nullable Approval opened;
    private final boolean harmed;
    private final CountDownLatch closing = new CountDownLatch(1);
    private Object stamp = List.of();
    private volatile Known known;

    /**
     * Begins to look.
     *
     * @param file of the show; null where it was found in no place
     * @param media what the files of the run are
     */
    SignedOnDisk(@Nullable Path file, ShowCopy opened, Supplier<Catalogue> media, Consumer<Throwable> mistakes) {
        this.folder = file == null ? null : ApprovalFolder.of(file);
        this.content = name -> {
            var asset = media.get().of(name);
            return asset == null ? "" : asset.hash();
        };
        this.mistakes = mistakes;
        var bytes = opened.approval();
        this.opened = bytes == null ? Approval.NONE : Approval.read(bytes);
        this.harmed = this.opened == null;
        this.known = with(null);
        if (folder != null) Thread.ofPlatform().daemon().name("approval").start(this::lookAndLook);
    }

    @Override
    public Known get() {
        return known;
    }

    /** @param newest as it lies beside the show file; null where there is nothing, or what cannot be believed */
    private Known with(@Nullable Approval newest) {
        var then = opened == null ? null : opened.signed();
        var now = newest == null ? null : newest.signed();
        if (newest != null && newest.takenBack() != null && then != null)
            return new Known(List.of(), ApprovalWords.TAKEN_BACK, content);
        var told = harmed && now == null ? ApprovalWords.DAMAGED : Sentence.NONE;
        if (now == null || now.equals(then)) return new Known(then == null ? List.of() : List.of(then), told, content);
        return new Known(then == null ? List.<Entry.Signed>of(now) : List.of(then, now), told, content);
    }

    private void lookAndLook() {
        try {
            do {
                try {
                    look();
                } catch (IOException e) {
                    // The disk is gone for now: what is known stays known.
                } catch (RuntimeException e) {
                    mistakes.accept(e);
                }
            } while (!closing.await(OFTEN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws IOException {
        var beside = folder;
        if (beside == null) return;
        var is = beside.stamp();
        if (is.equals(stamp)) return;
        var bytes = beside.bytes();
        var next = with(bytes == null ? null : Approval.read(bytes));
        stamp = is;
        if (!next.equals(known)) known = next;
    }

    @Override
    public void close() {
        closing.countDown();
    }
}
