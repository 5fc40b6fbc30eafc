package khaimac.showfile.shows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.showfile.json.Node;
import org.jspecify.annotations.Nullable;

/** Where the parts of a show stand in its file, for findings that are made after the reading. */
public final class Places {
    private final String file;
    private final Map<String, Node> segments = new HashMap<>();
    private final Map<String, List<Node>> cues = new HashMap<>();
    private final Map<String, Node> looks = new HashMap<>();
    private final Map<String, Node> styles = new HashMap<>();
    private final Map<String, Node> idle = new HashMap<>();
    private final Map<String, Node> emergencies = new HashMap<>();
    private @Nullable Node names;

    /** How segments are called: each of its many cues says it. */
    private final Map<String, Sentence> words = new HashMap<>();

    public Places(String file) {
        this.file = file;
    }

    void segment(String id, Node node, List<Node> cueNodes) {
        segments.put(id, node);
        cues.put(id, List.copyOf(cueNodes));
    }

    void look(String name, Node node) {
        looks.put(name, node);
    }

    void idle(String surface, Node node) {
        idle.put(surface, node);
    }

    void emergency(String name, Node node) {
        emergencies.put(name, node);
    }

    void style(String name, Node node) {
        styles.put(name, node);
    }

    /** What is written of a style of the show's own; null where none is called so. */
    @Nullable
    Node styled(String name) {
        return styles.get(name);
    }

    /** What is written of a look; null where none is called so. */
    @Nullable
    Node looks(String name) {
        return looks.get(name);
    }

    void names(Node node) {
        names = node;
    }

    public String file() {
        return file;
    }

    public Place segment(String id) {
        return at(segments.get(id), Sentences.segment(id));
    }

    /** @param index of the cue in its segment, from 0 */
    public Place cue(String segment, int index) {
        var nodes = cues.getOrDefault(segment, List.of());
        var where = words.computeIfAbsent(segment, Sentences::segment);
        return at(index < nodes.size() ? nodes.get(index) : segments.get(segment), Sentences.cue(where, index));
    }

    public Place look(String name) {
        return at(looks.get(name), Sentences.look(name));
    }

    /** Where the idle look of a surface is written. */
    public Place idle(String surface) {
        return at(idle.get(surface), Sentences.idle(surface));
    }

    /** Where an emergency text is written. */
    public Place emergency(String name) {
        return at(emergencies.get(name), Sentences.emergency(name));
    }

    boolean hasIdle(String surface) {
        return idle.containsKey(surface);
    }

    /** Where the title of the show is written. */
    Place names() {
        return at(names, Sentence.NONE);
    }

    private Place at(@Nullable Node node, Sentence path) {
        return node == null ? new Place(file, 0, 0, path) : new Place(file, node.line(), node.column(), path);
    }
}
