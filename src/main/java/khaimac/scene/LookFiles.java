package khaimac.scene;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that a look names: every place where one may stand. */
public final class LookFiles {
    private LookFiles() {}

    /** Who gives every file of a look another name. */
    public interface Names {
        String content(String file);

        String dress(String file);

        /** Pictures that take turns. */
        List<Look.Slide> turns(List<Look.Slide> slides);
    }

    /** All that are named in a look itself; what it is made of by name has its own. */
    public static Set<String> of(Look look) {
        var all = new LinkedHashSet<String>();
        named(look, new Names() {
            @Override
            public String content(String file) {
                all.add(file);
                return file;
            }

            @Override
            public String dress(String file) {
                all.add(file);
                return file;
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                slides.forEach(slide -> all.add(slide.file()));
                return slides;
            }
        });
        return all;
    }

    /** Those without which there is nothing to see of a look. */
    public static Set<String> content(Look look) {
        var all = new LinkedHashSet<String>();
        named(look, new Names() {
            @Override
            public String content(String file) {
                all.add(file);
                return file;
            }

            @Override
            public String dress(String file) {
                return file;
            }

            @Override
            public List<Look.Slide> turns(List<Look.Slide> slides) {
                if (slides.size() == 1) all.add(slides.getFirst().file());
                return slides;
            }
        });
        return all;
    }

    /** Whether some of a look is to be seen only by its files. */
    public static boolean isSeen(Look look) {
        return !content(look).isEmpty() || Looks.first(look, Look.Slideshow.class) != null;
    }

    /** The same look with other names for its files. */
    public static Look named(Look look, Names names) {
        return switch (Styles.dressed(look, style -> dressed(style, names))) {
            case Look.Image(var file, var fit, var style) -> new Look.Image(names.content(file), fit, style);
            case Look.Slideshow(var slides, var each, var fade, var fit, var style) ->
                new Look.Slideshow(names.turns(slides), each, fade, fit, style);
            case Look.Pages pages ->
                new Look.Pages(names.content(pages.document()), pages.many(), pages.fit(), pages.ground());
            case Look.Stack(var layers) ->
                new Look.Stack(layers.stream().map(layer -> named(layer, names)).toList());
            case Look.Split(var left, var right) -> new Look.Split(named(left, names), named(right, names));
            case Look.Film(var file, var from, var to, var length, var then, var fit, double volume) ->
                new Look.Film(names.content(file), from, to, length, then, fit, volume);
            case Look.Live(var input, var fit, var crop, var instead) ->
                new Look.Live(input, fit, crop, instead == null ? null : named(instead, names));
            case Look.Title(var lines, var style, var emblems) ->
                new Look.Title(lines, style, emblems == null ? null : signs(emblems, names));
            case Look.Emblems(var emblems, var style) -> new Look.Emblems(signs(emblems, names), style);
            case Look.Box(var inner, var at, boolean ground) -> new Look.Box(named(inner, names), at, ground);
            case Look.Crawl it -> it;
            case Look.Ticker it -> it;
            case Look.Countdown it -> it;
            case Look.ClockFace it -> it;
            case Look.Message it -> it;
            case Look.Roster roster -> portraits(roster, names);
            case Look.Agenda it -> it;
            case Look.Lyrics it -> it;
            case Look.Draw it -> it;
            case Look.Count it -> it;
            case Look.Scoreboard it -> it;
            case Look.Plain it -> it;
            case Look.Blank it -> it;
            case Look.Scrim it -> it;
            case Look.LowerThird it -> it;
            case Look.Code it -> it;
            case Look.TestPattern it -> it;
        };
    }

    /** A sign is part of the dress: the words are seen without it too. */
    private static List<Emblem> signs(List<Emblem> emblems, Names names) {
        return emblems.stream()
                .map(emblem -> new Emblem(
                        emblem.signs().stream()
                                .map(sign -> Emblem.isDrawn(sign) ? sign : names.dress(sign))
                                .toList(),
                        emblem.where(),
                        emblem.size()))
                .toList();
    }

    private static LookRef named(LookRef ref, Names names) {
        return switch (ref) {
            case LookRef.Inline(var look) -> new LookRef.Inline(named(look, names));
            case LookRef.Named ignored -> ref;
        };
    }

    /** A list of thousands without portraits is handed on as it is. */
    private static Look portraits(Look.Roster roster, Names names) {
        boolean any = roster.groups().stream()
                .anyMatch(group -> group.rows().stream().anyMatch(row -> row.photo() != null));
        if (!any) return roster;
        return roster.of(roster.groups().stream()
                .map(group -> new Look.RosterGroup(
                        group.name(),
                        group.rows().stream()
                                .map(row -> row.photo() == null
                                        ? row
                                        : new Look.RosterRow(row.name(), row.note(), names.dress(row.photo())))
                                .toList()))
                .toList());
    }

    private static Style dressed(Style style, Names names) {
        var image = style.image().isEmpty() ? "" : names.dress(style.image());
        var font = isFile(style.font()) ? names.dress(style.font()) : style.font();
        return style.withImage(image).withFont(font);
    }

    private static boolean isFile(String font) {
        return font.endsWith(".ttf") || font.endsWith(".otf");
    }
}
