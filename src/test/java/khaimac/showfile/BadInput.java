package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import khaimac.asset.PageCount;
import khaimac.cue.Cue;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Segment;
import khaimac.showfile.language.Beside;

/** What the tests of bad input share: a small show that is whole, and what must be true of every reading. */
abstract class BadInput {
    static final SurfaceName BACKDROP = new SurfaceName("backdrop");

    static final String SMALL = """
        // Một chương trình nhỏ
        {
          "format": "khaimac-show/1",
          "title": "Hội nghị tổng kết",
          "organiser": "Huyện ủy Mẫu",
          "date": "2024-01-30",
          "surfaces": ["backdrop", "stage"],
          "styles": {"gold": {"background": ["#8e0b12", "#3d0306"], "text": "#ffd34d"}},
          "looks": {
            "title": {"title": [{"kind": "HỘI NGHỊ"}, {"name": "TỔNG KẾT"}], "style": "gold"},
            "clock": {"countdown": "segment", "label": "{now.by}"}
          },
          "idle": {"backdrop": "title"},
          "segments": [
            {"id": "chao-co", "name": "Chào cờ", "start": "08:00", "length": "10m", "cues": [
              {"at": "start", "put": {"backdrop": "title", "stage": "clock"}, "fade": "800ms"},
              {"id": "quoc-ca", "on": "go", "name": "Quốc ca", "play": "media/quoc-ca.ogg"},
              {"after": {"cue": "quoc-ca", "by": "1m"}, "stop": "sound"}
            ]},
            {"id": "bao-cao", "name": "Báo cáo", "by": "Bí thư", "length": "20m", "cues": [
              {"on": "overtime", "put": {"stage": {"message": "Đã hết giờ"}}}
            ]},
          ],
        }
        """;

    // Reading, and what must be true of every reading.

    static ShowFile.Reading read(String text) {
        return sound(ShowFile.read(text));
    }

    static ShowFile.Reading read(byte[] bytes) {
        return sound(ShowFile.read("show.json", bytes, Beside.UNKNOWN));
    }

    /** Every finding says where and what, in both languages; and what was read can be used. */
    static ShowFile.Reading sound(ShowFile.Reading reading) {
        for (var finding : reading.findings()) {
            assertThat(finding.what().isEmpty())
                    .as("says what is wrong: %s", finding)
                    .isFalse();
            for (var sentence : List.of(
                    finding.what(),
                    finding.now(),
                    finding.instead(),
                    finding.place().path())) {
                assertThat(sentence.vi().isEmpty())
                        .as("both languages or none: %s", finding)
                        .isEqualTo(sentence.en().isEmpty());
                assertThat(sentence.vi().length()).isLessThan(600);
                assertThat(sentence.vi().chars().noneMatch(Character::isISOControl))
                        .isTrue();
            }
            assertThat(finding.place().line()).isNotNegative();
            if (finding.place().line() > 0)
                assertThat(finding.place().column()).as("%s", finding).isPositive();
            if (finding.severity() == Severity.ERROR)
                assertThat(finding.now().isEmpty() && finding.instead().isEmpty())
                        .as("says what comes of it, or what to write: %s", finding)
                        .isFalse();
        }
        var show = reading.show();
        assertThat(show.idle().keySet())
                .as("every surface has something to show")
                .containsExactlyElementsOf(show.surfaces());
        for (var look : show.looks().values()) Looks.resolved(new LookRef.Inline(look), show.looks()::get);
        assertThat(show.segments().stream().map(Segment::id).distinct().count())
                .isEqualTo(show.segments().size());
        if (show.segments().size() < 100 && show.looks().size() < 100)
            assertThat(ShowFile.write(show)).as("can be saved").startsWith("{");
        return reading;
    }

    static List<String> sentences(ShowFile.Reading reading) {
        return reading.findings().stream().map(finding -> finding.what().en()).toList();
    }

    static Finding finding(ShowFile.Reading reading, String words) {
        return reading.findings().stream()
                .filter(finding -> finding.what().en().contains(words))
                .findFirst()
                .orElseGet(() -> fail("nothing says \"" + words + "\": " + reading.findings()));
    }

