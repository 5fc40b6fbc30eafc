package khaimac.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.parcel.Refused;
import khaimac.parcel.Unpacking;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a show that was packed on another machine. */
@Command(name = "unpack")
final class UnpackVerb implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", descriptionKey = "package")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "unpack-into")
    private @Nullable Path into;

    @Option(names = "--look", descriptionKey = "unpack-look")
    private boolean look;

    @Option(names = "--replace", paramLabel = "NAME", descriptionKey = "unpack-replace")
    private List<String> replace = new ArrayList<>();

    private final Terminal terminal;

    UnpackVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var home = into == null ? terminal.home() : into;
        try (var unpacking = Unpacking.open(file)) {
            if (look) return looked(unpacking, home);
            var arrived = unpacking.into(home, new HashSet<>(replace));
            terminal.say("Đã nhận buổi lễ “" + arrived.show() + "”.", "Took in the show \"" + arrived.show() + "\".");
            arrived.told().forEach(terminal::say);
            return arrived.told().isEmpty() ? 0 : 1;
        } catch (Refused refused) {
            terminal.complain(refused.why());
            return 2;
        }
    }

    private int looked(Unpacking unpacking, Path home) throws Refused {
        var clashes = unpacking.clashes(home);
        for (var part : unpacking.manifest().files()) {
            var name = part.name() + "  " + part.size();
            terminal.say(
                    clashes.contains(part.name())
                            ? new Sentence(name + "  ở đây có tệp khác cùng tên", name + "  another file is here by it")
                            : Sentence.same(name));
        }
        for (var name : unpacking.manifest().missing())
            terminal.say(new Sentence(name + "  không có trong gói", name + "  is not in the package"));
        return clashes.isEmpty() && unpacking.manifest().missing().isEmpty() ? 0 : 1;
    }
}
