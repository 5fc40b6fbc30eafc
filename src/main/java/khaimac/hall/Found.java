package khaimac.hall;

import java.util.Map;

/**
 * Something that this machine has and a hall file may name.
 *
 * @param kind such as "monitor", "port" or "interface"
 * @param name what a hall file calls it
 * @param about what else is known of it, each under its own word; in the order it was found
 */
public record Found(String kind, String name, Map<String, String> about) {}
