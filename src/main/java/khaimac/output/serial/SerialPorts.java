package khaimac.output.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import khaimac.hall.Found;
import khaimac.hall.Wire;
import khaimac.output.Lost;
import org.jspecify.annotations.Nullable;

/**
 * The serial ports of this machine. A port is named by its path or by the serial number of its adapter. An adapter that
 * was here is found again by its number, whatever name it comes back under.
 */
public final class SerialPorts implements Ports {
    private static final boolean IS_WINDOWS = File.separatorChar == '\\';

    /** What the system answers; the numbers of Windows are others than those of the systems that call a port a file. */
    private static final int ABSENT = 2;

    private static final int FORBIDDEN = 13;
    private static final int NOT_A_PORT = 25;

    /** A port of a file that is there is absent to jSerialComm where this process itself has it open. */
    private static final Set<Integer> TAKEN = IS_WINDOWS ? Set.of(5, 32) : Set.of(ABSENT, 11, 16, 35);

    /** The numbers of the adapters that were open, by what hall files call their ports. */
    private final Map<String, String> numbers = new ConcurrentHashMap<>();

    @Override
    public Line open(String output, Wire.Serial wire, Runnable wake) throws Lost {
        var port = find(output, wire.port());
        // Many boards take a change of these lines for a wish to be started anew.
        port.clearDTR();
        port.clearRTS();
        port.setComPortParameters(wire.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
        // What it answers counts, not its last error: on some ports that is set although all went well.
        if (!port.openPort()) throw refused(output, wire, port);
        try {
            var number = number(port);
            if (number != null) numbers.put(wire.port(), number);
            return new SerialLine(port, output, wire.port(), wake);
        } catch (RuntimeException | LinkageError e) {
            // Left open, it would be taken for another program's at the next try.
            port.closePort();
            throw e;
        }
    }

    private SerialPort find(String output, String named) throws Lost {
        var number = numbers.getOrDefault(named, named);
        for (var port : SerialPort.getCommPorts()) if (number.equals(number(port))) return port;
        try {
            return SerialPort.getCommPort(named);
        } catch (SerialPortInvalidPortException e) {
            throw Lost.absent(Complaints.missing(output, named));
        }
    }

    private static Lost refused(String output, Wire.Serial wire, SerialPort port) {
        int code = port.getLastErrorCode();
        var named = wire.port();
        var file = file(named);
        boolean isAbsent = IS_WINDOWS ? code == ABSENT : file != null && !Files.exists(file);
        if (isAbsent) return Lost.absent(Complaints.missing(output, named));
        if ((!IS_WINDOWS && code == FORBIDDEN) || (file != null && !Files.isWritable(file)))
            return new Lost(Complaints.forbidden(output, named));
        if (!IS_WINDOWS && code == NOT_A_PORT) return new Lost(Complaints.noPort(output, named));
        if (TAKEN.contains(code)) return new Lost(Complaints.taken(output, named));
        if (port.getBaudRate() != wire.baud()) return new Lost(Complaints.unfit(output, named, wire.baud()));
        return new Lost(Complaints.unopened(output, named, code));
    }

    /** Where ports are files, the port as one; null where they are not, or it is named by its number. */
    private static @Nullable Path file(String named) {
        try {
            var file = Path.of(named);
            return file.isAbsolute() ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /** What tells this adapter from others of its kind; null where it has nothing of the sort. */
    private static @Nullable String number(SerialPort port) {
        var number = port.getSerialNumber();
        return number == null || number.isBlank() || number.equals("Unknown") ? null : number;
    }

    @Override
    public List<Found> found() {
        return Stream.of(SerialPort.getCommPorts()).map(SerialPorts::found).toList();
    }

    private static Found found(SerialPort port) {
        var about = new LinkedHashMap<String, String>();
        about.put("description", port.getPortDescription());
        var number = number(port);
        if (number != null) about.put("serial number", number);
        return new Found("port", port.getSystemPortPath(), about);
    }
}
