package khaimac.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import khaimac.Reckons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Reckons
class DateMentionFuzzTest {
    private static final List<String> PIECES = List.of(
            "ngày",
            "tháng",
            "năm",
            "thứ",
            "Ba",
            "hai",
            "mươi",
            "chủ",
            "nhật",
            "CN",
            "T",
            "3",
            "30",
            "01",
            "2024",
            "99",
            "0",
            "00000000000",
            "/",
            "-",
            ".",
            ",",
            "(",
            ")",
            ":",
            " ",
            " ",
            "\n",
            "tức",
            "nhằm",
            "âm",
            "lịch",
            "dương",
            "ÂL",
            "Quý",
            "Mão",
            "Giáp",
            "nhuận",
            "rằm",
            "mùng",
            "Tết",
            "Giêng",
            "Chạp",
            "đến",
            "và",
            "hoặc",
            "số",
            "KL",
            "TW",
            "\u0301",
            "\u0323",
            "\u0302",
            "\uD83D",
            "😀",
            "İ",
            "\u00A0",
            "à");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_mixture_of_pieces_is_read_without_harm(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 4000; round++) {
            var mixed = new StringBuilder();
            int pieces = random.nextInt(40);
            for (int i = 0; i < pieces; i++) {
                mixed.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            String text = DateMention.normalised(mixed.toString());
            int end = 0;
            for (DateMention mention :
                    DateMention.in(mixed.toString(), random.nextInt(4) == 0 ? random.nextInt() : 2024)) {
                assertThat(mention.start()).as(text).isGreaterThanOrEqualTo(end);
                end = mention.start() + mention.text().length();
                assertThat(text.substring(mention.start(), end)).isEqualTo(mention.text());
                assertThatCode(mention::disagreements).as(text).doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1/",
                "1-",
                "1.",
                "1 ",
                "(",
                "ngày ",
                "ngày 1, ",
                "thứ ",
                "thứ 3 ",
                "thứ 3, ",
                "T3",
                "CN",
                "tức ",
                "30/01/2024 ",
                "30/01/2024 tức ",
                "30/01 - ",
                "1/1(",
                "mùng 1 ",
                "âm lịch ",
                "30/01/2024 (20/12 Quý Mão) thứ Ba ",
                "\u0301",
                "a\u0301",
                "\n",
                " ",
                "😀",
                "\uD83D",
                "và 1, ",
                "năm Quý ",
            })
    void a_megabyte_of_the_same_is_read_in_time(String piece) {
        String text = piece.repeat((1 << 20) / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DateMention.in(text, 2024));
    }
}
