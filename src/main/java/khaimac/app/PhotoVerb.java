package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import khaimac.render.papers.Developing;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens one picture that somebody brought, and writes what a wall needs of it. A desk starts it; people do not. */
@Command(name = PhotosBroughtIn.VERB, hidden = true)
final class PhotoVerb implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM")
    private Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "TO")
    private Path to = Path.of("");

    @Parameters(index = "2", paramLabel = "WIDTH")
    private int width;

    @Parameters(index = "3", paramLabel = "HEIGHT")
    private int height;

    PhotoVerb(Terminal terminal) {}

    @Override
    public Integer call() throws IOException {
        var made = Developing.developed(Files.readAllBytes(from), width, height);
        if (made == null) return 1;
        Files.write(to, made);
        return 0;
    }
}
