package khaimac.showfile.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.showfile.ShowText;
import khaimac.showfile.ShowText.Outcome;
import khaimac.text.Unaccented;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes the names of fields in his own language is told the right one, and takes it with one tap. */
class VietnameseTest {
    /** The names that may stand together, for every kind of object of both languages. */
    private static List<Set<String>> forms() {
        var forms = new ArrayList<Set<String>>();
        for (var schema : List.of(ShowFile.schema(), HallFile.schema())) collect(schema, forms);
        return forms;
    }

    private static void collect(Object in, List<Set<String>> forms) {
        if (in instanceof Collection<?> all) all.forEach(one -> collect(one, forms));
        if (!(in instanceof Map<?, ?> map)) return;
        boolean isForm = Boolean.FALSE.equals(map.get("additionalProperties"));
        if (isForm && map.get("properties") instanceof Map<?, ?> properties) {
            var names = new TreeSet<String>();
            properties.keySet().forEach(name -> names.add(String.valueOf(name)));
            forms.add(names);
        }
        map.values().forEach(one -> collect(one, forms));
    }

    @Test
    void every_field_of_the_language_has_a_Vietnamese_word_where_it_stands() {
        var lacking = new TreeSet<String>();
        assertThat(forms()).hasSizeGreaterThan(30);
        for (var form : forms())
            for (var field : form) {
                boolean has = Vietnamese.words(field).stream().anyMatch(word -> field.equals(Nearest.only(word, form)));
                if (!has) lacking.add(field + " in " + form);
            }
        assertThat(lacking).isEmpty();
    }

    @Test
    void with_signs_or_without_in_capitals_or_with_hyphens_it_is_the_same_word() {
        for (var form : forms())
            for (var field : form)
                for (var word : Vietnamese.words(field)) {
                    var meant = Nearest.only(word, form);
                    if (!field.equals(meant)) continue;
                    assertThat(Nearest.only(word.toUpperCase(Locale.ROOT), form))
                            .isEqualTo(meant);
                    assertThat(Nearest.only(word.replace(' ', '-'), form)).isEqualTo(meant);
                    assertThat(Nearest.only(word.replace(' ', '_'), form)).isEqualTo(meant);
                    assertThat(Nearest.only(Unaccented.folded(word), form))
                            .as(word)
                            .isIn(form);
                }
    }

    @ParameterizedTest
    @CsvSource({
        "tên,name",
        "giờ,start",
        "gio bat dau,start",
        "thời lượng,length",
        "người thực hiện,by",
        "ghi-chú,note",
        "lệnh,cues",
        "mã,id",
        "kết thúc,end",
        "Bỏ qua,skip"
    })
    void a_part_says(String word, String field) {
        var names = Set.of("id", "name", "by", "note", "start", "end", "length", "cues", "skip");
        assertThat(Nearest.only(word, names)).isEqualTo(field);
    }

    @Test
    void a_show_in_Vietnamese_is_mended_with_one_tap_after_the_other_until_it_is_the_show() {
        var english = """
            {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"a": {"title": [{"organiser": "XÃ"}, {"name": "LỄ"}], "style": "plain"},
               "b": {"image": "x.png", "fit": "cover"}},
             "segments": [{"name": "Chào cờ", "start": "08:00", "length": "10m", "by": "MC",
               "cues": [{"on": "go", "put": {"backdrop": "a"}, "fade": "1s"},
                 {"at": "start", "put": {"backdrop": "b"}}]}]}
            """;
        var vietnamese = english.replace("\"title\": \"Lễ\"", "\"tiêu đề\": \"Lễ\"")
                .replace("\"date\"", "\"ngày\"")
                .replace("\"surfaces\"", "\"màn hình\"")
                .replace("\"looks\"", "\"các hình\"")
                .replace("\"title\": [", "\"tiêu đề\": [")
                .replace("\"organiser\"", "\"đơn vị tổ chức\"")
                .replace("\"name\"", "\"tên\"")
                .replace("\"image\"", "\"ảnh\"")
                .replace("\"cover\"", "\"phủ kín\"")
                .replace("\"segments\"", "\"phần\"")
                .replace("\"start\": ", "\"giờ\": ")
                .replace("\"length\"", "\"thoi luong\"")
                .replace("\"by\"", "\"người-thực-hiện\"")
                .replace("\"cues\"", "\"lệnh\"")
                .replace("\"on\"", "\"khi\"")
                .replace("\"put\"", "\"chiếu\"")
                .replace("\"fade\"", "\"mờ dần\"");
        var text = ShowText.of("x", vietnamese.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        assertThat(text.reading().findings().getFirst().instead().vi()).contains("“title”");
        for (int taps = 0; taps < 60; taps++) {
            var curable = text.curable(1);
            if (curable.isEmpty()) break;
            text = ((Outcome.Made) text.cured(curable.getFirst())).text();
        }
        assertThat(new String(text.bytes("x"), StandardCharsets.UTF_8)).isEqualTo(english);
    }
}
