package khaimac.plan.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import khaimac.finding.Sentence;
import khaimac.plan.paper.Block;
import khaimac.plan.paper.Paper;
import khaimac.plan.paper.Place;

/** The blocks of a paper as they are read, one after the other. */
final class Sheaf {
    /** A plan of a hundred pages has a tenth of it. */
    static final int MOST_LETTERS = 4_000_000;

    static final int MOST_CELLS = 200_000;
    static final int MOST_BLOCKS = 100_000;

    /** There is no room for more; what has been read stands. */
    static final class Full extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Set<Sentence> told = new LinkedHashSet<>();
    private int letters;
    private int cells;

    void tell(String vi, String en) {
        told.add(new Sentence(vi, en));
    }

    /** Asks for room before more is taken. */
    void take(int moreLetters) throws Full {
        letters += moreLetters;
        if (letters > MOST_LETTERS || blocks.size() > MOST_BLOCKS) throw full();
    }

    void takeCell() throws Full {
        if (++cells > MOST_CELLS) throw full();
    }

    void tellCut() {
        tell(
                "Tệp quá dài nên chỉ đọc phần đầu. Phần sau không có trong bản nháp.",
                "The file is too long, so only its beginning was read. The rest is not in the draft.");
    }

    private Full full() {
        tellCut();
        return new Full();
    }

    void add(List<Said> said) {
        said.forEach(this::add);
    }

    void add(Said said) {
        if (said.text().isEmpty()) return;
        blocks.add(new Block.Paragraph(Place.of(said.page(), blocks.size()), said.text(), said.manner()));
    }

    void add(Grid grid) {
        if (grid.hasWords()) {
            if (grid.rows.size() == 1 && grid.rows.get(0).boxes().size() == 1)
                for (var one : grid.rows.get(0).boxes().get(0).lines()) add(grid.ruled ? one.boxed() : one);
            else table(grid);
        }
        grid.within.forEach(this::add);
    }

    private void table(Grid grid) {
        int number = blocks.size();
        var rows = new ArrayList<Block.Row>();
        int page = 0;
        for (int r = 0; r < grid.rows.size(); r++) {
            var row = new ArrayList<Block.Cell>();
            for (var box : grid.rows.get(r).boxes()) {
                if (page == 0) page = box.page();
                var lines = new ArrayList<Block.Paragraph>();
                for (var said : box.lines()) {
                    var place = new Place(said.page(), number, r, box.column(), lines.size());
                    lines.add(new Block.Paragraph(place, said.text(), said.manner()));
                }
                var place = new Place(box.page(), number, r, box.column(), 0);
                row.add(new Block.Cell(place, box.column(), box.width(), box.goesOn(), lines));
            }
            rows.add(new Block.Row(grid.rows.get(r).header(), row));
        }
        blocks.add(new Block.Table(Place.of(page, number), rows));
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Every paragraph, also in cells, becomes what is said. */
    void each(UnaryOperator<Block.Paragraph> as) {
        blocks.replaceAll(block -> remade(block, as, UnaryOperator.identity()));
    }

    private static Block remade(Block block, UnaryOperator<Block.Paragraph> as, UnaryOperator<Place> at) {
        return switch (block) {
            case Block.Paragraph paragraph -> as.apply(moved(paragraph, at));
            case Block.Table table ->
                new Block.Table(
                        at.apply(table.place()),
                        table.rows().stream().map(row -> remade(row, as, at)).toList());
        };
    }

    private static Block.Row remade(Block.Row row, UnaryOperator<Block.Paragraph> as, UnaryOperator<Place> at) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell : row.cells()) {
            var lines =
                    cell.lines().stream().map(line -> as.apply(moved(line, at))).toList();
            cells.add(new Block.Cell(at.apply(cell.place()), cell.column(), cell.width(), cell.goesOn(), lines));
        }
        return new Block.Row(row.header(), cells);
    }

    private static Block.Paragraph moved(Block.Paragraph paragraph, UnaryOperator<Place> at) {
        return new Block.Paragraph(at.apply(paragraph.place()), paragraph.text(), paragraph.manner());
    }

    /** The file does not tell where its pages begin. */
    void withoutPages() {
        blocks.replaceAll(block -> remade(
                block,
                UnaryOperator.identity(),
                place -> new Place(0, place.block(), place.row(), place.column(), place.line())));
    }

    Paper paper(String name) {
        return new Paper(name, blocks, List.copyOf(told));
    }
}
