package khaimac.prepare;

import static khaimac.prepare.Shelf.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import khaimac.text.OldCodes;
import khaimac.text.OldLetters;
import org.junit.jupiter.api.Test;

/** A show file while people work on it: what they were told is done is there, and nobody's words go unseen. */
class ManuscriptTest {
    private static final String LAN = "Lan";
    private static final String MINH = "Minh";

    private final Shelf shelf = new Shelf();

    @Test
    void an_edit_is_in_the_file_when_it_is_answered_and_every_comment_stays() throws IOException {
        var show = shelf.open();
        assertThat(show.edit(LAN, show.revision(), name("hai", "Trao thưởng"))).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT.replace("\"Hai\"", "\"Trao thưởng\""));
    }

    @Test
    void undo_and_redo_go_on_after_a_crash_and_end_at_the_bytes_of_before() throws IOException {
        var show = shelf.open();
        show.edit(LAN, show.revision(), name("hai", "Trao thưởng"));
        show.edit(LAN, show.revision(), new ShowEdit.MoveSegment("ba", 1));
        show.edit(LAN, show.revision(), ShowEdit.removing(show.show(), "mot"));
        var last = shelf.text();
        for (int i = 0; i < 3; i++) {
            show = shelf.open();
            assertThat(show.undo(LAN)).isInstanceOf(Answer.Done.class);
        }
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT);
        assertThat(show.undo(LAN)).isInstanceOf(Answer.Refused.class);
        for (int i = 0; i < 3; i++) {
            show = shelf.open();
            assertThat(show.redo(LAN)).isInstanceOf(Answer.Done.class);
        }
        assertThat(shelf.text()).isEqualTo(last);
        assertThat(show.redo(LAN)).isInstanceOf(Answer.Refused.class);
    }

    /** Somebody writes a look by a name that it does not have; what is found then, with its cure. */
    private Finding slip(Manuscript show) throws IOException {
        shelf.save(shelf.text()
                .replace("\"name\": \"Hai\"", "\"nam\": \"x\", \"name\": \"Hai\"")
                .replace("\"length\"", "\"lenght\""));
        show.look();
        return show.curable().getFirst();
    }

    @Test
    void a_cure_is_a_step_that_can_be_taken_back_and_made_again_also_after_a_crash() throws IOException {
        var show = shelf.open();
        var finding = slip(show);
        var broken = shelf.text();
        assertThat(show.cure(LAN, finding.what(), finding.place().path())).isInstanceOf(Answer.Done.class);
        var mended = shelf.text();
        assertThat(mended).isNotEqualTo(broken);
        assertThat(show.steps().getLast().what().vi()).startsWith("Cách sửa: ");
        // Somebody else presses the same a moment later.
        assertThat(show.cure(MINH, finding.what(), finding.place().path())).isInstanceOf(Answer.Refused.class);
        show = shelf.open();
        assertThat(show.undo(LAN)).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(broken);
        show = shelf.open();
        assertThat(show.redo(LAN)).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(mended);
    }

    private static List<Finding> slips(Manuscript show) {
        return show.curable().stream()
                .filter(one -> one.severity() == Severity.WARNING)
                .toList();
    }

    @Test
    void a_file_out_of_a_word_processor_is_edited_and_mended_with_one_tap_and_taken_back() throws IOException {
        var word = Shelf.TEXT
                .replaceAll("\"([^\"\\n]*)\"", "“$1”")
                .replace("“Ba”, “length”", "“Ba” “length”")
                .replace("},\n     “khen”", "}\n     “khen”");
        shelf.save(word);
        var show = shelf.open();
        assertThat(show.told().isEmpty()).isTrue();
        assertThat(show.edit(LAN, show.revision(), name("hai", "Trao thưởng"))).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(word.replace("“Hai”", "\"Trao thưởng\""));
        assertThat(show.undo(LAN)).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(word);
        for (var slips = slips(show); !slips.isEmpty(); slips = slips(show)) {
            var finding = slips.getFirst();
            assertThat(show.cure(LAN, finding.what(), finding.place().path())).isInstanceOf(Answer.Done.class);
        }
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT);
        for (int taps = 0; shelf.text().contains("\"Một\""); taps++) {
            assertThat(taps).isLessThan(4);
            assertThat(show.undo(LAN)).isInstanceOf(Answer.Done.class);
        }
        assertThat(shelf.text()).contains("“Một”");
    }

    @Test
    void a_cure_is_taken_back_also_when_something_else_was_changed_since() throws IOException {
        var show = shelf.open();
        var finding = slip(show);
        var before = show.show();
        show.cure(LAN, finding.what(), finding.place().path());
        var cured = show.revision();
        show.edit(MINH, show.revision(), new ShowEdit.SetShow(new ShowField.Venue("Nhà văn hóa")));
        assertThat(show.undo(LAN, cured)).isInstanceOf(Answer.Done.class);
        assertThat(show.show().segments()).isEqualTo(before.segments());
        assertThat(show.show().venue()).isEqualTo("Nhà văn hóa");
    }

    @Test
    void of_two_who_change_one_thing_the_second_sees_the_words_of_the_first() throws IOException {
        var show = shelf.open();
        long seen = show.revision();
        show.edit(LAN, seen, name("hai", "Trao thưởng"));
        assertThat(show.edit(
                        MINH, seen, new ShowEdit.SetSegment("hai", new SegmentField.Length(Duration.ofMinutes(7)))))
                .isInstanceOf(Answer.Done.class);
        var answer = show.edit(MINH, seen, name("hai", "Trao giải"));
        assertThat(answer).isInstanceOfSatisfying(Answer.Overtaken.class, overtaken -> assertThat(overtaken.by())
                .extracting(Step::who)
                .containsExactly(LAN));
        assertThat(shelf.text()).contains("Trao thưởng").doesNotContain("Trao giải");
    }

    @Test
    void each_takes_back_his_own_and_not_what_another_built_upon_it() throws IOException {
        var show = shelf.open();
        show.edit(LAN, show.revision(), name("hai", "Trao thưởng"));
        show.edit(MINH, show.revision(), name("ba", "Bế mạc"));
        assertThat(show.undo(LAN)).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).contains("\"Hai\"").contains("Bế mạc");
        show.redo(LAN);
        show.edit(MINH, show.revision(), name("hai", "Trao giải"));
        assertThat(show.undo(LAN)).isInstanceOf(Answer.Refused.class);
        assertThat(shelf.text()).contains("Trao giải");
    }

    @Test
    void what_another_program_wrote_is_taken_over_with_its_comments() throws IOException {
        var show = shelf.open();
        show.edit(LAN, show.revision(), name("hai", "Trao thưởng"));
        shelf.save(shelf.text().replace("// c7", "// c7 by hand").replace("\"Ba\"", "\"Bế mạc\""));
        assertThat(show.edit(LAN, show.revision(), name("mot", "Khai mạc"))).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).contains("// c7 by hand", "\"Bế mạc\"", "\"Trao thưởng\"", "\"Khai mạc\"");
        assertThat(show.clashes()).isEmpty();
    }

    @Test
    void a_program_that_saves_an_old_version_does_not_undo_what_was_done_since() throws IOException {
        var show = shelf.open();
        var opened = shelf.text();
        show.edit(LAN, show.revision(), name("hai", "Trao thưởng"));
        show.edit(LAN, show.revision(), name("ba", "Bế mạc"));
        shelf.save(opened.replace("\"A\"", "\"Chữ mới\"").replace("\"Ba\"", "\"Kết thúc\""));
        show.look();
        assertThat(shelf.text()).contains("\"Trao thưởng\"", "\"Chữ mới\"", "\"Bế mạc\"");
        assertThat(show.clashes()).hasSize(1);
        var clash = show.clashes().getFirst();
        assertThat(clash.what().theirs()).isEqualTo(name("ba", "Kết thúc"));
        show.settle(MINH, clash.outside(), clash.clash(), true);
        assertThat(shelf.text()).contains("\"Kết thúc\"");
        assertThat(show.clashes()).isEmpty();
        assertThat(shelf.open().clashes()).isEmpty();
    }

    @Test
    void a_file_that_is_half_written_is_waited_for_and_never_overwritten() throws IOException {
        var show = shelf.open();
        var half = Shelf.TEXT.substring(0, 120);
        shelf.save(half);
        assertThat(show.edit(LAN, show.revision(), name("ba", "Bế mạc"))).isInstanceOf(Answer.Refused.class);
        assertThat(shelf.text()).isEqualTo(half);
        assertThat(show.told().isEmpty()).isFalse();
        shelf.save(Shelf.TEXT);
        assertThat(show.edit(LAN, show.revision(), name("ba", "Bế mạc"))).isInstanceOf(Answer.Done.class);
        assertThat(show.told().isEmpty()).isTrue();
    }

    @Test
    void from_a_broken_file_one_goes_back_to_a_version_and_the_broken_one_is_kept() throws IOException {
        var show = shelf.open();
        show.edit(LAN, show.revision(), name("ba", "Bế mạc"));
        show.name(LAN, "Bản trình ký");
        long signed = show.revision();
        shelf.save("{ broken");
        assertThat(show.goBack(LAN, signed)).isInstanceOf(Answer.Done.class);
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT.replace("\"Ba\"", "\"Bế mạc\""));
        assertThat(show.steps())
                .anyMatch(step -> step.act() instanceof Act.Outside(long seen, var texts, var clashes)
                        && Objects.requireNonNull(Replay.after(java.util.Map.of(), step))
                                .containsKey(Shelf.FILE));
    }

    @Test
    void a_list_is_edited_with_the_show_and_taken_back_to_the_byte() throws IOException {
        var show = shelf.open();
        var before = shelf.files.read(Shelf.LIST);
        show.edit(LAN, show.revision(), new ShowEdit.SetRow(Shelf.LIST, 0, 0, new Look.RosterRow("Ân", "1")));
        assertThat(new String(shelf.files.read(Shelf.LIST), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Ân");
        show.undo(LAN);
        assertThat(shelf.files.read(Shelf.LIST)).isEqualTo(before);
    }

    @Test
    void with_a_full_disk_nothing_is_said_to_be_done_and_the_file_is_as_it_was() throws IOException {
        var show = shelf.open();
        shelf.history.full = true;
        assertThat(show.edit(LAN, show.revision(), name("ba", "Bế mạc"))).isInstanceOf(Answer.Refused.class);
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT);
        shelf.history.full = false;
        assertThat(show.edit(LAN, show.revision(), name("ba", "Bế mạc"))).isInstanceOf(Answer.Done.class);
        assertThat(shelf.open().show()).isEqualTo(show.show());
    }

    @Test
    void where_only_the_file_cannot_be_written_the_edit_is_kept_told_and_written_later() throws IOException {
        var show = shelf.open();
        shelf.files.full = true;
        var answer = show.edit(LAN, show.revision(), name("ba", "Bế mạc"));
        assertThat(answer).isInstanceOfSatisfying(Answer.Done.class, done -> assertThat(
                        done.told().isEmpty())
                .isFalse());
        assertThat(shelf.text()).isEqualTo(Shelf.TEXT);
        shelf.files.full = false;
        show.look();
        assertThat(shelf.text()).contains("Bế mạc");
        assertThat(show.told().isEmpty()).isTrue();
    }

    @Test
    void a_list_in_an_old_code_is_never_without_its_old_bytes_whenever_the_power_goes() throws IOException {
        var old = OldCodes.in(OldLetters.VNI, "Họ và tên;Đơn vị\nNguyễn Thị Đào;Xã Đại Đồng\nTrần Văn Hưởng;Xã\n");
        var becomes = new Look.RosterRow("Nguyễn Thị Đào Hoa", "Xã Đại Đồng");
        int written = 0;
        for (int dies = 0; dies < 16; dies++) {
            var frail = new Shelf();
            frail.files.save(Shelf.LIST, old);
            var show = frail.open();
            frail.files.dieIn = dies;
            boolean answered = false;
            try {
                var answer = show.edit(LAN, show.revision(), new ShowEdit.SetRow(Shelf.LIST, 0, 0, becomes));
                answered = answer instanceof Answer.Done;
            } catch (FrailDisk.Died died) {
                // The machine starts again.
            }
            frail.files.powerCut();
            frail.history.powerCut();
            var stands = frail.files.read(Shelf.LIST);
            if (answered) assertThat(stands).isNotEqualTo(old);
            if (!Arrays.equals(stands, old)) {
                written++;
                assertThat(frail.files.read(Shelf.LIST + ".cu")).isEqualTo(old);
            }
            // The step was in the history first: whoever opens it again finds it in the file.
            frail.open();
            assertThat(new String(frail.files.read(Shelf.LIST), StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFFHọ và tên;Đơn vị\nNguyễn Thị Đào Hoa;Xã Đại Đồng\nTrần Văn Hưởng;Xã\n");
            assertThat(frail.files.read(Shelf.LIST + ".cu")).isEqualTo(old);
            assertThat(frail.files.names()).doesNotContain(Shelf.LIST + ".cu2");
        }
        assertThat(written).isBetween(1, 15);
    }
}
