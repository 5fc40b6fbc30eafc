package khaimac.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal answered is there again, whatever became of its file. */
class JournalTest {
    private static final Instant AT = Instant.parse("2024-01-30T01:00:00Z");
    private static final Map<String, byte[]> SHOW = Map.of("show.json", "{}".getBytes(StandardCharsets.UTF_8));

    private final MemoryDisk disk = new MemoryDisk();

    private static Fact fact(long seq) {
        var stamp = new Stamp(seq, AT.plusSeconds(seq), "tap-" + seq, "Lan");
        return seq == 1
                ? new Fact(stamp, new Deed.Opened("hash", Mode.SHOW, 1, AT))
                : new Fact(stamp, new Deed.DelayAnnounced(Duration.ofMinutes(seq)));
    }

    private static List<Fact> facts(long from, long to) {
        var facts = new ArrayList<Fact>();
        for (long seq = from; seq <= to; seq++) facts.add(fact(seq));
        return facts;
    }

    /** A journal of three commits. */
    private static Journal begun(Disk disk, int facts) {
        var journal = new Journal(disk, SHOW, Reading.nothing());
        for (int seq = 1; seq <= facts; seq++)
            assertThat(journal.write(new Pen.Batch(List.of(fact(seq)), null)).kept())
                    .isTrue();
        return journal;
    }

    @Test
    void one_group_is_one_write_and_one_fsync() {
        var journal = begun(disk, 1);
        disk.verbs.clear();
        journal.write(new Pen.Batch(facts(2, 50), null));
        assertThat(disk.verbs).containsExactly("append journal-000001.log", "force journal-000001.log");
    }

    @Test
    void a_generation_is_written_made_to_last_and_only_then_gets_its_name() {
        begun(disk, 1);
        assertThat(disk.verbs)
                .containsExactly(
                        "create show.json.new",
                        "append show.json.new",
                        "force show.json.new",
                        "rename show.json.new show.json",
                        "sync",
                        "create journal-000001.new",
                        "append journal-000001.new",
                        "force journal-000001.new",
                        "rename journal-000001.new journal-000001.log",
                        "sync",
                        "sync");
    }

    @Test
    void a_person_can_read_it() {
        begun(disk, 2);
        assertThat(new String(disk.files.get("journal-000001.log"), StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line -> line.matches("[FH] \\d{10} \\d{7} [0-9a-f]{8} \\{.*}"));
    }

    @Test
    void a_journal_cut_at_every_byte_comes_back_up_to_its_last_whole_line_and_says_so() throws IOException {
        begun(disk, 6);
        var whole = disk.files.get("journal-000001.log");
        for (int cut = 0; cut <= whole.length; cut++) {
            var left = Arrays.copyOf(whole, cut);
            disk.files.put("journal-000001.log", left);
            var reading = Reading.of(disk);
            long lines = new String(left, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            assertThat(reading.facts()).as("cut at %s", cut).isEqualTo(facts(1, Math.max(0, lines - 1)));
            // A journal has its name only when its head is on the disk: an empty one has lost it.
            boolean inALine = cut == 0 || left[cut - 1] != '\n';
            assertThat(reading.told().isEmpty()).as("cut at %s", cut).isEqualTo(!inALine);
            goesOnAndKeeps(disk.copy(), reading, "journal-000001.log", left, inALine);
        }
    }

    @Test
    void every_bit_of_a_journal_turned_over_is_noticed_and_costs_at_most_what_follows_its_own_line()
            throws IOException {
        begun(disk, 5);
        var whole = disk.files.get("journal-000001.log");
        var ends = new ArrayList<Integer>();
        for (int at = 0; at < whole.length; at++) if (whole[at] == '\n') ends.add(at);
        for (int bit = 0; bit < whole.length * 8; bit++) {
            var turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            disk.files.put("journal-000001.log", turned);
            var reading = Reading.of(disk);
            int at = bit / 8;
            int line = (int) ends.stream().filter(end -> end < at).count();
            // The head may be lost without any loss; a fact takes those after it along.
            assertThat(reading.facts()).as("bit %s", bit).isEqualTo(line == 0 ? facts(1, 5) : facts(1, line - 1));
            assertThat(reading.told()).as("bit %s", bit).isNotEmpty();
            if (bit % 16 == 0) goesOnAndKeeps(disk.copy(), reading, "journal-000001.log", turned, true);
        }
    }

    /** The next start goes on from what was read; a file that was not whole is still there, byte for byte. */
    private static void goesOnAndKeeps(MemoryDisk disk, Reading reading, String name, byte[] before, boolean harmed)
            throws IOException {
        if (reading.facts().isEmpty()) return;
        var journal = new Journal(disk, SHOW, reading);
        long next = reading.facts().size() + 1L;
        assertThat(journal.write(new Pen.Batch(List.of(fact(next)), AT)).kept()).isTrue();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, next));
        assertThat(Reading.of(disk).told()).isEmpty();
        assertThat(disk.files.values()).as("nothing is deleted").anyMatch(bytes -> Arrays.equals(bytes, before));
        assertThat(disk.files.containsKey(name)).isEqualTo(!harmed);
    }

