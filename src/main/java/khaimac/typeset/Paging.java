package khaimac.typeset;

import java.util.ArrayList;
import java.util.List;
import khaimac.scene.Role;
import khaimac.scene.TitleLine;

/** Sets on several pages what cannot be read on one: few, about as full as each other, all at one scale. */
public record Paging(TitleBlock block) {
    private static final double ROUNDING = 1 - 1e-9;

    /**
     * One page if it can be read, if nobody said what can be read, or if the box is too narrow for one letter. Where
     * the box is too low for even one line of that cap height, the pages are as large as one line can be.
     */
    public List<Layout> pages(List<TitleLine> lines, TextBox surface, double leastCap) {
        return pages(lines, lines, surface, leastCap);
    }

    /** @param as the lines as they were set before they were corrected on air */
    public List<Layout> pages(List<TitleLine> lines, List<TitleLine> as, TextBox surface, double leastCap) {
        var box = surface.orASpeck();
        var whole = block.layout(lines, as, box, leastCap);
        if (leastCap <= 0 || whole.readable(leastCap) || box.width() < leastCap) return List.of(whole);
        var texts = TitleBlock.texts(lines);
        double cap = capOfOneLine(block.sections(texts, box, leastCap), box, leastCap);
        var sections = block.sections(texts, box, cap);
        var plan = new PagePlan(sections, box).pages();
        var blocks = plan.stream()
                .map(page -> Block.of(sections(page, sections, cap), box))
                .toList();
        double scale = blocks.stream().mapToDouble(Block::scale).min().orElse(0);
        var pages = new ArrayList<Layout>();
        for (int i = 0; i < blocks.size(); i++) {
            var cut = new ArrayList<String>();
            var placed = blocks.get(i).lines(scale, cut);
            cut.addAll(cutAtEnd(plan.get(i).getLast(), sections));
            pages.add(new Layout(placed, cut, whole.missing(), whole.stripped()));
        }
        return pages;
    }

    /** The pages of one text. */
    public List<Layout> pages(String text, TextBox box, double leastCap) {
        return pages(List.of(new TitleLine(Role.NAME, text)), box, leastCap);
    }

    private static double capOfOneLine(List<Section> sections, TextBox box, double leastCap) {
        double cap = leastCap;
        for (var section : sections) {
            double size = box.height() / section.height(1) * ROUNDING;
            cap = Math.min(cap, size * section.face().capHeight());
        }
        return cap;
    }

    private static List<String> cutAtEnd(PagePlan.Part last, List<Section> sections) {
        var text = sections.get(last.section()).text();
        return last.to() < text.atoms() ? text.cut(List.of(last.to())) : List.of();
    }

    private static List<Section> sections(List<PagePlan.Part> page, List<Section> sections, double cap) {
        return page.stream()
                .map(part -> {
                    var section = sections.get(part.section());
                    var text = section.text();
                    var words = text.passage.part(text.firstWord(part.from()), text.firstWord(part.to()));
                    return Section.flowing(section.role(), section.face(), section.share(), cap, words);
                })
                .toList();
    }
}
