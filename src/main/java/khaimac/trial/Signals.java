package khaimac.trial;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Stops processes and lets them run on, as a debugger, a swapping machine or a slow disk would. */
public final class Signals {
    private static final int PATIENCE_SECONDS = 20;

    private Signals() {}

    /** Whether this machine can. */
    public static boolean can() {
        return kill("-0", ProcessHandle.current());
    }

    /** Nothing of it moves from now on; false: it could not be stopped. */
    public static boolean stop(ProcessHandle process) {
        return kill("-STOP", process);
    }

    /** It runs on; false: it has ended meanwhile. */
    public static boolean goOn(ProcessHandle process) {
        return kill("-CONT", process);
    }

    private static boolean kill(String what, ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("kill", what, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && kill.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
