package khaimac.panel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import khaimac.link.ToDesk;
import khaimac.panel.words.ToPage;
import khaimac.panel.words.Topic;

/** How loud it is, told to the pages that look at the wall; nobody looks: nobody measures. */
final class Loudness {
    private final Players players;
    private final Supplier<Iterable<Page>> pages;

    /** What each player said last. */
    private final Map<String, ToDesk.Levels> said = new ConcurrentSkipListMap<>();

    Loudness(Players players, Supplier<Iterable<Page>> pages) {
        this.players = players;
        this.pages = pages;
        players.levels(this::hear);
    }

    private void hear(String player, ToDesk.Levels levels) {
        said.put(player, levels);
        var here = new HashSet<String>();
        for (var one : players.all()) here.add(one.name());
        said.keySet().retainAll(here);
        var frame = Frame.of(all());
        for (var page : pages.get())
            if (page.topic() == Topic.DESK && !page.looksAt().isEmpty()) page.tell(frame, ToPage.Levels.class);
    }

    private ToPage.Levels all() {
        var meters = new ArrayList<ToPage.Meter>();
        var ducked = new HashSet<String>();
        said.forEach((player, levels) -> {
            for (var one : levels.speakers())
                meters.add(
                        new ToPage.Meter(player, one.speaker(), one.peak(), one.loudness(), one.limited(), one.mute()));
            ducked.addAll(levels.ducked());
        });
        return new ToPage.Levels(meters, List.copyOf(ducked));
    }
}
