package khaimac.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.engine.Hearsay;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.scene.Heard;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/**
 * What became of each sound, put together from what every player says of it: one of them that plays it is enough. Where
 * nobody does, that is found out too, so that nobody waits for ever for an anthem that nobody hears.
 */
final class SoundsHeard {
    /** A player that was killed is back by then, and a file is open. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Sentence NOBODY = new Sentence(
            "không máy phát hình nào đang phát âm thanh này. Màn hình không đổi; các lệnh khác không chờ nữa. Hãy"
                    + " kiểm tra máy phát hình và loa",
            "no player plays it. The screens stay as they are; nothing waits for it any more. Check the player and the"
                    + " speakers");

    private record Which(String name, Instant since) {}

    private record Said(Heard became, Sentence words) {}

    /** One sound: what each player said last, and since when none has said that it is heard. */
    private static final class Sound {
        final Map<String, Said> said = new HashMap<>();

        @Nullable
        Duration unheard;
    }

    private final Map<Which, Sound> sounds = new HashMap<>();

    synchronized void says(String player, String name, Instant since, Heard became, Sentence words) {
        sounds.computeIfAbsent(new Which(name, since), _ -> new Sound()).said.put(player, new Said(became, words));
    }

    /** Whatever it said, nobody hears it from there any more. */
    synchronized void left(String player) {
        sounds.values().forEach(sound -> sound.said.remove(player));
    }

    /**
     * What the run has to be told.
     *
     * @param on the sounds that are on
     * @param known what the run knows of them
     * @param players those that live
     * @param live whether time goes by as in life: else players are silent, and do not say so of each sound
     * @param now on a steady clock
     */
    synchronized List<Wish.SoundReport> news(
            List<Sounding> on, Hearsay known, Set<String> players, boolean live, Duration now) {
        var wanted = new HashSet<Which>();
        var news = new ArrayList<Wish.SoundReport>();
        for (var one : on) {
            var which = new Which(one.name(), one.since());
            wanted.add(which);
            var sound = sounds.computeIfAbsent(which, _ -> new Sound());
            var became = became(sound, players, live, now);
            var before = known.of(one);
            if (became != null && (before == null || before.became() != became.became()))
                news.add(new Wish.SoundReport(one.name(), one.since(), became.became(), became.words()));
        }
        sounds.keySet().retainAll(wanted);
        return news;
    }

    private static @Nullable Said became(Sound sound, Set<String> players, boolean live, Duration now) {
        // Who is silent for a moment says no less afterwards.
        var said = new HashMap<>(sound.said);
        said.keySet().retainAll(players);
        for (var best : List.of(Heard.STARTED, Heard.ENDED)) {
            var one = said(said, best);
            if (one == null) continue;
            sound.unheard = null;
            return one;
        }
        if (sound.unheard == null) sound.unheard = now;
        boolean late = now.minus(sound.unheard).compareTo(PATIENCE) >= 0;
        boolean all = !said.isEmpty() && said.keySet().containsAll(players);
        // Another may still begin to play it.
        if (!all && !late) return null;
        var silent = said(said, Heard.SILENT);
        if (silent != null) return silent;
        var failed = said(said, Heard.FAILED);
        if (failed != null) return failed;
        return live || players.isEmpty() ? new Said(Heard.SILENT, NOBODY) : null;
    }

    private static @Nullable Said said(Map<String, Said> by, Heard became) {
        for (var one : by.values()) if (one.became() == became) return one;
        return null;
    }
}
