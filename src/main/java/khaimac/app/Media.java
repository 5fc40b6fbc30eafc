package khaimac.app;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import khaimac.asset.AssetFolder;
import khaimac.finding.Sentence;
import khaimac.show.Show;

/** One sort of media that a show may name. */
interface Media {
    /**
     * The files of this sort.
     *
     * @param prepare whether to do what can be done for them now
     * @param told what takes long
     */
    List<Found> of(Show show, AssetFolder folder, boolean prepare, Consumer<Sentence> told)
            throws IOException, InterruptedException;

    /**
     * One file.
     *
     * @param about what is in it
     * @param todo what has to be done before it can be shown; empty where it is ready
     */
    record Found(Sentence kind, String file, Sentence about, Sentence todo) {
        boolean isReady() {
            return todo.isEmpty();
        }
    }
}
