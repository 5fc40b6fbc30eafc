package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import khaimac.typeset.Gap.Bond;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
    /** Texts with "_" where syllables stay together and a space where a line may end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ĐẢNG_BỘ_HUYỆN_VĨNH_BẢO",
                "Uỷ_ban_Mặt_trận_Tổ_quốc_Việt_Nam tỉnh",
                "CHỈ_THỊ_SỐ_05-CT/TW CỦA BỘ_CHÍNH_TRỊ (KHÓA_XII)",
                "Kết_luận_01-KL/TW; triển_khai Kế_hoạch",
                "Vĩnh_Bảo, ngày_30_tháng_01_năm_2024",
                "ngày_…_tháng_01_năm_2024",
                "LỄ_TRAO HUY_HIỆU_ĐẢNG ĐỢT_3_THÁNG_2",
                "SƠ_KẾT 02_NĂM THỰC_HIỆN",
                "Đại_hội Đảng_bộ lần_thứ_XVIII, nhiệm_kỳ_2020_-_2025",
                "Đ/c_Lê_Quốc_Bằng phát_biểu",
                "Đại_tá, Nhà_báo_Đỗ_Phú_Thọ phát_biểu",
                "ĐỒNG_CHÍ_NGUYỄN_THỊ_MINH_KHAI PHÁT_BIỂU",
                "Trung_tâm_Văn_hóa Nguyễn_Bỉnh_Khiêm",
                "Khối_Cơ_quan_-_Doanh_nghiệp tỉnh (10/5/1959_-_10/5/2024)",
                "HUYỆN_ỦY_- HĐND_- UBND",
                "trao_thưởng 85_tập_thể và 12_cá_nhân",
                "giải_hạng_Nhất từ 08_giờ_30_phút",
                "TP._HẢI_PHÒNG và Quận_1",
                "“_Tự_hào_” và tin_tưởng",
                "-_Văn_nghệ chào_mừng",
            })
    void what_is_read_in_one_breath_stays_together(String marked) {
        var text = marked.replace('_', ' ');
        assertThat(marked(WordLists.PHRASES.read(text))).isEqualTo(marked);
    }

    private static String marked(Passage passage) {
        var marked = new StringBuilder(passage.words().getFirst());
        for (int i = 1; i < passage.words().size(); i++)
            marked.append(passage.gaps().get(i - 1).bond() == Bond.FREE ? ' ' : '_')
                    .append(passage.words().get(i));
        return marked.toString();
    }

    /** What was cut on a wall once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoạt_động của chi bộ",
                "trong hoàn_cảnh mới",
                "đi vào hoạt_động chính_thức",
                "thông qua phương_án tổ chức",
                "lấy phiếu tín_nhiệm",
                "cơ quan tham_mưu của Đảng",
                "Lực_lượng_vũ_trang tỉnh",
                "tổng kết, khen_thưởng năm học",
                "Ban_Chấp_hành Trung ương",
                "Đảng_Cộng_sản_Việt_Nam quang vinh",
                "Đảng_bộ_huyện lần thứ XXVI",
                "thành lập Đảng_bộ tỉnh",
                "tuyên truyền phòng,_chống tội phạm",
                "các sở,_ban,_ngành, đoàn thể",
                "tham_gia tiến_độ",
                "bác_sĩ có_mặt trong hội_trường",
            })
    void a_word_that_was_cut_once_is_cut_no_more(String marked) {
        var text = marked.replace('_', ' ');
        for (boolean capitals : new boolean[] {false, true}) {
            var read = WordLists.PHRASES.read(capitals ? text.toUpperCase(Locale.ROOT) : text);
            int syllable = 0;
            for (int i = 0; i < marked.length(); i++) {
                if (marked.charAt(i) == '_')
                    assertThat(read.gaps().get(syllable).open())
                            .as("%s after %s", marked, read.words().get(syllable))
                            .isFalse();
                if (marked.charAt(i) == '_' || marked.charAt(i) == ' ') syllable++;
            }
        }
    }

    @Test
    void what_has_no_letter_is_read_as_well_as_words_are() {
        for (var odd : List.of("\u0301", "\"\"", "''", "…", "()", "«»", "\u200d", "🎉", "·", "“”"))
            for (var text : List.of(odd, "áo " + odd, odd + " áo", "áo " + odd + " blouse", odd + " " + odd))
                assertThat(WordLists.PHRASES.read(text)).as(text).isNotNull();
    }

    @Test
    void two_syllables_that_no_list_has_may_be_a_word_and_stay_together() {
        var phrases = new Phrases(Compounds.of(List.of("hội nghị", "kế hoạch", "vấn kế"), List.of()));
        var read = phrases.read("hội nghị tham vấn kế hoạch");
        assertThat(read.gaps().get(1).open()).isTrue();
        assertThat(read.gaps().get(2).open()).isFalse();
        assertThat(phrases.read("họ trao quà cho bạn").gaps().get(2).open()).isTrue();
    }

    @Test
    void a_long_word_takes_no_syllable_from_the_next() {
        var phrases = new Phrases(Compounds.of(List.of("thành lập", "thành lập đảng", "đảng bộ"), List.of()));
        var read = phrases.read("thành lập Đảng bộ");
        assertThat(read.gaps().get(1).open()).isTrue();
        assertThat(read.gaps().get(2).bond()).isEqualTo(Bond.WORD);
        assertThat(phrases.read("thành lập Đảng năm 1930").gaps().get(1).open()).isFalse();
    }

    @Test
    void a_saying_stays_whole_although_other_words_would_be_fewer_pieces() {
        var words = List.of("cầu mưa", "thuận gió", "mưa thuận gió hòa");
        var read = new Phrases(Compounds.of(words, List.of())).read("lễ cầu mưa thuận gió hòa");
        assertThat(read.gaps().subList(1, 5)).noneMatch(Gap::open);
    }

    @Test
    void what_usually_stands_alone_is_not_torn_from_a_word_that_it_may_begin() {
        var phrases = new Phrases(Compounds.of(List.of("giới thiệu", "bài thuốc", "thuốc nam"), List.of()));
        assertThat(phrases.read("giới thiệu bài thuốc nam").gaps().get(2).open())
                .isFalse();
    }

    @Test
    void who_does_what_a_word_says_stays_one_inside_of_a_longer_word_too() {
        var phrases = new Phrases(Compounds.of(List.of("tuyên truyền", "tuyên truyền viên giỏi"), List.of()));
        assertThat(phrases.read("tuyên truyền viên giỏi").gaps().get(1).bond()).isEqualTo(Bond.CLOSE);
    }

    @Test
    void a_long_word_lets_go_between_the_words_that_it_is_made_of() {
        var words = List.of("trung tâm", "tài chính", "quốc tế", "tâm tài", "trung tâm tài chính quốc tế");
        var read = new Phrases(Compounds.of(words, List.of())).read("trung tâm tài chính quốc tế");
        assertThat(read.gaps().stream().map(Gap::open)).containsExactly(false, true, false, true, false);
    }

    @Test
    void three_syllables_that_are_a_word_stay_whole_inside_of_a_longer_one() {
        var words = List.of("xuất huyết", "sốt xuất huyết", "dịch sốt xuất huyết");
        var read = new Phrases(Compounds.of(words, List.of())).read("dịch sốt xuất huyết");
        assertThat(read.gaps().get(0).bond()).isEqualTo(Bond.PHRASE);
        assertThat(read.gaps().get(1).bond()).isEqualTo(Bond.CLOSE);
    }

    @Test
    void a_school_in_capitals_of_its_own_is_no_name_that_takes_half_of_a_word() {
        var words = List.of("trung học", "phổ thông", "trung học phổ thông", "trường trung học phổ thông");
        var read = new Phrases(Compounds.of(words, List.of())).read("Trường Trung học phổ thông Ví Dụ thi");
        assertThat(read.gaps().get(0).bond()).isLessThan(read.gaps().get(1).bond());
    }

    @Test
    void the_party_stays_with_what_it_is_called_after_any_word() {
        var words = List.of("thành lập", "thành lập đảng", "cộng sản", "cộng sản việt nam", "đảng cộng sản");
        var read = new Phrases(Compounds.of(words, List.of())).read("thành lập Đảng Cộng sản Việt Nam");
        assertThat(read.gaps().get(2).open()).isFalse();
    }

    @Test
    void a_foreign_word_stays_with_the_word_before_it() {
        var phrases = new Phrases(Compounds.of(List.of("khoác áo"), List.of()));
        assertThat(phrases.read("lễ khoác áo blouse và thề").gaps().get(2).open())
                .isFalse();
        assertThat(phrases.read("lễ và blouse").gaps().get(1).open()).isTrue();
        assertThat(phrases.read("Please stay calm and leave").gaps()).allMatch(Gap::open);
    }

    @Test
    void a_line_would_rather_not_end_on_a_syllable_that_no_list_has() {
        var phrases = new Phrases(Compounds.of(List.of("dân ca", "giao duyên"), List.of()));
        var read = phrases.read("dân ca hát giao duyên");
        assertThat(read.gaps().get(2).penalty()).isGreaterThan(read.gaps().get(1).penalty());
    }

    @Test
    void a_name_of_four_syllables_ends_before_a_small_word() {
        var phrases = new Phrases(Compounds.of(List.of("quốc công"), List.of()));
        var read = phrases.read("QUỐC CÔNG PHẠM TỬ NGHI XUYÊN VÀ CÁC");
        assertThat(read.gaps().subList(2, 5)).noneMatch(Gap::open);
    }

    @Test
    void after_a_rank_a_name_in_capitals_stays_whole_even_where_it_begins_with_a_word() {
        var phrases = new Phrases(Compounds.of(List.of("hoàng lê", "nhạc sĩ", "quang vinh"), List.of()));
        var read = phrases.read("NHẠC SĨ HOÀNG LÊ VŨ");
        assertThat(read.gaps()).noneMatch(Gap::open);
        assertThat(phrases.read("NHẠC SĨ LƯU QUANG VINH").gaps()).noneMatch(Gap::open);
    }

    @Test
    void a_line_would_rather_end_before_a_preposition_than_after_it() {
        var passage = WordLists.PHRASES.read("KẾT QUẢ CỦA PHONG TRÀO VÀ NHIỆM VỤ");
        assertThat(penaltyAfter(passage, "QUẢ")).isLessThan(penaltyAfter(passage, "CỦA"));
        assertThat(penaltyAfter(passage, "TRÀO")).isLessThan(penaltyAfter(passage, "VÀ"));
    }

    @Test
    void the_first_syllable_of_what_is_said_next_is_not_left_behind() {
        var passage = WordLists.PHRASES.read(
                "10:15. Mời đại biểu chuẩn bị. Tiếp theo: Trao Huy hiệu Đảng, xin quý vị chờ");
        for (var first : List.of("Mời", "Trao", "xin"))
            assertThat(penaltyAfter(passage, first)).as(first).isGreaterThan(penaltyAfter(passage, "biểu") + 0.1);
    }

    @Test
    void two_who_meet_may_stand_on_two_lines_and_one_name_with_a_dash_may_not() {
        var meet = WordLists.PHRASES.read("Bán kết: Đội Mẫu Hoa Ban - Đội Mẫu Sông Hồng");
        assertThat(penaltyAfter(meet, "-")).isPositive();
        assertThat(meet.gaps().get(meet.words().indexOf("-")).open()).isTrue();
        for (var one : List.of("Mừng Đảng - Mừng Xuân", "khối Cơ quan - Doanh nghiệp tỉnh")) {
            var name = WordLists.PHRASES.read(one);
            assertThat(name.gaps().get(name.words().indexOf("-")).open()).as(one).isFalse();
        }
    }

    @Test
    void a_line_would_rather_end_after_a_comma_than_anywhere_else() {
        var passage = WordLists.PHRASES.read("học tập và làm theo tư tưởng, đạo đức phong cách; phát động cuộc thi");
        double comma = penaltyAfter(passage, "tưởng,");
        assertThat(comma).isLessThan(penaltyAfter(passage, "đức")).isGreaterThan(penaltyAfter(passage, "cách;"));
    }

    @Test
    void a_body_of_two_words_is_parted_between_them_if_it_must() {
        var passage = WordLists.PHRASES.read("ỦY BAN NHÂN DÂN TỈNH");
        assertThat(passage.gaps().get(0).open()).isFalse();
        assertThat(passage.gaps().get(1).open()).isFalse();
        var face = new FakeFace();
        var narrow = passage.loosened(face, face.advance("ỦY BAN NHÂN"));
        assertThat(narrow.gaps().get(0).open()).isFalse();
        assertThat(narrow.gaps().get(1).open()).isTrue();
        assertThat(narrow.gaps().get(1).penalty())
                .isGreaterThan(passage.gaps().get(3).penalty());
        assertThat(passage.gaps().get(2).open()).isFalse();
    }

    @Test
    void where_the_writer_ended_a_line_nothing_holds() {
        var passage = WordLists.PHRASES.read(List.of("Mừng Xuân", "Gặp mặt nhân dịp năm mới, tổ", "chức tại huyện"));
        assertThat(marked(passage)).isEqualTo("Mừng_Xuân Gặp_mặt nhân_dịp năm_mới, tổ chức tại huyện");
        assertThat(passage.writtenLines()).isEqualTo(3);
    }

    @Test
    void what_must_be_cut_is_cut_beside_the_word_inside_of_it() {
        var face = new FakeFace();
        var passage =
                WordLists.PHRASES.read("HUY HIỆU ĐẢNG").loosened(face, face.advance("HUYHIỆU") + 2 * face.space());
        assertThat(passage.gaps().stream().map(Gap::open)).containsExactly(false, true);
    }

    @Test
    void either_way_to_spell_a_tone_is_the_same_word() {
        assertThat(bonds("uỷ ban hoà bình kĩ thuật")).isEqualTo(bonds("ủy ban hòa bình kỹ thuật"));
    }

    @Test
    void letters_in_parts_are_the_same_letters() {
        for (var title : Titles.ALL)
            for (var line : title) {
                var parts = Normalizer.normalize(line.text(), Normalizer.Form.NFD);
                assertThat(WordLists.PHRASES.read(parts)).isEqualTo(WordLists.PHRASES.read(line.text()));
            }
    }

    @Test
    void room_left_for_a_day_is_kept() {
        var passage = WordLists.PHRASES.read("Thái Bình, ngày    tháng 01 năm 2024");
        assertThat(passage.text(0, passage.words().size())).contains("ngày    tháng");
        assertThat(passage.gaps().get(2).open()).isFalse();
    }

    @Test
    void a_space_that_does_not_break_does_not_break() {
        assertThat(WordLists.PHRASES.read("sao\u00A0vàng").gaps().getFirst().open())
                .isFalse();
    }

    @Test
    void only_what_is_wider_than_a_line_is_loosened_and_from_its_weakest_bond() {
        var face = new FakeFace();
        var passage = WordLists.PHRASES.read("Vĩnh Bảo, ngày 30 tháng 01 năm 2024");
        var wide = passage.loosened(face, 100);
        var narrow = passage.loosened(face, face.advance("ngày30tháng01"));
        var letters = passage.loosened(face, face.advance("thá"));
        assertThat(wide).isEqualTo(passage);
        assertThat(marked(narrow.part(2, 4))).isEqualTo("ngày_30");
        assertThat(narrow.gaps().get(2).open()).isFalse();
        assertThat(narrow.gaps().get(3).open()).isTrue();
        assertThat(narrow.phraseAround(4)).isEqualTo("ngày 30 tháng 01 năm 2024");
        assertThat(letters.words()).contains("t", "h", "á", "n", "g");
        assertThat(letters.text(0, letters.words().size())).isEqualTo("Vĩnh Bảo, ngày 30 tháng 01 năm 2024");
    }

    private static List<Bond> bonds(String text) {
        return WordLists.PHRASES.read(text.toLowerCase(Locale.ROOT)).gaps().stream()
                .map(Gap::bond)
                .toList();
    }

    private static double penaltyAfter(Passage passage, String word) {
        return passage.gaps().get(passage.words().indexOf(word)).penalty();
    }
}
