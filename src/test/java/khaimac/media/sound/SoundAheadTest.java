package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.machine.SystemWatch;
import khaimac.scene.Heard;
import khaimac.scene.Sounding;
import khaimac.scene.Tune;
import khaimac.scene.Wanted;
import khaimac.trial.Waiting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a sound before anybody presses GO for it. */
class SoundAheadTest {
    @TempDir
    Path folder;

    private static Wanted ahead(List<Sounding> sounds) {
        return new Wanted(1, 1, Map.of(), List.of(), Map.of(), new Wanted.Ahead(Map.of(), sounds));
    }

    private static Wanted ahead(String name) {
        return ahead(List.of(Sounding.now(Tune.of(name), Instant.EPOCH)));
    }

    /** Time runs twice as fast: nothing is heard, and no device of this machine is opened. */
    private Sounds sounds() {
        var files = new Sounds.Files() {
            @Override
            public Sounds.@Nullable Source of(String name) {
                var file = folder.resolve(name);
                return Files.exists(file) ? new Sounds.Source(name, file) : null;
            }

            @Override
            public @Nullable Sentence gone(String name) {
                return Files.exists(folder.resolve(name)) || name.startsWith("den")
                        ? null
                        : Sentence.same(name + " is nowhere.");
            }
        };
        var teller = new Sounds.Teller() {
            @Override
            public void became(String name, Instant since, Heard became, Sentence words) {}

            @Override
            public void trouble(Sentence words) {}

            @Override
            public void length(String file, Duration length) {}

            @Override
            public void levels(List<Level> levels, List<String> ducked) {}
        };
        return new Sounds(
                files, () -> Instant.EPOCH, () -> 2, new SystemWatch(), folder.resolve("loudness"), true, teller);
    }

    @Test
    void a_sound_that_is_next_and_broken_or_nowhere_is_known_before_the_press() throws IOException {
        Files.writeString(folder.resolve("hong.wav"), "không phải âm thanh");
        try (var sounds = sounds()) {
            sounds.play(ahead("hong.wav"), Hall.EMPTY);
            Waiting.until(() -> "it is known", () -> !sounds.lacking().isEmpty());
            assertThat(sounds.lacking().vi()).contains("Âm thanh “hong.wav” không phát được");
            assertThat(sounds.isReady()).as("nothing more will come of it").isTrue();

            sounds.play(ahead("mat.wav"), Hall.EMPTY);
            Waiting.until(
                    () -> "the other is known", () -> sounds.lacking().en().equals("mat.wav is nowhere."));
            assertThat(sounds.isReady()).as("nothing will come of it either").isTrue();

            sounds.play(ahead(List.of()), Hall.EMPTY);
            Waiting.until(() -> "nothing lacks", () -> sounds.lacking().isEmpty());
        }
    }

    @Test
    void a_sound_that_is_on_its_way_to_the_player_is_not_ready() {
        try (var sounds = sounds()) {
            sounds.play(ahead("den.wav"), Hall.EMPTY);
            Waiting.until(() -> "it is waited for", () -> !sounds.isReady());
            assertThat(sounds.lacking().isEmpty()).isTrue();
        }
    }
}