    static ShowFile.Reading changed(String what, String to) {
        assertThat(SMALL).contains(what);
        return read(SMALL.replace(what, to));
    }

    /** The line, counted from 1, on which some words of a text stand. */
    static int line(String text, String words) {
        int at = text.indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    static Cue cue(ShowFile.Reading reading, int segment, int cue) {
        return reading.show().segments().get(segment).cues().get(cue);
    }

    static List<String> names(ShowFile.Reading reading) {
        return reading.show().segments().stream().map(Segment::name).toList();
    }

    // What tests are made of.

    static final String HEAD = """
        {
          "format": "khaimac-show/1",
          "title": "T",
          "date": "2024-01-30",
          "surfaces": ["backdrop"],
        """;

    static String withCues(String cues) {
        return HEAD + """
              "idle": {},
              "segments": [
                {"id": "s", "name": "S", "start": "08:00", "length": "10m",
                 "cues": [
            %s
            ]}]}
            """.formatted(cues);
    }

    /** The looks stand on line 7. */
    static String withLooks(String looks, String cues) {
        return HEAD + """
              "looks": {
            %s
              },
              "segments": [
                {"id": "s", "name": "S", "start": "08:00", "length": "10m", "cues": [%s]}]}
            """.formatted(looks, cues);
    }

    /** Not quadratic: a few seconds of a processor on any machine. What else it does meanwhile does not count. */
    static <T> T inTime(Supplier<T> reading) {
        var processor = ManagementFactory.getThreadMXBean();
        long start = processor.getCurrentThreadCpuTime();
        var result = reading.get();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(processor.getCurrentThreadCpuTime() - start))
                .as("seconds")
                .isLessThan(8);
        return result;
    }

    /** Files beside a show, read from disk only once. */
    record Remembering(Folder folder, Map<String, byte[]> contents) implements Beside {
        Remembering(Folder folder) {
            this(folder, new HashMap<>());
        }

        @Override
        public byte[] content(String path) {
            return contents.computeIfAbsent(path, folder::content);
        }

        @Override
        public boolean exists(String path) {
            return contents.containsKey(path) || folder.exists(path);
        }

        @Override
        public PageCount pages(String name) {
            return folder.pages(name);
        }
    }

    /** A show as plain values, of which any one can be made wrong. */
    static final class Values {
        static Object of(String text) {
            return tools.jackson.databind.json.JsonMapper.builder()
                    .enable(
                            tools.jackson.core.json.JsonReadFeature.ALLOW_JAVA_COMMENTS,
                            tools.jackson.core.json.JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build()
                    .readValue(text, Object.class);
        }

        static String text(Object tree) {
            return tools.jackson.databind.json.JsonMapper.builder().build().writeValueAsString(tree);
        }

        @SuppressWarnings("unchecked")
        static void replaceOne(Object tree, Random random) {
            var spots = new ArrayList<Runnable>();
            collect(tree, spots, random);
            spots.get(random.nextInt(spots.size())).run();
        }

        @SuppressWarnings("unchecked")
        private static void collect(Object value, List<Runnable> spots, Random random) {
            if (value instanceof Map<?, ?> map) {
                for (var entry : ((Map<String, Object>) map).entrySet()) {
                    spots.add(() -> entry.setValue(other(entry.getValue(), random)));
                    collect(entry.getValue(), spots, random);
                }
            }
            if (value instanceof List<?> list) {
                var items = (List<Object>) list;
                for (int i = 0; i < items.size(); i++) {
                    int at = i;
                    spots.add(() -> items.set(at, other(items.get(at), random)));
                    collect(items.get(i), spots, random);
                }
            }
        }

        private static Object other(Object value, Random random) {
            while (true) {
                Object other = switch (random.nextInt(6)) {
                    case 0 -> 17;
                    case 1 -> -2.5e300;
                    case 2 -> true;
                    case 3 -> "zzz zzz";
                    case 4 -> new ArrayList<>(List.of(List.of(), 1, "x"));
                    default -> new HashMap<>(Map.of("zzzzzz", Map.of()));
                };
                if (!other.getClass().equals(value.getClass())) return other;
            }
        }
    }
}
