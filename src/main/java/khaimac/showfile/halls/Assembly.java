package khaimac.showfile.halls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Shown;
import khaimac.hall.Size;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.language.Reader;

/** Puts a hall together from what was read; what has no place in it is said and left out. */
final class Assembly {
    private static final int MOST_NAMED = 256;

    /** After so many different names that are unknown, it is not worth guessing on. */
    private static final int MOST_GUESSES = 100;

    private final HallForm.Written written;
    private final Reader reader;
    private final Map<String, Sentence> guesses = new HashMap<>();

    /** An output of the hall, and where it and its parts are written. */
    record Placed(Output output, Node wire, Node node, List<Node> shows) {}

    Assembly(HallForm.Written written, Reader reader) {
        this.written = written;
        this.reader = reader;
    }

    Hall hall() {
        var surfaces = new LinkedHashMap<SurfaceName, Surface>();
        named(written.surfaces(), Says::surface)
                .forEach((name, surface) -> surfaces.put(new SurfaceName(name), surface));
        sayTwins(surfaces);
        var devices = named(written.devices(), Says::device);
        var allow = named(written.allow(), Says::address);
        var inputs = named(written.inputs(), Says::input);
        var speakers = named(written.speakers(), Says::speaker);
        var all = new ArrayList<Placed>();
        Set<String> taken = new HashSet<>();
        int index = 0;
        for (var output : written.outputs()) all.add(placed(output, "#" + ++index, taken, surfaces.keySet()));
        var full = new Hall(
                written.name(),
                written.note(),
                surfaces,
                all.stream().map(Placed::output).toList(),
                devices,
                allow,
                inputs,
                speakers);
        var kept = all.stream().filter(output -> isKept(full, output)).toList();
        var hall = new Hall(
                written.name(),
                written.note(),
                surfaces,
                kept.stream().map(Placed::output).toList(),
                devices,
                allow,
                inputs,
                speakers);
        new Fitting(hall, kept, reader).check(name -> nodeOf(name.text()));
        return hall;
    }