    /** The clock runs an hour ahead, is put right, and the desk goes on. */
    @Test
    void the_last_sign_of_life_counts_and_not_the_largest() throws IOException {
        var journal = begun(disk, 3);
        journal.write(new Pen.Batch(List.of(), AT.plusSeconds(3_600)));
        var right = AT.plusSeconds(20);
        var settled = new Fact(new Stamp(4, right, "tap", "Lan"), new Deed.ClockSettled(Duration.ofHours(-1), false));
        journal.write(new Pen.Batch(List.of(settled), right));
        journal.write(new Pen.Batch(List.of(), right.plusSeconds(30)));
        assertThat(Reading.of(disk).lastLife()).isEqualTo(right.plusSeconds(30));
    }

    @Test
    void a_generation_that_was_begun_and_not_finished_hides_no_sign_of_life() throws IOException {
        begun(disk, 3).write(new Pen.Batch(List.of(), AT.plusSeconds(60)));
        var whole = disk.files.get("journal-000001.log");
        var facts = new String(whole, StandardCharsets.UTF_8);
        disk.files.put(
                "journal-000002.new",
                facts.substring(0, facts.lastIndexOf("L 0")).getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.of(disk).lastLife()).isEqualTo(AT.plusSeconds(60));
    }

    private static String told(Reading reading) {
        return reading.told().stream().map(one -> one.en()).collect(java.util.stream.Collectors.joining(" | "));
    }

    @Test
    void a_newest_journal_without_a_byte_is_told_and_kept() throws IOException {
        begun(disk, 4);
        new Journal(disk, SHOW, Reading.of(disk)).write(new Pen.Batch(facts(5, 9), AT));
        disk.files.put("journal-000002.log", new byte[0]);
        var reading = Reading.of(disk);
        assertThat(reading.facts()).isEqualTo(facts(1, 4));
        assertThat(told(reading)).contains("journal-000002.log", "nobody knows how many facts", "after fact 4");
        new Journal(disk, SHOW, reading).write(new Pen.Batch(facts(5, 5), AT));
        assertThat(disk.files).containsKeys("journal-000002.damaged", "journal-000003.log");
    }

    @Test
    void a_first_file_of_a_run_that_was_never_begun_is_nothing_to_tell() throws IOException {
        disk.files.put("journal-000001.new", new byte[0]);
        assertThat(Reading.of(disk).told()).isEmpty();
        assertThat(Reading.of(disk).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 16, 40})
    void a_zeroed_end_is_told_with_what_may_have_stood_there(int gone) throws IOException {
        begun(disk, 60);
        var bytes = disk.files.get("journal-000001.log");
        Arrays.fill(bytes, end(bytes, 60 - gone), bytes.length, (byte) 0);
        disk.files.put("journal-000001.log", bytes);
        var reading = Reading.of(disk);
        assertThat(reading.facts()).hasSize(60 - gone);
        assertThat(told(reading))
                .contains("The end of the journal", "about " + gone + " facts after it are lost", "Compare with")
                .doesNotContain("last line");
    }

