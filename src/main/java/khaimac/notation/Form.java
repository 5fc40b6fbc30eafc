package khaimac.notation;

import tools.jackson.core.JsonParser;

/** How a value of one declared type is read; the parser stands at its first token, and at its last afterwards. */
interface Form {
    Object read(JsonParser in);
}
