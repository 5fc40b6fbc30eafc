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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Speaker;
import khaimac.mail.Latest;
import khaimac.media.Library;
import khaimac.media.Soundtrack;
import khaimac.scene.Heard;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * Plays what should be heard, on threads of its own, for as long as it lives. Nothing is loaded before there is
 * something to hear, and nobody waits for it.
 */
public final class Sounds implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Duration MEASURE = Duration.ofMillis(80);

    /** What became of a sound is said again as long as it is wanted: nobody knows which desk has heard it. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** So much of what GO would bring is decoded before the press. */
    private static final Duration READY = Duration.ofMillis(500);

    /** Equal to no set of files. */
    private static final Set<String> NOT_YET = Set.of("");

    /** The first pictures come first. */
    private static final Duration UNHURRIED = Duration.ofSeconds(5);

    /** Who is told what became of a sound, and what else is wrong. */
    public interface Teller {
        /** @param since when it was begun: together with its name it tells which it is */
        void became(String name, Instant since, Heard became, Sentence words);

        void trouble(Sentence words);

        /** How long a file is, now that it is open. */
        void length(String file, Duration length);

        /**
         * How loud it is now, while somebody looks.
         *
         * @param ducked the names of the sounds that are low under others
         */
        void levels(List<Level> levels, List<String> ducked);
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

    /** What is heard, on its way to somewhere else than a speaker. */
    private final class Track implements Soundtrack {
        final String speaker;
        final Mixer mixer = new Mixer();

        Track(String speaker) {
            this.speaker = speaker;
        }

        boolean takes(Voice voice) {
            return speaker.isEmpty() || voice.to().equals(speaker);
        }

        @Override
        public Instant at(Duration steady) {
            return time.get().minus(watch.now().steady().minus(steady));
        }

        @Override
        public Duration steady(Instant at) {
            return watch.now().steady().minus(Duration.between(at, time.get()));
        }

        @Override
        public void read(Instant from, float[] block) {
            mixer.render(from, block);
        }

        @Override
        public void close() {
            tracks.remove(this);
        }
    }

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
    private final List<Track> tracks = new CopyOnWriteArrayList<>();
    private final Meters meters = new Meters();
    private final Set<String> expected = ConcurrentHashMap.newKeySet();
    private final Duration begun;
    /** What GO would bring, as it was asked for last, and the same as it is here. */
    private volatile Set<String> asked = Set.of();

    private volatile Set<String> ready = Set.of();
    private volatile Sentence lacking = Sentence.NONE;
    private boolean missing;
    private volatile boolean looked;
    private Duration measured = Duration.ZERO;

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
        asked = files(wanted.ahead());
        told.put(new State(wanted, hall));
    }

    /** Files of the run that may be played some time: they are listened to when nobody is in a hurry any more. */
    public void expect(Collection<String> names) {
        expected.addAll(names);
    }

    /** Whether somebody looks at how loud it is. */
    public void look(boolean now) {
        looked = now;
    }

    /**
     * What is heard, to be taken along until it is closed: as it is meant, and not later for any speaker's sake.
     *
     * @param speaker what goes to it alone; empty: all there is
     */
    public Soundtrack soundtrack(String speaker) {
        var track = new Track(speaker);
        tracks.add(track);
        return track;
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
        return ready.equals(asked);
    }

    /** When it would begin, which is later each time that it is said, is another matter. */
    private static Set<String> files(Wanted.Ahead ahead) {
        var all = new HashSet<String>();
        for (var sound : ahead.sounds()) all.add(sound.tune().file());
        for (var showing : ahead.surfaces().values())
            for (var film : Looks.all(showing.look(), Look.Film.class)) all.add(film.file());
        return all;
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
            ready = files(state.wanted().ahead());
            if (broken.add(String.valueOf(e)))
                teller.trouble(new Sentence(
                        "Lỗi khi phát âm thanh (" + e + "). Màn hình không đổi.",
                        "Playing sound failed (" + e + "). The screens stay as they are."));
        }
    }

    private void turn(State state) {
        var all = Score.of(state.wanted(), state.hall());
        var voices = here(all, state.hall());
        var ahead = here(Score.ahead(state.wanted(), state.hall()), state.hall());
        // Who takes it along has all of it, also what another machine plays.
        var opened = tracks.isEmpty() ? voices : all;
        if (opened.isEmpty() && ahead.isEmpty() && open.isEmpty()) {
            ready = files(state.wanted().ahead());
            lacking = Sentence.NONE;
            measure(List.of());
            return;
        }
        if (isMissing(voices, ahead)) {
            ready = files(state.wanted().ahead());
            return;
        }
        var now = time.get();
        opens(opened, ahead);
        boolean live = speed.getAsDouble() == 1;
        var parts = new HashMap<String, List<Mixer.Part>>();
        var taken = new ArrayList<Mixer.Part>();
        for (var voice : opened) {
            boolean isHere = voices.contains(voice);
            var one = open.get(voice.key());
            if (one == null) {
                var why = files.gone(voice.file());
                if (why != null && voice.name() != null && isHere) unplayed(voice.name(), voice, why);
                continue;
            }
            if (live) {
                one.roll.need((long) Math.max(0, voice.position(now)));
                var part = part(voice, one, opened, now);
                taken.add(part.atOnce());
                if (isHere)
                    parts.computeIfAbsent(voice.to(), to -> new ArrayList<>()).add(part);
            }
            if (isHere) says(voice, one, now, live);
        }
        for (var track : tracks)
            track.mixer.play(
                    taken.stream().filter(part -> track.takes(part.voice())).toList());
        for (var to : parts.keySet()) horn(to, state.hall());
        if (live) for (var voice : ahead) horn(voice.to(), state.hall());
        horns.forEach((to, horn) -> horn.mixer().play(parts.getOrDefault(to, List.of())));
        if (ahead.stream().allMatch(this::isReady)) ready = files(state.wanted().ahead());
        else ready = NOT_YET;
        lacking = lacking(ahead);
        horns.forEach((to, horn) -> silence(to, horn));
        measure(live ? voices : List.of());
    }

    /** Ten times a second, and only while somebody looks. */
    private void measure(List<Voice> voices) {
        var now = watch.now().steady();
        if (!looked || now.minus(measured).compareTo(MEASURE) < 0) return;
        measured = now;
        var at = time.get();
        var due = new HashSet<String>();
        var ducked = new ArrayList<String>();
        for (var voice : voices) {
            var one = open.get(voice.key());
            boolean on = Score.isOn(voice, one == null ? -1 : one.roll.probably(), at);
            if (on) due.add(voice.to());
            boolean low = Score.duck(voice, voices, other -> isHeard(other, at)) < 1;
            if (on && low && voice.name() != null) ducked.add(voice.name());
        }
        var told = meters.look(horns.values(), due, now);
        if (told != null) teller.levels(told, ducked);
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
        else if (live) begun(voice, name, one, now);
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
        else if (horn.mixer().isHeard(voice.key())) say(name, one, Heard.STARTED, Sentence.NONE, now);
    }

    private void say(String name, Open one, Heard became, Sentence words, Instant now) {
        boolean again = one.said == became
                && one.saidAt != null
                && Duration.between(one.saidAt, now).compareTo(AGAIN) < 0;
        if (again) return;
        one.said = became;
        one.saidAt = now;
        teller.became(name, one.voice.begun(), became, words);
        // How long a part of a file is, stands in its cue.
        long frames = one.voice.most() < 0 ? one.roll.probably() : -1;
        if (frames > 0) teller.length(one.voice.file(), Samples.duration((double) frames));
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
