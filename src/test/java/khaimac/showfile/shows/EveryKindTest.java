package khaimac.showfile.shows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.showfile.ShowFile;
import khaimac.showfile.cues.CueForm;
import khaimac.showfile.cues.CueKinds;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Part;
import khaimac.showfile.looks.LookKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of look and every kind of cue keeps to, those that are added later included. */
class EveryKindTest {
    /** @param part look or cue */
    record Kind(String part, String word, Form<?> form, String example) {
        String show(String text) {
            return ReferenceTest.wrapped(part, text);
        }

        String show() {
            return show(example);
        }

        @Override
        public String toString() {
            return part + " " + word;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.concat(
                LookKinds.ALL.stream().map(kind -> new Kind("look", kind.word(), kind.form(), kind.example())),
                CueKinds.ALL.stream().map(kind -> new Kind("cue", kind.word(), CueForm.FORM, kind.example())));
    }

    @Test
    void every_kind_of_look_can_be_written() {
        assertThat(LookKinds.ALL.stream().<Class<?>>map(kind -> kind.type()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Look.class.getPermittedSubclasses()));
    }

    @Test
    void a_look_of_every_kind_stays_as_it_is_when_nothing_in_it_is_changed() {
        for (var kind : LookKinds.ALL) {
            var show =
                    ShowFile.read(ReferenceTest.wrapped("look", kind.example())).show();
            assertThat(show.looks().values())
                    .as(kind.word())
                    .hasAtLeastOneElementOfType(kind.type())
                    .allSatisfy(look -> {
                        assertThat(Looks.words(look, text -> text)).isEqualTo(look);
                        assertThat(Looks.resolved(new LookRef.Inline(look), name -> null)
                                        .getClass())
                                .isEqualTo(look.getClass());
                        int texts = Looks.texts(look).size();
                        for (int place = 0; place < texts; place++)
                            assertThat(Looks.texts(Looks.text(look, place, "KHÁC")))
                                    .hasSize(texts)
                                    .element(place)
                                    .isEqualTo("KHÁC");
                    });
        }
    }

    @Test
    void every_word_means_one_thing() {
        assertThat(kinds().map(Kind::word)).doesNotHaveDuplicates();
        var all = List.copyOf(CueForm.FORM.parts().stream().map(Part::name).toList());
        assertThat(all).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_example_is_read_without_findings(Kind kind) {
        assertThat(kind.example()).startsWith("{").contains("\"" + kind.word() + "\":");
        var reading = ShowFile.read(kind.show());
        assertThat(reading.findings()).as(() -> ReferenceTest.said(reading)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_written_reads_back_equal(Kind kind) {
        var show = ShowFile.read(kind.show()).show();
        var written = ShowFile.write(show);
        assertThat(written).contains("\"" + kind.word() + "\" : ");
        var again = ShowFile.read(written);
        assertThat(again.findings()).as(() -> ReferenceTest.said(again)).isEmpty();
        assertThat(again.show()).as(written).isEqualTo(show);
        assertThat(ShowFile.write(again.show())).isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_editor_accepts_it_and_what_is_written(Kind kind) {
        assertThat(SchemaTest.mistakes(kind.show())).isEmpty();
        assertThat(SchemaTest.mistakes(ShowFile.write(ShowFile.read(kind.show()).show())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_misspelt_part_is_said_with_the_nearest_name_and_rejected_by_an_editor(Kind kind) {
        for (var part : kind.form().parts()) {
            var wrong = part.name() + "x";
            var text = kind.show("{\"" + wrong + "\": 1, " + kind.example().substring(1));
            var reading = ShowFile.read(text);
            assertThat(reading.findings()).as(wrong).hasSize(1);
            var finding = reading.findings().getFirst();
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.what().en()).isEqualTo("\"" + wrong + "\" is not known here.");
            assertThat(finding.instead().en()).isEqualTo("Did you mean \"" + part.name() + "\"?");
            assertThat(finding.instead().vi()).contains("“" + part.name() + "”");
            var lines = text.lines().toList();
            assertThat(lines.get(finding.place().line() - 1)
                            .substring(finding.place().column() - 1))
                    .startsWith("\"" + wrong + "\"");
            assertThat(SchemaTest.mistakes(text)).as(wrong).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_own_word_misspelt_is_said_with_the_nearest_name(Kind kind) {
        var text = kind.show(kind.example().replaceFirst("\"" + kind.word() + "\":", "\"" + kind.word() + "x\":"));
        var reading = ShowFile.read(text);
        assertThat(reading.findings().stream().map(finding -> finding.instead().en()))
                .contains("Did you mean \"" + kind.word() + "\"?");
        assertThat(SchemaTest.mistakes(text)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_part_of_another_type_is_an_error_and_nothing_else_is_lost(Kind kind) {
        for (var part : kind.form().parts()) {
            var text = kind.show("{\"" + part.name() + "\": [[17]], "
                    + kind.example().substring(1).replace("\"" + part.name() + "\":", "\"was-" + part.name() + "\":"));
            var reading = ShowFile.read(text);
            assertThat(reading.hasErrors()).as("%s", part.name()).isTrue();
            assertThat(reading.findings()).allMatch(finding -> finding.place().line() > 0);
            assertThat(reading.show().looks()).containsKeys("title", "award-title", "conference-title");
            assertThat(reading.show().segments().getFirst().cues())
                    .hasSize(kind.part().equals("cue") ? 2 : 1);
            assertThat(SchemaTest.mistakes(text)).as("%s", part.name()).isNotEmpty();
        }
    }
}
