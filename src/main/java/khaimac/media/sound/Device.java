package khaimac.media.sound;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lwjgl.openal.AL;
import org.lwjgl.openal.AL10;
import org.lwjgl.openal.AL11;
import org.lwjgl.openal.ALC;
import org.lwjgl.openal.ALC10;
import org.lwjgl.openal.ALC11;
import org.lwjgl.openal.ALUtil;
import org.lwjgl.openal.EXTDisconnect;
import org.lwjgl.openal.EXTFloat32;
import org.lwjgl.openal.EXTThreadLocalContext;
import org.lwjgl.openal.SOFTDirectChannels;
import org.lwjgl.openal.SOFTSourceLatency;

/** A device that sounds come out of, by OpenAL. The thread that opens it owns it. */
final class Device implements AutoCloseable {
    /** Blocks that wait in it: enough for a thread that comes a little late, and short enough for a press. */
    private static final int QUEUED = 8;

    /** A machine that is busier than that waits for more of them, up to a third of a second. */
    private static final int MORE = 4;

    private static final int MOST = 32;

    private final long device;
    private final long context;
    private final int source;
    private final Deque<Integer> free = new ArrayDeque<>();
    private int blocks;
    private long taken;
    private long queued;

    /** @param context the calling thread's, with all that a device of ours needs */
    Device(long device, long context) {
        this.device = device;
        this.context = context;
        this.source = AL10.alGenSources();
        AL10.alSourcei(source, SOFTDirectChannels.AL_DIRECT_CHANNELS_SOFT, AL10.AL_TRUE);
        more(QUEUED);
    }

    private void more(int many) {
        for (int buffer = 0; buffer < many && blocks < MOST; buffer++, blocks++) free.add(AL10.alGenBuffers());
    }

    /** It had nothing to play: it begins again with silence, and with more in hand. */
    void beginAgain(float[] silence) {
        if (queued > 0) more(MORE);
        var _ = hasRoom();
        // One that has stopped says of all that it is given that it has played it, until it is set back.
        AL10.alSourceRewind(source);
        while (!free.isEmpty()) play(silence);
        AL10.alSourcePlay(source);
    }

    /**
     * @param name what the machine calls it, or a part of that; empty: the one it uses by itself
     * @return null where it is not here
     */
    static @Nullable Device open(String name) {
        if (!mayHaveSound()) return null;
        var found = name.isEmpty() ? "" : named(name);
        if (found == null) return null;
        long device = found.isEmpty() ? ALC10.alcOpenDevice((ByteBuffer) null) : ALC10.alcOpenDevice(found);
        if (device == 0) return null;
        long context = 0;
        try {
            var can = ALC.createCapabilities(device);
            context = ALC10.alcCreateContext(device, new int[] {ALC10.ALC_FREQUENCY, Samples.RATE, 0});
            boolean may = context != 0
                    && can.ALC_EXT_thread_local_context
                    && EXTThreadLocalContext.alcSetThreadContext(context);
            if (may && AL.createCapabilities(can).AL_EXT_FLOAT32) return new Device(device, context);
        } catch (IllegalStateException e) {
            // No OpenAL that this can be built on: as good as no device.
        }
        EXTThreadLocalContext.alcSetThreadContext(0);
        if (context != 0) ALC10.alcDestroyContext(context);
        ALC10.alcCloseDevice(device);
        return null;
    }

    /** Asked of a Linux without any sound, its libraries write all over the terminal. */
    private static boolean mayHaveSound() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.contains("linux") || System.getenv("ALSOFT_DRIVERS") != null) return true;
        var runtime = System.getenv("XDG_RUNTIME_DIR");
        return Files.isDirectory(Path.of("/dev/snd"))
                || System.getenv("PULSE_SERVER") != null
                || (runtime != null
                        && (Files.exists(Path.of(runtime, "pulse", "native"))
                                || Files.exists(Path.of(runtime, "pipewire-0"))));
    }

    /** What the machine calls its devices. */
    static List<String> names() {
        List<String> all = mayHaveSound() ? ALUtil.getStringList(0, ALC11.ALC_ALL_DEVICES_SPECIFIER) : null;
        return all == null ? List.of() : List.copyOf(all);
    }

    private static @Nullable String named(String part) {
        var small = part.toLowerCase(Locale.ROOT);
        for (var name : names()) if (name.toLowerCase(Locale.ROOT).contains(small)) return name;
        return null;
    }

    /** False once it was unplugged, or is broken. */
    boolean isThere() {
        return ALC10.alcGetInteger(device, EXTDisconnect.ALC_CONNECTED) != 0;
    }

    /** Whether it takes another block. */
    boolean hasRoom() {
        for (int done = AL10.alGetSourcei(source, AL10.AL_BUFFERS_PROCESSED); done > 0; done--) {
            free.add(AL10.alSourceUnqueueBuffers(source));
            taken += Mixer.BLOCK;
        }
        return !free.isEmpty();
    }

    void play(float[] block) {
        int buffer = free.remove();
        AL10.alBufferData(buffer, EXTFloat32.AL_FORMAT_STEREO_FLOAT32, block, Samples.RATE);
        AL10.alSourceQueueBuffers(source, buffer);
        queued += Mixer.BLOCK;
    }

    /** The number of the frame that is given to it next. */
    long queued() {
        return queued;
    }

    /** False where it had to wait for us. */
    boolean plays() {
        return AL10.alGetSourcei(source, AL10.AL_SOURCE_STATE) == AL10.AL_PLAYING;
    }

    /** How many frames have been heard of it by now; a part of one too. */
    double heard() {
        var place = new long[2];
        SOFTSourceLatency.alGetSourcei64vSOFT(source, SOFTSourceLatency.AL_SAMPLE_OFFSET_LATENCY_SOFT, place);
        double offset = place[0] / 4_294_967_296.0;
        return taken + offset - place[1] * 1e-9 * Samples.RATE;
    }

    @Override
    public void close() {
        AL10.alSourceStop(source);
        AL10.alSourcei(source, AL10.AL_BUFFER, 0);
        AL11.alDeleteSources(source);
        EXTThreadLocalContext.alcSetThreadContext(0);
        ALC10.alcDestroyContext(context);
        ALC10.alcCloseDevice(device);
    }
}
