package khaimac.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import khaimac.clock.Moment;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.journal.Reading;
import org.jspecify.annotations.Nullable;

/** Looks into a run's folder before the desk opens: is there a run to go on with? */
public final class Doors {
    /** After so long nobody can know whether the hall still waits for this picture. */
    static final Duration TOO_LONG = Duration.ofMinutes(10);

    private Doors() {}

    /** @param wanted the show somebody asks for; null when they ask for whatever is there */
    public static Resumable look(Disk disk, Moment now, @Nullable ShowCopy wanted) {
        return look(disk, now, wanted, false);
    }

    /** @param careful whether what the desk may have died of is left out */
    public static Resumable look(Disk disk, Moment now, @Nullable ShowCopy wanted, boolean careful) {
        try {
            var journal = Reading.of(disk);
            if (journal.isForeign()) return new Resumable.Never(journal.told().getFirst());
            if (journal.facts().isEmpty())
                return journal.isEmpty() ? new Resumable.Nothing() : new Resumable.Never(NO_FACTS);
            if (!(journal.facts().getFirst().deed() instanceof Deed.Opened opened)) return new Resumable.Never(NO_SHOW);
            var show = copy(disk, opened.showHash(), wanted);
            return show == null ? new Resumable.Never(NO_SHOW) : judged(show, journal, now, wanted, careful);
        } catch (IOException e) {
            return new Resumable.Never(UNREADABLE);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Facts with a right checksum that do not fit this show: the copy was exchanged, or the reader has changed.
            return new Resumable.Never(OTHER_COPY);
        }
    }

    /** The copy beside the journal; where that is lost or damaged, the very same show from elsewhere. */
    private static @Nullable ShowCopy copy(Disk disk, String hash, @Nullable ShowCopy wanted) throws IOException {
        var beside = ShowCopy.in(disk);
        if (beside != null && beside.reading().hash().equals(hash)) return beside;
        return wanted != null && wanted.reading().hash().equals(hash) ? wanted : null;
    }

    private static Resumable judged(
            ShowCopy show, Reading journal, Moment now, @Nullable ShowCopy wanted, boolean careful) {
        var life = journal.lastLife();
        var leftOut = careful ? Suspects.among(journal.facts(), life) : List.<Fact>of();
        var without = leftOut.stream().map(fact -> fact.stamp().seq()).collect(Collectors.toSet());
        var run = Run.of(show.reading().show()).after(journal.facts(), without);
        var away = life == null ? Duration.ZERO : Duration.between(life, now.wall());
        var past = new Past(show, journal, run, away, leftOut);
        if (wanted != null && !wanted.reading().hash().equals(show.reading().hash()))
            return new Resumable.Ask(past, OTHER_SHOW);
        if (run.closed()) return new Resumable.Ask(past, OVER);
        // A clock that was set back a long way says as little as one that ran on.
        if (away.abs().compareTo(TOO_LONG) > 0) return new Resumable.Ask(past, tooLong(away));
        return new Resumable.Ready(past);
    }

    private static Sentence tooLong(Duration away) {
        long minutes = away.abs().toMinutes();
        return new Sentence(
                "Buổi lễ trong thư mục này dừng đã " + minutes
                        + " phút. Chưa chiếu gì. Hãy chọn: chạy tiếp buổi đó, hay mở buổi mới.",
                "The run in this folder stopped " + minutes
                        + " minutes ago. Nothing is shown yet. Choose: go on with it, or open a new one.");
    }

    private static final Sentence OTHER_SHOW = new Sentence(
            "Buổi lễ trong thư mục này chạy một bản kịch bản khác. Chưa chiếu gì. Hãy chọn: chạy tiếp bản cũ, hay mở"
                    + " buổi mới với bản này.",
            "The run in this folder is of another version of the show. Nothing is shown yet. Choose: go on with the"
                    + " old one, or open a new run with this one.");

    private static final Sentence OVER = new Sentence(
            "Buổi lễ trong thư mục này đã kết thúc. Chưa chiếu gì. Hãy chọn: mở lại buổi đó, hay mở buổi mới.",
            "The run in this folder is over. Nothing is shown yet. Choose: open it again, or open a new one.");

    private static final Sentence NO_FACTS = new Sentence(
            "Nhật ký trong thư mục này không còn đọc được việc nào. Chưa chiếu gì và không có gì bị xóa. Hãy mở buổi"
                    + " mới trong thư mục khác.",
            "Not one fact of the journal in this folder can be read. Nothing is shown yet and nothing was deleted."
                    + " Open a new run in another folder.");

    private static final Sentence NO_SHOW = new Sentence(
            "Bản sao kịch bản trong thư mục này bị mất hay không khớp với nhật ký. Chưa chiếu gì. Hãy mở buổi mới"
                    + " trong thư mục khác, rồi nhảy tới phần đang diễn ra.",
            "The copy of the show in this folder is lost, or does not fit the journal. Nothing is shown yet. Open a"
                    + " new run in another folder and jump to the part that is on.");

    private static final Sentence OTHER_COPY = new Sentence(
            "Bản sao kịch bản trong thư mục này không khớp với nhật ký. Chưa chiếu gì. Hãy mở buổi mới trong thư mục"
                    + " khác, rồi nhảy tới phần đang diễn ra.",
            "The copy of the show in this folder does not fit the journal. Nothing is shown yet. Open a new run in"
                    + " another folder and jump to the part that is on.");

    private static final Sentence UNREADABLE = new Sentence(
            "Không đọc được thư mục buổi lễ. Chưa chiếu gì. Hãy kiểm tra ổ đĩa.",
            "The run's folder cannot be read. Nothing is shown yet. Check the disk.");
}
