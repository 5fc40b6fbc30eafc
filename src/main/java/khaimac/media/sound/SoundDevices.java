package khaimac.media.sound;

import java.util.List;

/** What of this machine sounds can come out of, as a hall file names it. */
public final class SoundDevices {
    private SoundDevices() {}

    public static List<String> names() {
        try {
            return Device.names();
        } catch (LinkageError | RuntimeException e) {
            // OpenAL is not here for this system: nothing is heard, and that is what is told.
            return List.of();
        }
    }
}
