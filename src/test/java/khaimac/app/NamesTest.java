package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import khaimac.showfile.language.Alike;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people type them at the command line. */
class NamesTest {
    @TempDir
    Path home;

    private static final List<String> SHOWS = List.of(
            "kien-an-2023-05-19",
            "lao-cai-bong-chuyen-2024-05-04",
            "lao-cai-gap-mat-2024-05-10",
            "thai-binh-2024-01",
            "vinh-bao-2024-01-30");

    @ParameterizedTest
    @CsvSource({
        "vinh-bo,vinh-bao-2024-01-30",
        "Vĩnh Bảo,vinh-bao-2024-01-30",
        "VINH-BAO-2024-01-30,vinh-bao-2024-01-30",
        "vinh_bao_2024_01_30,vinh-bao-2024-01-30",
        "kienan-2023-05-19,kien-an-2023-05-19",
        "thái bình,thai-binh-2024-01",
        "gap-mat,lao-cai-gap-mat-2024-05-10",
        "bong chuyên,lao-cai-bong-chuyen-2024-05-04"
    })
    void the_nearest_show_is_named(String typed, String meant) {
        assertThat(Alike.of(typed, SHOWS)).containsExactly(meant);
    }

    @Test
    void where_two_are_as_near_both_are_named_and_where_none_is_none() {
        assertThat(Alike.of("lao cai", SHOWS)).containsExactly(SHOWS.get(1), SHOWS.get(2));
        assertThat(Alike.of("hai-phong", SHOWS)).isEmpty();
        assertThat(Alike.instead("lao-ca", SHOWS).vi())
                .isEqualTo("Ý bạn là “" + SHOWS.get(1) + "” hay “" + SHOWS.get(2) + "”?");
    }

    @Test
    void a_show_that_is_not_there_is_told_with_the_one_that_may_be_meant() throws Exception {
        Files.createDirectories(home.resolve("show-files"));
        Files.writeString(home.resolve("show-files").resolve("vinh-bao-2024-01-30.show.json"), "{}");
        for (var typed : List.of("vinh-bo", "vinh-bo.show.json", "Vĩnh Bảo.json"))
            assertThat(Ours.SHOW.lacking(typed, home).vi())
                    .isEqualTo("Không thấy tệp “" + typed + "”. Ý bạn là “vinh-bao-2024-01-30”?");
        assertThat(Ours.SHOW.lacking("hai-phong", home).vi()).isEqualTo("Không thấy tệp “hai-phong”.");
    }

    @Test
    void a_run_too() throws Exception {
        Files.createDirectories(home.resolve("runs").resolve("vinh-bao-0830"));
        assertThat(Ours.RUN.find("vinh-bao-0830", home)).isNotNull();
        assertThat(Ours.RUN.lacking("vinh-bao-0803", home).vi()).contains("Ý bạn là “vinh-bao-0830”?");
    }

    @Test
    void the_same_letters_put_together_in_another_way_are_the_same_name() throws Exception {
        Files.createDirectories(home.resolve("show-files"));
        var apart = Normalizer.normalize("lễ-khai-mạc.show.json", Normalizer.Form.NFD);
        Files.writeString(home.resolve("show-files").resolve(apart), "{}");
        assertThat(Ours.SHOW.find("lễ-khai-mạc", home)).isNotNull();
    }
}
