package khaimac.media.sound;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Speaker;
import khaimac.mail.Latest;
import khaimac.media.Library;
import khaimac.scene.Heard;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Plays what should be heard, on threads of its own, for as long as it lives. Nothing is loaded before there is
 * something to hear, and nobody waits for it.
 */
public final class Sounds implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(40);

    /** What is over is said again as long as it is wanted: nobody knows whether it was heard. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** So much of what GO would bring is decoded before the press. */
    private static final Duration READY = Duration.ofMillis(500);

    /** The first pictures come first. */
    private static final Duration UNHURRIED = Duration.ofSeconds(5);

    /** Who is told what became of a sound, and what else is wrong. */
    public interface Teller {
        /** @param since when it was begun: together with its name it tells which it is */
        void became(String name, Instant since, Heard became, Sentence words);

        void trouble(Sentence words);
    }

    /**
     * A file of the show.
     *
     * @param content what tells it from all others, whatever it is called
     */
    public record Source(String content, Path path) {}

    /** The files of the show, by the names it has for them. */
    public interface Files {
        /** Null for one that is not here yet. */
        @Nullable
        Source of(String name);

        /** Why it will not come; null: it may. */
        @Nullable
        Sentence gone(String name);
    }

    private record State(Wanted wanted, Hall hall) {}

    /** A voice that is on, or will be. */
    private static final class Open {
        final Voice voice;
        final Source source;
        final Roll roll;

        @Nullable
        Heard said;

        @Nullable
        Instant saidAt;

        boolean harmed;

        Open(Voice voice, Source source, Roll roll) {
            this.voice = voice;
            this.source = source;
            this.roll = roll;
        }
    }

    private final Files files;
    private final Supplier<Instant> time;
    private final DoubleSupplier speed;
    private final Watch watch;
    private final Listening listening;
    private final Teller teller;
    private final boolean everything;
    private final Latest<State> told = new Latest<>();
    private final Thread thread;
    private final Map<String, Open> open = new HashMap<>();
    private final Map<String, Horn> horns = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, Instant> unplayed = new HashMap<>();
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final Duration begun;
    private volatile boolean ready = true;
    private volatile Sentence lacking = Sentence.NONE;
    private boolean missing;

    /**
     * Nothing is heard before something is wanted.
     *
     * @param time what time it is at the desk
     * @param speed how fast that runs: only what is as slow as life is heard
     * @param memory the file in which the loudness of what was heard once is remembered
     * @param everything whether what goes to no speaker of the hall is heard here too, and films are
     */
    public Sounds(
            Files files,
            Supplier<Instant> time,
            DoubleSupplier speed,
            Watch watch,
            Path memory,
            boolean everything,
            Teller teller) {
        this.files = files;
        this.time = time;
        this.speed = speed;
        this.watch = watch;
        this.begun = watch.now().steady();
        this.listening = new Listening(memory, watch);
        this.everything = everything;
        this.teller = teller;
        this.thread = Thread.ofPlatform().daemon().name("sounds").start(this::playAndPlay);
    }

    /** What the hall should be from now on. */
    public void play(Wanted wanted, Hall hall) {
        told.put(new State(wanted, hall));
    }

    /** Files of the run that may be played some time: they are listened to when nobody is in a hurry any more. */
    public void expect(Collection<String> names) {
        expected.addAll(names);
    }

    private void listenAhead() {
        if (expected.isEmpty() || watch.now().steady().minus(begun).compareTo(UNHURRIED) < 0) return;
        if (Library.missing() != null) return;
        expected.removeIf(name -> {
            var source = files.of(name);
            if (source != null) listening.of(source.content(), source.path());
            return source != null || files.gone(name) != null;
        });
    }

    /** Whether what the next GO would bring can be heard at once. */
    public boolean isReady() {
        return ready;
    }

    /** Why a sound that the next GO would begin cannot be heard; empty: nothing is known against it. */
    public Sentence lacking() {
        return lacking;
    }

    private void playAndPlay() {
        State state = null;
        try {
            while (true) {
                var newer = told.take(LOOK);
                if (newer != null) state = newer;
                if (state != null) fenced(state);
                listenAhead();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.values().forEach(one -> one.roll.close());
            horns.values().forEach(Horn::close);
        }
    }

    /** Our own mistake costs a moment of sound. */
    private void fenced(State state) {
        try {
            turn(state);
        } catch (RuntimeException | LinkageError e) {
            if (broken.add(String.valueOf(e)))
                teller.trouble(new Sentence(
                        "Lỗi khi phát âm thanh (" + e + "). Màn hình không đổi.",
                        "Playing sound failed (" + e + "). The screens stay as they are."));
        }
    }

    private void turn(State state) {
        var voices = here(Score.of(state.wanted(), state.hall()), state.hall());
        var ahead = here(Score.ahead(state.wanted(), state.hall()), state.hall());
        if (voices.isEmpty() && ahead.isEmpty() && open.isEmpty()) {
            ready = true;
            lacking = Sentence.NONE;
            return;
        }
        if (isMissing(voices, ahead)) return;
        var now = time.get();
        opens(voices, ahead);
        boolean live = speed.getAsDouble() == 1;
        var parts = new HashMap<String, List<Mixer.Part>>();
        for (var voice : voices) {
            var one = open.get(voice.key());
            if (one == null) {
                var why = files.gone(voice.file());
                if (why != null && voice.name() != null) unplayed(voice.name(), voice, why);
                continue;
            }
            if (live) one.roll.need((long) Math.max(0, voice.position(now)));
            if (live) parts.computeIfAbsent(voice.to(), to -> new ArrayList<>()).add(part(voice, one, voices, now));
            says(voice, one, now, live);
        }
        for (var to : parts.keySet()) horn(to, state.hall());
        if (live) for (var voice : ahead) horn(voice.to(), state.hall());
        horns.forEach((to, horn) -> horn.mixer().play(parts.getOrDefault(to, List.of())));
        ready = ahead.stream().allMatch(voice -> isReady(voice));
        lacking = lacking(ahead);
        horns.forEach((to, horn) -> silence(to, horn));
    }

    /** What is wrong with the sound of a film is said where the film is. */
    private Sentence lacking(List<Voice> ahead) {
        for (var voice : ahead) {
            var one = open.get(voice.key());
            var why = voice.name() == null ? null : one == null ? files.gone(voice.file()) : one.roll.wrong();
            if (why != null) return one == null ? why : unplayable(voice, why);
        }
        return Sentence.NONE;
    }

    private static Sentence unplayable(Voice voice, Sentence why) {
        return new Sentence(
                "Âm thanh “" + voice.file() + "” không phát được: " + why.vi() + ".",
                "The sound \"" + voice.file() + "\" cannot be played: " + why.en() + ".");
    }

    /** Elsewhere only what a speaker of that hall is named for. */
    private List<Voice> here(List<Voice> voices, Hall hall) {
        return everything
                ? voices
                : voices.stream()
                        .filter(voice -> hall.speakers().containsKey(voice.to()))
                        .toList();
    }

    private boolean isMissing(List<Voice> voices, List<Voice> ahead) {
        var why = Library.missing();
        if (why == null) return false;
        if (!missing) teller.trouble(why);
        missing = true;
        for (var voice : voices) if (voice.name() != null) unplayed(voice.name(), voice, why);
        ready = true;
        lacking = ahead.stream().anyMatch(voice -> voice.name() != null) ? why : Sentence.NONE;
        return true;
    }

    private void unplayed(String name, Voice voice, Sentence why) {
        var before = unplayed.get(voice.key());
        var now = time.get();
        if (before != null && Duration.between(before, now).compareTo(AGAIN) < 0) return;
        unplayed.put(voice.key(), now);
        teller.became(name, voice.begun(), Heard.FAILED, why);
    }

    private void opens(List<Voice> voices, List<Voice> ahead) {
        var wanted = new HashSet<String>();
        voices.forEach(voice -> wanted.add(voice.key()));
        ahead.forEach(voice -> wanted.add(voice.key()));
        voices.forEach(voice -> opens(voice, wanted));
        ahead.forEach(voice -> opens(voice, wanted));
        open.entrySet().removeIf(one -> {
            boolean gone = !wanted.contains(one.getKey());
            if (gone) one.getValue().roll.close();
            return gone;
        });
    }

    private void opens(Voice voice, Set<String> wanted) {
        if (open.containsKey(voice.key())) return;
        var source = files.of(voice.file());
        if (source == null) return;
        var ready = takenOver(voice, source, wanted);
        var measured = listening.of(source.content(), source.path());
        var roll = ready != null
                ? ready
                : new Roll(
                        source.path(),
                        Samples.frames(voice.from()),
                        voice.most(),
                        measured == null ? -1 : measured.frames(),
                        voice.loop(),
                        voice.name() == null);
        open.put(voice.key(), new Open(voice, source, roll));
    }

    /** The tape that was made ready for it: what only will be begun has another moment to begin at each time. */
    private @Nullable Roll takenOver(Voice voice, Source source, Set<String> wanted) {
        for (var one : open.entrySet()) {
            var other = one.getValue();
            boolean same = other.source.equals(source)
                    && other.voice.from().equals(voice.from())
                    && other.voice.most() == voice.most()
                    && other.voice.loop() == voice.loop()
                    && other.said == null
                    && other.roll.isReady(Duration.ZERO);
            if (!same || wanted.contains(one.getKey())) continue;
            open.remove(one.getKey());
            return other.roll;
        }
        return null;
    }

    private Mixer.Part part(Voice voice, Open one, List<Voice> voices, Instant now) {
        double duck = Score.duck(voice, voices, other -> isHeard(other, now));
        var measured = voice.levelled() ? listening.of(one.source.content(), one.source.path()) : null;
        return new Mixer.Part(voice, one.roll, duck, measured == null ? 1 : measured.levelling());
    }

    /** A film without sound, or a file that is broken, makes no music go down. */
    private boolean isHeard(Voice voice, Instant now) {
        var one = open.get(voice.key());
        return one != null
                && one.roll.isOpened()
                && one.roll.wrong() == null
                && Score.isOn(voice, one.roll.probably(), now);
    }

    private void says(Voice voice, Open one, Instant now, boolean live) {
        var wrong = one.roll.wrong();
        var harm = one.roll.harm();
        if (wrong == null && harm != null && !one.harmed) {
            one.harmed = true;
            teller.trouble(new Sentence(
                    "Âm thanh “" + voice.file() + "” có chỗ hỏng: " + harm.vi() + ". Phần nghe được vẫn phát.",
                    "The sound \"" + voice.file() + "\" is damaged: " + harm.en() + ". What can be heard is played."));
        }
        var name = voice.name();
        if (name == null) return;
        if (wrong != null) say(name, one, Heard.FAILED, wrong(voice, wrong), now);
        else if (isOver(voice, one, now)) say(name, one, Heard.ENDED, Sentence.NONE, now);
        else if (live && one.said == null) begun(voice, name, one, now);
    }

    private static Sentence wrong(Voice voice, Sentence why) {
        return new Sentence(
                "Tệp “" + voice.file() + "”: " + why.vi()
                        + ". Không ai nghe thấy gì; màn hình không đổi. Hãy thay tệp.",
                "The file \"" + voice.file() + "\": " + why.en()
                        + ". Nobody hears anything; the screens stay as they are. Use another file.");
    }

    private static boolean isOver(Voice voice, Open one, Instant now) {
        long frames = one.roll.probably();
        return !voice.loop() && frames >= 0 && voice.position(now) >= frames;
    }

    private void begun(Voice voice, String name, Open one, Instant now) {
        var horn = horns.get(voice.to());
        if (horn == null || horn.state() == Horn.State.OPENING) return;
        if (horn.state() == Horn.State.MISSING) say(name, one, Heard.SILENT, horn.words(), now);
        else if (!Double.isNaN(horn.mixer().position(voice.key()))) say(name, one, Heard.STARTED, Sentence.NONE, now);
    }

    private void say(String name, Open one, Heard became, Sentence words, Instant now) {
        boolean again = one.said == became
                && one.saidAt != null
                && (became == Heard.STARTED
                        || became == Heard.SILENT
                        || Duration.between(one.saidAt, now).compareTo(AGAIN) < 0);
        if (again) return;
        one.said = became;
        one.saidAt = now;
        teller.became(name, one.voice.begun(), became, words);
    }

    /** It is open and has begun to be decoded, or never will be. */
    private boolean isReady(Voice voice) {
        var one = open.get(voice.key());
        if (one == null) return files.gone(voice.file()) != null;
        var horn = horns.get(voice.to());
        boolean sounds = horn == null || horn.state() != Horn.State.OPENING;
        return sounds && (one.roll.wrong() != null || one.roll.isReady(READY));
    }

    private Horn horn(String to, Hall hall) {
        return horns.computeIfAbsent(
                to, name -> new Horn(name, hall.speakers().getOrDefault(name, Speaker.OF_THE_MACHINE), time, watch));
    }

    /** Once each time that it falls silent. */
    private void silence(String to, Horn horn) {
        if (horn.state() == Horn.State.PLAYS) silent.remove(to);
        else if (horn.state() == Horn.State.MISSING && silent.add(to)) teller.trouble(horn.words());
    }

    @Override
    public void close() {
        listening.close();
        thread.interrupt();
    }
}
