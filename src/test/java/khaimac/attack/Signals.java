package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Stops processes and lets them run on, as a debugger, a swapping machine or a slow disk would. */
final class Signals {
    private Signals() {}

    /** Whether this machine can. */
    static boolean can() {
        return kill("-0", ProcessHandle.current());
    }

    static void send(String name, ProcessHandle process) {
        assertThat(kill("-" + name, process)).as(name + " " + process).isTrue();
    }

    private static boolean kill(String what, ProcessHandle process) {
        try {
            var kill = new ProcessBuilder("kill", what, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return kill.waitFor(20, TimeUnit.SECONDS) && kill.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
