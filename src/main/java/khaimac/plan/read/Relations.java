package khaimac.plan.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of a document of Microsoft's is which: by their ids, and by what they are. */
final class Relations {
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byKind = new HashMap<>();

    private Relations() {}

    /** Of a part; those of the whole are of the part without a name. What lies outside is passed over. */
    static Relations of(Archive archive, String part, Patience patience) throws IOException {
        var relations = new Relations();
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        try (var in = archive.small(folder + "_rels/" + part.substring(slash) + ".rels")) {
            if (in == null) return relations;
            try (var xml = new Xml(in, patience)) {
                while (xml.next()) {
                    if (!xml.starts() || !xml.name().equals("Relationship")) continue;
                    if (xml.at("TargetMode", "").equals("External")) continue;
                    var target = target(folder, xml.at("Target", ""));
                    var kind = xml.at("Type", "");
                    relations.byId.put(xml.at("Id", ""), target);
                    relations.byKind.putIfAbsent(kind.substring(kind.lastIndexOf('/') + 1), target);
                }
            }
        }
        return relations;
    }

    private static String target(String folder, String target) {
        if (target.startsWith("/")) return target.substring(1);
        var path = folder;
        var rest = target;
        while (rest.startsWith("../")) {
            int slash = path.lastIndexOf('/', path.length() - 2);
            path = path.substring(0, slash + 1);
            rest = rest.substring(3);
        }
        return path + rest;
    }

    @Nullable
    String id(String id) {
        return byId.get(id);
    }

    String kind(String kind, String usual) {
        return byKind.getOrDefault(kind, usual);
    }
}