    @Test
    void what_signs_of_life_and_later_facts_still_number_is_told_exactly() throws IOException {
        var journal = begun(disk, 40);
        journal.write(new Pen.Batch(List.of(), AT.plusSeconds(60)));
        var bytes = disk.files.get("journal-000001.log");
        Arrays.fill(bytes, end(bytes, 24), end(bytes, 40), (byte) 0);
        disk.files.put("journal-000001.log", bytes);
        var reading = Reading.of(disk);
        assertThat(reading.facts()).hasSize(24);
        assertThat(told(reading)).contains("damaged in the middle; 16 facts after it are lost");
        assertThat(reading.lastLife()).as("somebody was at the desk").isEqualTo(AT.plusSeconds(60));
    }

    @Test
    void a_last_line_that_is_torn_is_one_fact_at_most_and_says_so() throws IOException {
        begun(disk, 6);
        var bytes = disk.files.get("journal-000001.log");
        disk.files.put("journal-000001.log", Arrays.copyOf(bytes, bytes.length - 20));
        assertThat(told(Reading.of(disk))).contains("last line", "at most one fact");
    }

    @Test
    void no_fact_is_shorter_than_the_shortest() {
        var closed = new Fact(new Stamp(1, Instant.EPOCH, "", ""), new Deed.Closed());
        assertThat(new Line(Line.FACT, 1, khaimac.notation.Notation.write(closed)).size())
                .isGreaterThanOrEqualTo(Line.SHORTEST_FACT);
    }

