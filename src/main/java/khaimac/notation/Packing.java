package khaimac.notation;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.ObjectWriteContext;

/** Collects the bytes of a value while its line of JSON is written; in the line stands how many they are. */
final class Packing extends ObjectWriteContext.Base {
    private final List<Bytes> beside = new ArrayList<>();

    int add(Bytes bytes) {
        beside.add(bytes);
        return bytes.array().length;
    }

    List<Bytes> beside() {
        return List.copyOf(beside);
    }
}
