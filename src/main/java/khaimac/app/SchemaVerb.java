package khaimac.app;

import java.util.Map;
import java.util.concurrent.Callable;
import khaimac.finding.Sentence;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import khaimac.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The languages as JSON Schema, so that an editor completes and checks what is written. */
@Command(name = "schema")
final class SchemaVerb implements Callable<Integer> {
    @Parameters(paramLabel = "show|hall", descriptionKey = "language")
    private String language = "";

    private final Terminal terminal;

    SchemaVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        switch (language) {
            case "show" -> terminal.out().println(text(ShowFile.schema()));
            case "hall" -> terminal.out().println(text(HallFile.schema()));
            default -> {
                terminal.complain(new Sentence("Hãy viết show hoặc hall.", "Write show or hall."));
                return Main.WRONG_USE;
            }
        }
        return 0;
    }

    /** As it is shipped beside the shows and halls; in the order of the alphabet, so that it is the same every time. */
    static String text(Map<String, Object> schema) {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writeValueAsString(schema);
    }
}
