package khaimac.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Gallery;
import khaimac.scene.Colour;
import khaimac.scene.Style;
import khaimac.show.StyleWords;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** The styles that every show knows: a list, and a page that shows each on surfaces of every shape. */
@Command(name = "styles")
final class StylesVerb implements Callable<Integer> {
    private static final int ACROSS = 4;
    private static final int WIDE = 320;

    @Option(names = "--gallery", paramLabel = "FOLDER", descriptionKey = "gallery")
    private @Nullable Path gallery;

    @Option(names = "--json", descriptionKey = "styles-json")
    private boolean json;

    private final Terminal terminal;

    StylesVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = gallery;
        if (folder != null) {
            int painted = gallery(folder);
            if (painted != 0) return painted;
        }
        if (json) terminal.out().println(new JsonMapper().writeValueAsString(told()));
        else if (folder == null) Style.BUILT_IN.forEach(style -> terminal.say(line(style)));
        return 0;
    }

    private static Sentence line(Style style) {
        var name = StyleWords.called(style.name());
        var padded = String.format(Locale.ROOT, "%-16s ", style.name());
        return new Sentence(
                padded + name.vi() + (style.moves() ? " (nền chuyển động chậm)" : ""),
                padded + name.en() + (style.moves() ? " (its ground moves slowly)" : ""));
    }

    private static List<Object> told() {
        return Style.BUILT_IN.stream()
                .map(style -> {
                    var one = new LinkedHashMap<String, Object>();
                    var name = StyleWords.called(style.name());
                    one.put("name", style.name());
                    one.put("vi", name.vi());
                    one.put("en", name.en());
                    one.put(
                            "background",
                            style.background().stream().map(Colour::hex).toList());
                    one.put("text", style.text().hex());
                    one.put("font", style.font());
                    one.put("motif", style.motif());
                    one.put("motion", style.moves() ? "slow" : "still");
                    return (Object) one;
                })
                .toList();
    }

    private int gallery(Path folder) throws IOException {
        Frames opened;
        try {
            opened = new Frames(file -> null);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            terminal.complain(Painted.CANNOT);
            return Painted.NO_PAINTER;
        }
        Files.createDirectories(folder);
        try (var frames = opened) {
            for (var style : Style.BUILT_IN) {
                for (var shape : Gallery.Shape.values())
                    Files.write(folder.resolve(file(style, shape)), Gallery.jpeg(frames, style, shape));
                Files.write(folder.resolve(style.name() + ".jpg"), Gallery.thumb(frames, style));
            }
            Files.write(folder.resolve("styles.jpg"), Gallery.sheet(frames, Style.BUILT_IN, ACROSS, WIDE));
        }
        Files.writeString(folder.resolve("index.html"), page(), StandardCharsets.UTF_8);
        terminal.say(new Sentence(
                folder.resolve("index.html") + ": " + Style.BUILT_IN.size() + " kiểu, mỗi kiểu trên "
                        + Gallery.Shape.values().length + " dạng màn hình.",
                folder.resolve("index.html") + ": " + Style.BUILT_IN.size() + " styles, each on "
                        + Gallery.Shape.values().length + " shapes of surface."));
        return 0;
    }

    private static String file(Style style, Gallery.Shape shape) {
        return style.name() + "-" + shape.width() + "x" + shape.height() + ".jpg";
    }

    /** Opened from a folder, without a network and without a script. */
    private static String page() {
        var html = new StringBuilder("""
            <!doctype html>
            <html lang="vi">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Khai Mạc: các kiểu</title>
            <style>
            body {margin: 24px; background: #16181c; color: #e8e8e8; font: 16px/1.4 system-ui, sans-serif}
            h2 {margin: 40px 0 8px; font-weight: 600} h2 small {color: #9aa0a8; font-weight: 400}
            div {display: flex; flex-wrap: wrap; gap: 10px; align-items: flex-start}
            img {max-width: 100%; height: auto}
            </style>
            <h1>Các kiểu của Khai Mạc</h1>
            """);
        for (var style : Style.BUILT_IN) {
            var name = StyleWords.called(style.name());
            html.append("<h2>")
                    .append(name.vi())
                    .append(" <small>")
                    .append(name.en())
                    .append(" · ")
                    .append(style.name())
                    .append("</small></h2>\n<div>\n");
            for (var shape : Gallery.Shape.values())
                html.append("<img loading=\"lazy\" src=\"")
                        .append(file(style, shape))
                        .append("\" alt=\"")
                        .append(shape.width())
                        .append("×")
                        .append(shape.height())
                        .append("\">\n");
            html.append("</div>\n");
        }
        return html.append("</html>\n").toString();
    }
}