    @Test
    void a_folder_that_is_deleted_while_running_is_begun_anew_with_every_fact_and_told() throws IOException {
        var journal = begun(disk, 5);
        disk.vanish();
        var outcome = journal.write(new Pen.Batch(List.of(), AT.plusSeconds(30)));
        assertThat(outcome.kept()).isTrue();
        assertThat(outcome.wrong().en()).contains("deleted or moved away", "same place");
        assertThat(Reading.of(disk).facts()).as("a sign of life was enough").isEqualTo(facts(1, 5));
        assertThat(disk.files).containsKey("show.json");
        assertThat(journal.write(new Pen.Batch(List.of(fact(6)), null))).isEqualTo(KEPT);
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 6));
    }

    private static final Pen.Outcome KEPT = new Pen.Outcome(true, khaimac.finding.Sentence.NONE);

    @Test
    void a_folder_that_is_gone_and_cannot_be_made_again_is_a_lamp_that_says_so() throws IOException {
        var journal = begun(disk, 5);
        disk.vanish();
        disk.readOnly = true;
        assertThat(journal.write(new Pen.Batch(List.of(fact(6)), null)).kept()).isFalse();
        disk.readOnly = false;
        assertThat(journal.write(new Pen.Batch(List.of(), AT)).kept()).isTrue();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 6));
    }

    @Test
    void a_journal_that_was_only_begun_anew_says_how_many_facts_there_were() throws IOException {
        begun(disk, 9);
        var bytes = disk.files.remove("journal-000001.log");
        var anew = new Line(Line.HEAD, 9, khaimac.notation.Notation.write(new Head(Head.FORMAT, 2, 9))).bytes();
        var text = new java.io.ByteArrayOutputStream();
        text.writeBytes(anew);
        text.write(bytes, new String(bytes, StandardCharsets.UTF_8).indexOf("F 0000000001"), 500);
        disk.files.put("journal-000002.new", text.toByteArray());
        var reading = Reading.of(disk);
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.lost().least()).isEqualTo(7);
        assertThat(told(reading)).doesNotContain("at most one");
    }

    @Test
    void where_another_run_lies_by_now_nothing_is_touched() throws IOException {
        var journal = begun(disk, 5);
        disk.vanish();
        disk.make();
        new Journal(disk, Map.of("show.json", "another".getBytes(StandardCharsets.UTF_8)), Reading.nothing())
                .write(new Pen.Batch(facts(1, 2), null));
        var before = Map.copyOf(disk.files);
        assertThat(journal.write(new Pen.Batch(List.of(fact(6)), null)).kept()).isFalse();
        assertThat(disk.files).isEqualTo(before);
    }

    @Test
    void a_folder_that_is_put_back_goes_on() throws IOException {
        var journal = begun(disk, 5);
        var was = disk.vanish();
        disk.files.putAll(was);
        assertThat(journal.write(new Pen.Batch(List.of(fact(6)), null)).kept()).isTrue();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 6));
    }

    @Test
    void a_real_folder_that_is_deleted_is_made_again_and_held_again(@TempDir Path home) throws IOException {
        var path = home.resolve("run");
        var taken = ((RunFolder.Taking.Taken) RunFolder.take(path)).folder();
        var again = new java.util.concurrent.atomic.AtomicInteger();
        taken.whenMadeAgain(again::incrementAndGet);
        try (var journal = begun(taken.disk(), 4)) {
            for (int times = 1; times <= 2; times++) {
                khaimac.machine.Folders.delete(path);
                // A folder made at once may get the very number of the one that was deleted.
                if (times == 2) Files.createDirectories(path);
                assertThat(journal.write(new Pen.Batch(List.of(), AT)).kept()).isTrue();
                assertThat(Reading.of(taken.disk()).facts()).isEqualTo(facts(1, 4));
                assertThat(again).hasValue(times);
                assertThat(RunFolder.take(path)).isInstanceOf(RunFolder.Taking.Refused.class);
            }
            for (var file : taken.disk().names()) if (!file.equals("lock")) Files.delete(path.resolve(file));
            assertThat(journal.write(new Pen.Batch(List.of(), AT)).kept())
                    .as("only the files are gone")
                    .isTrue();
            Files.move(path, home.resolve("elsewhere"));
            Files.writeString(path, "in the way");
            var outcome = journal.write(new Pen.Batch(List.of(fact(5)), null));
            assertThat(outcome.kept()).isFalse();
            assertThat(outcome.wrong().en()).contains("not in its place", "Put it back");
        } finally {
            taken.close();
        }
    }

    /** Where the line of a fact ends. */
    private static int end(byte[] bytes, int seq) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(
                        '\n',
                        text.indexOf(
                                "F " + "0".repeat(10 - Integer.toString(seq).length()) + seq))
                + 1;
    }

    @Test
    void any_bit_of_what_two_generations_hold_costs_nothing() throws IOException {
        begun(disk, 4);
        var second = new Journal(disk, SHOW, Reading.of(disk));
        second.write(new Pen.Batch(List.of(), AT));
        var whole = disk.files.get("journal-000002.log");
        for (int bit = 0; bit < whole.length * 8; bit++) {
            var turned = whole.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            disk.files.put("journal-000002.log", turned);
            assertThat(Reading.of(disk).facts()).as("bit %s", bit).isEqualTo(facts(1, 4));
        }
    }

    @Test
    void a_history_that_was_left_never_comes_back_in_part() throws IOException {
        begun(disk, 6);
        var first = disk.files.get("journal-000001.log");
        // The third fact is damaged; the start goes on from the second, and its own generation is torn after the
        // fourth.
        first[new String(first, StandardCharsets.UTF_8).indexOf("tap-3")] ^= 1;
        var other = new ArrayList<Fact>(facts(1, 2));
        for (long seq = 3; seq <= 6; seq++)
            other.add(new Fact(new Stamp(seq, AT.plusSeconds(100), "", ""), new Deed.Closed()));
        var torn = new Journal(disk, SHOW, Reading.of(disk));
        disk.full = true;
        torn.write(new Pen.Batch(other.subList(2, 6), null));
        disk.full = false;
        assertThat(disk.files).containsKey("journal-000002.new");
        var back = Reading.of(disk).facts();
        assertThat(back).isEqualTo(other.subList(0, back.size()));
    }

    /**
     * Starts and damage of any kind in any order: what comes back is always where the last start stood, from its
     * beginning.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whatever_is_damaged_between_starts_what_comes_back_is_what_was_there_from_its_beginning(long seed)
            throws IOException {
        var random = new Random(seed);
        var truth = new ArrayList<Fact>();
        for (int start = 0; start < 40; start++) {
            var reading = Reading.of(disk);
            assertThat(reading.facts())
                    .isEqualTo(truth.subList(0, reading.facts().size()));
            if (reading.facts().size() < truth.size())
                assertThat(reading.told()).isNotEmpty();
            if (reading.facts().isEmpty() && start > 0) return;
            truth.subList(reading.facts().size(), truth.size()).clear();
            var journal = new Journal(disk, SHOW, reading);
            for (int commit = random.nextInt(4); commit >= 0; commit--) {
                long seq = truth.size() + 1L;
                // Each start tells another story, so that two of them can be told apart.
                Fact next = seq == 1
                        ? fact(1)
                        : new Fact(
                                new Stamp(seq, AT.plusSeconds(seq), "start-" + start, ""),
                                new Deed.DelayAnnounced(Duration.ofMinutes(start)));
                assertThat(journal.write(new Pen.Batch(List.of(next), random.nextBoolean() ? AT : null))
                                .kept())
                        .isTrue();
                truth.add(next);
            }
            damage(random);
        }
    }

    private void damage(Random random) {
        var names = disk.names().stream()
                .filter(name -> name.startsWith("journal-"))
                .toList();
        for (int times = random.nextInt(3); times > 0; times--) {
            var name = names.get(random.nextInt(names.size()));
            var bytes = disk.files.get(name).clone();
            if (random.nextInt(3) == 0)
                bytes = Arrays.copyOf(bytes, bytes.length - random.nextInt(Math.min(200, bytes.length)));
            else bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            disk.files.put(name, bytes);
        }
    }

    @Test
    void a_file_of_anything_is_read_as_nothing() throws IOException {
        var random = new Random(5);
        for (int i = 0; i < 300; i++) {
            var bytes = new byte[random.nextInt(2_000)];
            random.nextBytes(bytes);
            disk.files.put("journal-000001.log", bytes);
            disk.files.put("journal-00000x.log", bytes);
            assertThat(Reading.of(disk).facts()).isEmpty();
        }
    }

    @Test
    void behind_a_fact_that_could_not_be_written_nothing_counts_as_kept() {
        var journal = begun(disk, 2);
        var unwritable = new Fact(new Stamp(99_999_999_999L, AT, "", ""), new Deed.DelayAnnounced(Duration.ZERO));
        assertThatThrownBy(() -> journal.write(new Pen.Batch(List.of(unwritable), null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.write(new Pen.Batch(List.of(), AT)).kept()).isFalse();
        assertThat(journal.write(new Pen.Batch(List.of(fact(3)), null)).kept()).isFalse();
    }

    @Test
    void a_full_disk_is_told_and_when_there_is_room_again_everything_is_kept() throws IOException {
        var journal = begun(disk, 3);
        disk.full = true;
        for (int seq = 4; seq <= 6; seq++) {
            var outcome = journal.write(new Pen.Batch(List.of(fact(seq)), null));
            assertThat(outcome.kept()).isFalse();
            assertThat(outcome.wrong().vi()).contains("Màn hình vẫn chạy đúng");
            assertThat(outcome.wrong().en()).contains("tries again");
        }
        assertThat(disk.files.keySet().stream().filter(name -> name.endsWith(".new")))
                .as("attempts do not pile up")
                .hasSizeLessThanOrEqualTo(1);
        disk.full = false;
        assertThat(journal.write(new Pen.Batch(List.of(), AT)).kept()).isTrue();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 6));
    }

    @Test
    void a_file_whose_fsync_failed_is_never_written_again() throws IOException {
        var journal = begun(disk, 3);
        disk.failing = true;
        assertThat(journal.write(new Pen.Batch(List.of(fact(4)), null)).kept()).isFalse();
        disk.failing = false;
        disk.verbs.clear();
        assertThat(journal.write(new Pen.Batch(List.of(fact(5)), null)).kept()).isTrue();
        assertThat(disk.verbs.stream().filter(verb -> verb.startsWith("append")))
                .noneMatch(verb -> verb.contains("000001"));
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 5));
    }

    @Test
    void a_folder_that_may_not_be_written_to_is_told_and_tried_again() throws IOException {
        disk.readOnly = true;
        var journal = new Journal(disk, SHOW, Reading.nothing());
        assertThat(journal.write(new Pen.Batch(facts(1, 2), null)).kept()).isFalse();
        disk.readOnly = false;
        assertThat(journal.write(new Pen.Batch(List.of(), null)).kept()).isTrue();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 2));
    }

    @Test
    void a_new_run_never_begins_over_another_one() throws IOException {
        begun(disk, 3);
        var other = new Journal(disk, SHOW, Reading.nothing());
        assertThat(other.write(new Pen.Batch(facts(1, 1), null)).kept()).isFalse();
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 3));
    }

    @Test
    void a_journal_of_a_newer_program_is_left_alone() throws IOException {
        begun(disk, 1);
        var head = new Line(Line.HEAD, 0, khaimac.notation.Notation.write(new Head("khaimac-journal/3", 2, 0)));
        disk.files.put("journal-000002.log", head.bytes());
        assertThat(Reading.of(disk).isForeign()).isTrue();
        disk.files.put(
                "journal-000002.log", new Line(Line.HEAD, 0, "{\"other\":1}".getBytes(StandardCharsets.UTF_8)).bytes());
        assertThat(Reading.of(disk).isForeign()).isTrue();
    }

    @Test
    void a_journal_of_an_older_program_is_told_as_such_and_left_alone() throws IOException {
        var head = new Line(Line.HEAD, 0, khaimac.notation.Notation.write(new Head("khaimac-journal/1", 1, 0)));
        disk.files.put("journal-000001.log", head.bytes());
        var reading = Reading.of(disk);
        assertThat(reading.isForeign()).isTrue();
        assertThat(reading.told()).containsExactly(Troubles.OLDER);
    }

    @Test
    void whole_generations_do_not_pile_up() throws IOException {
        for (int start = 0; start < 10; start++) {
            var journal = new Journal(disk, SHOW, Reading.of(disk));
            journal.write(new Pen.Batch(facts(start + 1, start + 1), null));
        }
        assertThat(Reading.of(disk).facts()).isEqualTo(facts(1, 10));
        assertThat(disk.names().stream().filter(name -> name.endsWith(".log"))).hasSize(2);
    }

    @Test
    void a_real_folder_keeps_it_and_is_held_by_one_program_at_a_time(@TempDir Path folder) throws IOException {
        var path = folder.resolve("buổi lễ");
        var taken = (RunFolder.Taking.Taken) RunFolder.take(path);
        begun(taken.folder().disk(), 4).close();
        assertThat(RunFolder.take(path))
                .isInstanceOfSatisfying(
                        RunFolder.Taking.Refused.class,
                        refused -> assertThat(refused.because().en()).contains("Another program"));
        taken.folder().close();
        var again = (RunFolder.Taking.Taken) RunFolder.take(path);
        assertThat(Reading.of(again.folder().disk()).facts()).isEqualTo(facts(1, 4));
        again.folder().close();
        Files.writeString(folder.resolve("no folder"), "");
        assertThat(RunFolder.take(folder.resolve("no folder"))).isInstanceOf(RunFolder.Taking.Refused.class);
    }
}
