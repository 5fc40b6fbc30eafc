package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.approval.Approval;
import khaimac.approval.ApprovalFolder;
import khaimac.approval.Entry;
import khaimac.approval.Known;
import khaimac.approval.Wordings;
import khaimac.asset.Catalogue;
import khaimac.clock.VirtualClock;
import khaimac.desk.DeskMachine;
import khaimac.desk.Doors;
import khaimac.desk.Judge;
import khaimac.desk.Resumable;
import khaimac.desk.ShowCopy;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.journal.Journal;
import khaimac.journal.MemoryDisk;
import khaimac.journal.Reading;
import khaimac.showfile.language.Beside;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run holds the approval that it was opened with, through a crash; a later signature counts beside it. */
class SignedOnDiskTest {
    private static final ShowCopy SHOW =
            ShowCopy.of("le.show.json", """
                {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
                 "looks": {"a": {"title": [{"name": "MỘT"}]}},
                 "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m",
                   "cues": [{"at": "start", "put": {"backdrop": "a"}}]}]}
                """.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);

    private static final Approval SIGNED = Approval.NONE.with(signed("Ông Thử"));

    @TempDir
    private Path folder;

    private final MemoryDisk disk = new MemoryDisk();
    private final VirtualClock clock =
            new VirtualClock(SHOW.reading().show().plan().slot(0).start());
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();

    private static Entry.Signed signed(String name) {
        return new Entry.Signed(
                Instant.parse("2024-01-29T02:00:00Z"),
                "Máy này",
                name,
                "",
                "simulated",
                "maket-1.pdf",
                "",
                Wordings.of(SHOW.reading().show(), file -> ""),
                List.of());
    }

    private void opened(ShowCopy copy) {
        var journal = new Journal(disk, copy.copies(), Reading.nothing());
        var machine = new DeskMachine(Run.of(copy.reading().show()), Judge.ENGINE, List.of(), clock.now(), onAir -> {});
        machine.open(copy, Mode.SHOW, clock.now());
        var batch = machine.toWrite(clock.now());
        machine.written(journal.write(batch), clock.now());
    }

    private ShowCopy found() {
        var found = Doors.look(disk, clock.now(), null);
        assertThat(found).as("nobody is asked about an approval").isInstanceOf(Resumable.Ready.class);
        return ((Resumable.Ready) found).past().show();
    }

    private Known known(ShowCopy copy) {
        try (var looks = new SignedOnDisk(null, copy, () -> Catalogue.EMPTY, mistakes::add)) {
            return looks.get();
        }
    }

    @Test
    void a_desk_that_comes_back_knows_the_approval_of_before_whatever_lies_beside_the_file() {
        opened(SHOW.withApproval(SIGNED.bytes()));
        assertThat(known(found()).signed()).containsExactly(SIGNED.signed());
        assertThat(known(found()).told().isEmpty()).isTrue();
    }

    @Test
    void a_copy_that_was_changed_in_the_folder_of_the_run_is_told_never_believed_and_asks_nobody() {
        opened(SHOW.withApproval(SIGNED.bytes()));
        disk.files.put(
                "approval.jsonl", Approval.NONE.with(signed("Người khác")).bytes());
        assertThat(known(found()).signed()).isEmpty();
        assertThat(known(found()).told().en()).contains("not believed");
        disk.files.remove("approval.jsonl");
        assertThat(known(found()).told().en()).contains("not believed");
    }

    @Test
    void a_run_that_was_opened_without_one_knows_of_none_and_its_journal_is_as_ever() {
        opened(SHOW);
        assertThat(known(found()))
                .matches(known -> known.signed().isEmpty() && known.told().isEmpty());
        assertThat(disk.files.keySet()).noneMatch(name -> name.startsWith("approval"));
    }

    @Test
    void what_is_signed_while_it_runs_counts_too_and_what_is_taken_back_counts_no_more() throws Exception {
        var file = folder.resolve("le.show.json");
        Files.writeString(file, "{}");
        var beside = ApprovalFolder.of(file);
        beside.keep(null, SIGNED);
        try (var looks =
                new SignedOnDisk(file, SHOW.withApproval(SIGNED.bytes()), () -> Catalogue.EMPTY, mistakes::add)) {
            assertThat(looks.get().signed()).hasSize(1);
            var more = SIGNED.with(signed("Bà Thử"));
            beside.keep(SIGNED.bytes(), more);
            Waiting.until(
                    () -> "the later signature is known",
                    () -> looks.get().signed().size() == 2);
            beside.keep(more.bytes(), more.with(new Entry.TakenBack(Instant.EPOCH, "Lan")));
            Waiting.until(() -> "it is taken back", () -> looks.get().signed().isEmpty());
            assertThat(looks.get().told().en()).contains("taken back");
        }
        assertThat(mistakes).isEmpty();
    }
}
