package khaimac.output.serial;

import java.io.IOException;
import java.nio.file.Path;
import khaimac.hall.Wire;
import khaimac.output.RunnerRig;
import org.jspecify.annotations.Nullable;

/** A controller at the other end of a cable that the machine believes to be real. */
public final class SerialRig extends RunnerRig {
    private final Pty pty;
    private @Nullable Controller controller;

    public SerialRig(Path folder) {
        this(new Pty(folder, "tty"));
    }

    private SerialRig(Pty pty) {
        super(new SerialFamily(new SerialPorts()), new Wire.Serial(pty.port(), Wire.Speaks.AWA, 2_000_000));
        this.pty = pty;
    }

    @Override
    public void plug() throws IOException {
        pty.plug();
        controller = new Controller(pty, Wire.Speaks.AWA);
    }

    @Override
    public void pull() throws IOException {
        pty.pull();
    }

    @Override
    public void clog() throws IOException {
        pty.clog(true);
    }

    @Override
    public boolean shows(int number) {
        var far = controller;
        return far != null && far.shows(number);
    }

    @Override
    public void close() throws IOException {
        runner.close();
        pty.close();
    }
}
