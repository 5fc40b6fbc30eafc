package khaimac.panel;

import khaimac.finding.Sentence;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.ToPage;
import org.jspecify.annotations.Nullable;

/** Who keeps the doors: lets people in, and shows an administrator who is in. */
public interface Porter {
    /**
     * What came of it.
     *
     * @param because why not; empty where it was done
     * @param token a new token, shown this once; empty: none was made
     */
    record Done(Sentence because, String token) {
        public static final Done WELL = new Done(Sentence.NONE, "");

        public static Done not(Sentence because) {
            return new Done(because, "");
        }
    }

    Done admit(FromPage.Admission what);

    /** How things stand at the doors, for an administrator of that session. */
    ToPage.Access access(String session, String token);

    /** The address of the network that tablets should come by, where they cannot; null: all is as it should be. */
    @Nullable
    String lost();
}