    /** The things of a table, without those that have no name. */
    private <T> Map<String, T> named(Map<String, At<T>> table, Function<String, Sentence> place) {
        var named = new LinkedHashMap<String, T>();
        var lower = new HashMap<String, String>();
        for (var entry : table.entrySet()) {
            var name = entry.getKey();
            var node = entry.getValue().node();
            if (name.isBlank()) {
                reader.error(
                        node,
                        new Sentence("Mục này không có tên.", "This has no name."),
                        Says.LEFT_OUT,
                        new Sentence("Hãy viết một tên như \"backdrop\".", "Write a name such as \"backdrop\"."));
                continue;
            }
            if (named.size() == MOST_NAMED) {
                reader.error(
                        node,
                        new Sentence("Có hơn " + MOST_NAMED + " mục.", "There are more than " + MOST_NAMED + "."),
                        new Sentence("Mục này và các mục sau bị bỏ qua.", "This and what follows is left out."),
                        Sentence.NONE);
                break;
            }
            var twin = lower.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), name);
            if (twin != null) {
                var where = place.apply(name);
                reader.in(where, () -> twins(node, name, twin));
            }
            named.put(name, entry.getValue().value());
        }
        return named;
    }

    /** Two that people call the same nobody can tell apart on the panel. */
    private void sayTwins(Map<SurfaceName, Surface> surfaces) {
        var names = new HashMap<String, SurfaceName>();
        surfaces.forEach((surface, one) -> {
            var name = one.name();
            var twin = name == null ? null : names.putIfAbsent(name.toLowerCase(Locale.ROOT), surface);
            if (name != null && twin != null)
                reader.in(Says.surface(surface.text()), () -> sameName(nodeOf(surface.text()), name, twin));
        });
    }

    private Sentence sameName(Node node, String name, SurfaceName twin) {
        var what = new Sentence(
                "Màn hình “" + twin + "” cũng tên là “" + name + "”.",
                "The surface \"" + twin + "\" is called \"" + name + "\" too.");
        reader.warning(
                node,
                what,
                new Sentence("Trên bảng điều khiển không phân biệt được hai màn hình.", "On the panel the two look alike."),
                new Sentence("Hãy đặt tên khác.", "Give it another name."));
        return what;
    }

    private Sentence twins(Node node, String name, String twin) {
        var what = new Sentence(
                "“" + name + "” và “" + twin + "” chỉ khác nhau ở chữ hoa hay dấu cách.",
                "\"" + name + "\" and \"" + twin + "\" differ only by capitals or spaces.");
        reader.error(
                node,
                what,
                new Sentence("Cả hai đều được giữ.", "Both are kept."),
                new Sentence("Hãy đổi tên một mục để khỏi nhầm.", "Rename one, so that nobody mixes them up."));
        return what;
    }

    private Placed placed(At<OutputForm.Written> at, String number, Set<String> taken, Set<SurfaceName> known) {
        var output = at.value();
        var name = unique(output.name().isEmpty() ? number : output.name(), at.node(), taken);
        var shows = new ArrayList<At<Shown>>();
        for (var shown : output.shows()) {
            if (known.contains(shown.value().surface())) shows.add(shown);
            else reader.in(Says.output(name), () -> unknown(shown, known));
        }
        return new Placed(
                new Output(
                        name,
                        output.wire().value(),
                        shows.stream().map(At::value).toList(),
                        output.light()),
                output.wire().node(),
                at.node(),
                shows.stream().map(At::node).toList());
    }

    private String unique(String name, Node node, Set<String> taken) {
        if (taken.add(name.toLowerCase(Locale.ROOT))) return name;
        int number = 2;
        while (!taken.add((name + " (" + number + ")").toLowerCase(Locale.ROOT))) number++;
        var other = name + " (" + number + ")";
        reader.error(
                node,
                new Sentence(
                        "Đã có một đầu ra tên “" + name + "”.", "There is an output called \"" + name + "\" already."),
                new Sentence("Đầu ra này được gọi là “" + other + "”.", "This one is called \"" + other + "\"."),
                new Sentence("Hãy đặt tên khác.", "Give it another name."));
        return other;
    }

    /** Where the surface itself could not be read, that has been said. */
    private Sentence unknown(At<Shown> shown, Set<SurfaceName> known) {
        var name = shown.value().surface().text();
        var what = new Sentence(
                "Hội trường không có màn hình “" + name + "”.", "The hall has no surface \"" + name + "\".");
        if (!written.mentions(name))
            reader.error(
                    shown.node(),
                    what,
                    new Sentence("Vùng này bị bỏ qua.", "This region is left out."),
                    guess(name, known));
        return what;
    }

    private Sentence guess(String name, Set<SurfaceName> known) {
        if (guesses.size() == MOST_GUESSES) return guesses.getOrDefault(name, Sentence.NONE);
        return guesses.computeIfAbsent(
                name,
                written -> Nearest.instead(
                        written, known.stream().map(SurfaceName::text).toList()));
    }

    private boolean isKept(Hall full, Placed placed) {
        var output = placed.output();
        boolean window = output.wire() instanceof Wire.Window;
        if (output.shows().isEmpty()) {
            reader.in(Says.output(output.name()), () -> showsNothing(placed, window));
            return window;
        }
        var size = full.picture(output);
        long pixels = full.pixels(output);
        if (!isTooLarge(size) && (!output.wire().drivesPixels() || pixels <= Values.MOST_DRIVEN)) return true;
        reader.in(Says.output(output.name()), () -> tooLarge(placed, size, pixels));
        return false;
    }

    private Sentence showsNothing(Placed placed, boolean window) {
        var what = new Sentence("Đầu ra này không chiếu màn hình nào.", "This output shows no surface.");
        reader.warning(
                placed.node(),
                what,
                window ? new Sentence("Nó để đen.", "It stays black.") : Says.OUTPUT_LEFT_OUT,
                new Sentence("Hãy thêm \"shows\": [{\"surface\": …}].", "Add \"shows\": [{\"surface\": …}]."));
        return what;
    }

    private Sentence tooLarge(Placed placed, Size size, long pixels) {
        var what = isTooLarge(size)
                ? new Sentence(
                        "Hình của đầu ra này là " + Says.size(size) + " pixel.",
                        "The picture of this output is " + Says.size(size) + " pixels.")
                : new Sentence(
                        "Đầu ra này điều khiển " + pixels + " pixel.", "This output drives " + pixels + " pixels.");
        var instead = isTooLarge(size)
                ? new Sentence(
                        "Nhiều nhất " + Values.MOST_SIDE
                                + " pixel mỗi cạnh và 64 triệu pixel: hãy xem lại \"at\" và \"pixels\".",
                        Values.MOST_SIDE
                                + " pixels a side and 64 million in all are the most: check \"at\" and \"pixels\".")
                : new Sentence(
                        "Nhiều nhất " + Values.MOST_DRIVEN + ": hãy chia cho nhiều đầu ra.",
                        Values.MOST_DRIVEN + " are the most: divide them between several outputs.");
        reader.error(placed.node(), what, Says.OUTPUT_LEFT_OUT, instead);
        return what;
    }

    private static boolean isTooLarge(Size size) {
        return Math.max(size.width(), size.height()) > Values.MOST_SIDE || size.pixels() > Values.MOST_PIXELS;
    }

    private Node nodeOf(String surface) {
        var at = written.surfaces().get(surface);
        return at == null ? written.node() : at.node();
    }
}
