package khaimac.show;

import static org.assertj.core.api.Assertions.assertThat;

import khaimac.scene.Style;
import org.junit.jupiter.api.Test;

class StyleWordsTest {
    @Test
    void every_style_of_the_program_has_a_name_for_people_and_a_picture_to_be_chosen_by() {
        assertThat(StyleWords.NAMES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Style.BUILT_IN.stream().map(Style::name).toList());
        for (var style : Style.BUILT_IN)
            assertThat(StyleWordsTest.class.getResource("/panel/styles/" + style.name() + ".jpg"))
                    .as(style.name())
                    .isNotNull();
        assertThat(StyleWords.called("cua-rieng").vi()).isEqualTo("cua-rieng");
    }
}
