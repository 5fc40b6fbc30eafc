package khaimac.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;

/** Whatever is written, something is set, inside of the box, or the layout says why not. */
class AnythingTest {
    private static final TitleBlock BLOCK =
            new TitleBlock(WordLists.PHRASES, Faces.all(new FakeFace()), RoleShares.USUAL);
    private static final TextBox WALL = TextBox.ofSurface(1920, 1080);

    @Test
    void nothing_and_only_spaces_are_no_lines() {
        for (var text : List.of("", "   ", "\n\n", "\u00A0", "\u200B\u0007")) {
            var layout = BLOCK.layout(text, WALL, 20);
            assertThat(layout.lines()).isEmpty();
            assertThat(layout.smallestCapHeight()).isZero();
            assertThat(new Paging(BLOCK).pages(text, WALL, 20)).containsExactly(layout);
        }
        assertThat(BLOCK.layout(List.of(), WALL, 20).lines()).isEmpty();
    }

    @Test
    void a_word_of_three_hundred_letters_is_broken_and_said_to_be() {
        var word = "Ễ".repeat(300);
        var layout = BLOCK.layout(List.of(new TitleLine(Role.NAME, "LỄ TRAO " + word)), WALL, 20);
        assertThat(layout.readable(20)).isTrue();
        assertThat(layout.cut()).containsExactly(word);
        assertThat(BLOCK.layout("LỄ TRAO", WALL, 20).cut()).isEmpty();
    }

    @Test
    void a_letter_and_its_marks_are_never_parted() {
        var layout = BLOCK.layout("x\u0323\u0302".repeat(200), TextBox.ofSurface(300, 300), 20);
        assertThat(layout.lines())
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.text().startsWith("x"));
    }

    @Test
    void letters_that_the_face_does_not_have_are_named() {
        var layout = BLOCK.layout("Chúc mừng 🎉 新年 \uFE0F", WALL, 20);
        assertThat(layout.missing()).containsExactly((int) '年', (int) '新', 0x1F389);
        assertThat(layout.lines()).isNotEmpty();
    }

    @Test
    void what_cannot_be_set_is_taken_out_and_named() {
        assertThat(BLOCK.layout("LỄ\u0007 TRAO", WALL, 20).stripped()).containsExactly(7);
    }

    @Test
    void a_box_without_room_says_that_nobody_can_read_it() {
        for (var box : List.of(new TextBox(0, 0, 0, 0), new TextBox(5, 5, 100, 0), new TextBox(5, 5, 0, 100)))
            assertThat(BLOCK.layout(Titles.LAO_CAI, box, 7).readable(7)).isFalse();
    }

    @Test
    void any_text_in_any_box_is_set_whole_and_inside() {
        for (int seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var text = anything(random, 1 + random.nextInt(200));
            var box = new TextBox(
                    random.nextInt(50), random.nextInt(50), 5 + random.nextInt(2000), 5 + random.nextInt(1000));
            double cap = random.nextInt(40);
            for (var page : new Paging(BLOCK).pages(text, box, cap)) {
                for (var line : page.lines()) {
                    assertThat(line.x()).as("seed %d", seed).isGreaterThanOrEqualTo(box.x() - 1e-6);
                    assertThat(line.right()).as("seed %d", seed).isLessThanOrEqualTo(box.right() + 1e-6);
                    assertThat(line.top()).as("seed %d", seed).isGreaterThanOrEqualTo(box.y() - 1e-6);
                    assertThat(line.bottom()).as("seed %d", seed).isLessThanOrEqualTo(box.bottom() + 1e-6);
                }
            }
            assertThat(set(new Paging(BLOCK).pages(text, box, cap)))
                    .as("seed %d", seed)
                    .isEqualTo(CleanText.of(text).text().replaceAll("[ \n\u00A0]", ""));
        }
    }

    private static String set(List<Layout> pages) {
        var lines = pages.stream()
                .flatMap(page -> page.lines().stream())
                .map(PlacedLine::text)
                .toList();
        return String.join("", lines).replace(" ", "");
    }

    private static String anything(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x110000));
                case 1 -> text.appendCodePoint(random.nextInt(0x3000));
                case 2 -> text.append("-–“”\"'().,;:/&…".charAt(random.nextInt(15)));
                case 3 -> text.append(random.nextInt(2030));
                case 4 -> text.append("\u0301\u0323\u200D\u202E\u05D0\u0627".charAt(random.nextInt(6)));
                case 5, 6, 7, 8 -> text.append(' ');
                default ->
                    text.append("ngày tháng năm số Nguyễn ỦY BAN đ/c tp (khóa".split(" ", -1)[random.nextInt(10)]);
            }
        }
        return text.toString();
    }
}
