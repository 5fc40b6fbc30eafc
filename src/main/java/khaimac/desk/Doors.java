package khaimac.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaimac.clock.Moment;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.engine.TimingWords;
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
            var show = copy(disk, opened, wanted);
            return show == null ? new Resumable.Never(NO_SHOW) : judged(show, journal, now, wanted, careful);
        } catch (IOException e) {
            return new Resumable.Never(UNREADABLE);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Facts with a right checksum that do not fit this show: the copy was exchanged, or the reader has changed.
            return new Resumable.Never(OTHER_COPY);
        }
    }

    /** The copy beside the journal; where that is lost or damaged, the very same show from elsewhere. */
    private static @Nullable ShowCopy copy(Disk disk, Deed.Opened opened, @Nullable ShowCopy wanted)
            throws IOException {
        var beside = ShowCopy.in(disk, opened.copies(), wanted);
        if (beside != null && beside.reading().hash().equals(opened.showHash())) return beside;
        return wanted != null && wanted.reading().hash().equals(opened.showHash()) ? wanted : null;
    }

    private static Resumable judged(
            ShowCopy show, Reading journal, Moment now, @Nullable ShowCopy wanted, boolean careful) {
        var life = journal.lastLife();
        var leftOut = careful ? Suspects.among(journal.facts(), life) : List.<Fact>of();
        var without = leftOut.stream().map(fact -> fact.stamp().seq()).collect(Collectors.toSet());
        var run = Run.of(show.reading().show()).after(journal.facts(), without);
        var away = life == null ? Duration.ZERO : Duration.between(life, now.wall());
        var told = new ArrayList<>(journal.told());
        if (!leftOut.isEmpty()) told.add(Suspects.words(leftOut, show.reading().show()));
        var questions = new ArrayList<Sentence>();
        if (!show.doubtful().isEmpty()) {
            told.add(harmed(show.doubtful()));
            questions.add(harmed(show.doubtful()).and(CHOOSE));
        }
        // What the run has taken over of the file is no other version.
        boolean adopted = wanted != null && wanted.version().equals(run.adopted());
        boolean other = wanted != null
                && !adopted
                && !wanted.reading().hash().equals(show.reading().hash());
        if (other) questions.add(OTHER_SHOW);
        else if (wanted != null && !adopted) {
            var others = show.otherThan(wanted);
            if (!others.isEmpty()) {
                told.add(goesOnWithItsOwn(others));
                questions.add(other(others));
            }
        }
        if (run.closed()) questions.add(OVER);
        // A clock that was set back a long way says as little as one that ran on.
        else if (away.abs().compareTo(TOO_LONG) > 0) questions.add(tooLong(away));
        var past = new Past(show, journal, run, away, List.copyOf(told), leftOut);
        return questions.isEmpty()
                ? new Resumable.Ready(past)
                : new Resumable.Ask(past, questions.stream().reduce(Sentence.NONE, Sentence::and));
    }

    private static Sentence list(List<Sentence> names) {
        return new Sentence(
                String.join(", ", names.stream().map(Sentence::vi).toList()),
                String.join(", ", names.stream().map(Sentence::en).toList()));
    }

    private static final Sentence CHOOSE = new Sentence(
            "Chưa chiếu gì. Hãy chọn: chạy tiếp như vậy, hay mở buổi mới.",
            "Nothing is shown yet. Choose: go on like that, or open a new run.");

    /** @param names of copies */
    private static Sentence harmed(Set<String> names) {
        var all = list(names.stream().sorted().map(ShowCopy::called).toList());
        return new Sentence(
                "Bản sao trong thư mục buổi lễ bị hỏng: " + all.vi()
                        + ". Buổi lễ dùng tệp hiện có thay vào. Hãy so màn hình với chương trình.",
                "Copies in the run's folder are damaged: " + all.en()
                        + ". The run uses the files that there are now. Compare the screens with the programme.");
    }

    private static Sentence other(List<Sentence> names) {
        var all = list(names);
        return new Sentence(
                "Buổi lễ trong thư mục này được mở với bản khác của: " + all.vi()
                        + ". Chưa chiếu gì. Hãy chọn: chạy tiếp với bản của buổi đó, hay mở buổi mới với bản bây giờ.",
                "The run in this folder was opened with another version of: " + all.en()
                        + ". Nothing is shown yet. Choose: go on with the run's own, or open a new run with what is"
                        + " there now.");
    }

    private static Sentence goesOnWithItsOwn(List<Sentence> names) {
        var all = list(names);
        return new Sentence(
                "Buổi lễ chạy tiếp với bản lúc mở của: " + all.vi()
                        + ". Bản bây giờ không được dùng. Muốn dùng, hãy mở buổi mới.",
                "The run goes on with its own version of: " + all.en()
                        + ". What is there now is not used. To use it, open a new run.");
    }

    private static Sentence tooLong(Duration away) {
        var span = TimingWords.span(away);
        return new Sentence(
                "Buổi lễ trong thư mục này dừng đã " + span.vi()
                        + ". Chưa chiếu gì. Hãy chọn: chạy tiếp buổi đó, hay mở buổi mới.",
                "The run in this folder stopped " + span.en()
                        + " ago. Nothing is shown yet. Choose: go on with it, or open a new one.");
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
