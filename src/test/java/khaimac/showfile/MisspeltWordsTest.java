package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word that is nearly right. */
class MisspeltWordsTest extends BadInput {
    @ParameterizedTest
    @CsvSource({
        "\"organiser\":,\"organizer\":,organiser",
        "\"styles\":,\"style\":,styles",
        "\"surfaces\":,\"surface\":,surfaces",
        "\"segments\":,\"segment\":,segments",
        "\"length\": \"10m\",\"lenght\": \"10m\",length",
        "\"fade\":,\"fades\":,fade",
        "\"cues\": [\\n,\"cue\": [\\n,cues",
        "\"label\":,\"lable\":,label",
        "\"background\":,\"backgroud\":,background",
    })
    void a_part_is_named_with_the_nearest_known_name(String right, String wrong, String nearest) {
        var text = SMALL.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(SMALL);
        var word = wrong.substring(1, wrong.indexOf('"', 1));
        var finding = finding(read(text), "\"" + word + "\" is not known here");
        assertThat(finding.place().line()).isEqualTo(line(text, "\"" + word + "\":"));
        assertThat(finding.now()).isEqualTo(new Sentence("Mục này bị bỏ qua.", "It is ignored."));
        assertThat(finding.instead().en()).isEqualTo("Did you mean \"" + nearest + "\"?");
    }

    @ParameterizedTest
    @CsvSource({
        "\"on\": \"go\",\"on\": \"goo\",go",
        "\"on\": \"overtime\",\"on\": \"over-time\",overtime",
        "\"stop\": \"sound\",\"stop\": \"sounds\",sound",
        "\"style\": \"gold\",\"style\": \"golf\",gold",
        "\"stage\": \"clock\"}, \"stage\": \"clok\"},clock",
        "\"put\": {\"backdrop\":,\"put\": {\"backdrob\":,backdrop",
        "\"cue\": \"quoc-ca\",\"cue\": \"quoc-co\",quoc-ca",
        "{\"kind\":,{\"kin\":,kind",
    })
    void a_word_is_named_with_the_nearest_known_word(String right, String wrong, String nearest) {
        var text = SMALL.replace(right.strip(), wrong.strip());
        assertThat(text).isNotEqualTo(SMALL);
        var errors = read(text).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).hasSize(1);
        assertThat(errors.getFirst().instead().en()).isEqualTo("Did you mean \"" + nearest + "\"?");
        assertThat(errors.getFirst().place().line()).isEqualTo(line(text, wrong.strip()));
        assertThat(errors.getFirst().now().isEmpty()).isFalse();
    }

    @Test
    void a_field_in_a_text_is_named_with_the_nearest_known_field() {
        var finding = finding(changed("{now.by}", "{now.bi}"), "There is no field \"{now.bi}\"");
        assertThat(finding.instead().en()).contains("now.by");
        assertThat(finding.place().line()).isEqualTo(line(SMALL, "{now.by}"));
    }
}
