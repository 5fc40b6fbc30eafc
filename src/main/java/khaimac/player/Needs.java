package khaimac.player;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.Showing;

/**
 * The files that a look is painted from.
 *
 * @param content what there is to see, all of it: without it there is nothing
 * @param turns files that take turns: one of each row is enough to begin with
 * @param dress grounds and faces: the words can go up without them
 */
record Needs(Set<String> content, List<List<String>> turns, Set<String> dress) {
    static Needs of(Look look) {
        var content = new LinkedHashSet<String>();
        var turns = new ArrayList<List<String>>();
        var dress = new LinkedHashSet<String>();
        LookFiles.named(look, new LookFiles.Names() {
            @Override
            public String content(String file) {
                content.add(file);
                return file;
            }

            @Override
            public String dress(String file) {
                dress.add(file);
                return file;
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                turns.add(slides.stream().map(Look.Slide::file).toList());
                return slides;
            }
        });
        return new Needs(content, turns, dress);
    }

    /** All of them, in the order in which they are missed. */
    Set<String> all() {
        var all = new LinkedHashSet<>(content);
        turns.forEach(all::addAll);
        all.addAll(dress);
        return all;
    }

    /**
     * The same with the names that its files are opened by. Where one of several that take turns cannot be shown, the
     * one before it stays through its turn.
     */
    static Showing opened(Showing of, Stock stock) {
        var look = LookFiles.named(of.look(), new LookFiles.Names() {
            @Override
            public String content(String file) {
                return stock.opened(file);
            }

            @Override
            public String dress(String file) {
                return stock.opened(file);
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                var here = slides.stream()
                        .filter(slide -> stock.of(slide.file()) == Stock.State.HERE)
                        .toList();
                if (here.isEmpty()) return slides;
                var all = new ArrayList<Look.Slide>();
                var last = here.getLast();
                for (var slide : slides) {
                    if (here.contains(slide)) last = slide;
                    all.add(new Look.Slide(stock.opened(last.file()), last.caption()));
                }
                return List.copyOf(all);
            }
        });
        var instead = of.instead();
        return of.of(look).orElse(instead == null ? null : opened(instead, stock));
    }
}
