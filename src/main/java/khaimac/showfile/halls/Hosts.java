package khaimac.showfile.halls;

import java.util.Map;
import java.util.regex.Pattern;
import khaimac.finding.Sentence;
import khaimac.hall.Endpoint;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;
import org.jspecify.annotations.Nullable;

/** Addresses of machines. What an editor checks by is what the reading checks by. */
final class Hosts {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** A name ends in a part that is no number: otherwise it is an IP address with a mistake in it. */
    private static final String ANY =
            "(?:(?:" + BYTE + "\\.){3}" + BYTE + "|(?:" + LABEL + "\\.){0,9}(?=[0-9-]*[A-Za-z])" + LABEL + ")";

    private static final String PORT = ":[1-9][0-9]{0,4}";
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST = 500;

    static final Shape<String> HOST = written(
            "^" + ANY + "$",
            new Sentence(
                    "Ở đây cần địa chỉ một máy như \"192.168.0.51\".",
                    "The address of a machine such as \"192.168.0.51\" is needed here."));

    /** A base URL, kept without the slash at its end. */
    static final Shape<String> URL = Shapes.of(
            schema("^https?://" + ANY + "(?:" + PORT + ")?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$"),
            Hosts::url,
            url -> url,
            new Sentence(
                    "Ở đây cần một địa chỉ web như \"http://192.168.0.31:9000\", không có ? và #.",
                    "A web address such as \"http://192.168.0.31:9000\" is needed here, without ? and #."));

    /** Which network card of this machine is used. */
    static final Part<String> INTERFACE = Part.of(
            "interface",
            Told.now(Values.SOME, new Sentence("Máy tự chọn đường mạng.", "The machine takes whichever it likes.")),
            "Network interface of this machine, such as eth1; the machine chooses if not said.");

    private static final Pattern URL_PARTS =
            Pattern.compile("^https?://" + ANY + "(?<port>" + PORT + ")?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$");
    private static final Pattern ENDPOINT = Pattern.compile("^(?<host>" + ANY + ")(?<port>" + PORT + ")?$");

    private Hosts() {}

    /** A host, with its port where that is not the usual one. */
    static Shape<Endpoint> endpoint(int usualPort) {
        return Shapes.of(
                schema("^" + ANY + "(?:" + PORT + ")?$"),
                (node, reader) -> endpoint(node, usualPort),
                endpoint -> endpoint.port() == usualPort ? endpoint.host() : endpoint.toString(),
                new Sentence(
                        "Ở đây cần địa chỉ một máy như \"192.168.0.10\" hoặc \"192.168.0.10:" + usualPort + "\".",
                        "The address of a machine such as \"192.168.0.10\" or \"192.168.0.10:" + usualPort
                                + "\" is needed here."));
    }

    /** A host and its port. */
    static Shape<Endpoint> endpoint() {
        return Shapes.of(
                schema("^" + ANY + PORT + "$"),
                (node, reader) -> endpoint(node, 0),
                Endpoint::toString,
                new Sentence(
                        "Ở đây cần địa chỉ và cổng như \"192.168.0.30:8000\".",
                        "An address and a port such as \"192.168.0.30:8000\" are needed here."));
    }

    static Shape<String> written(String pattern, Sentence otherwise) {
        var compiled = Pattern.compile(pattern);
        return Shapes.of(
                schema(pattern),
                (node, reader) -> {
                    var text = text(node);
                    return text != null && compiled.matcher(text).matches() ? text : null;
                },
                text -> text,
                otherwise);
    }

    /** Of a host that may also be the word for something else. */
    static Shape<String> hostOr(String word, Sentence otherwise) {
        return written("^(?:" + word + "|" + ANY + ")$", otherwise);
    }

    private static @Nullable Endpoint endpoint(Node node, int usualPort) {
        var text = text(node);
        if (text == null) return null;
        var matcher = ENDPOINT.matcher(text);
        if (!matcher.matches()) return null;
        int port = port(matcher.group("port"), usualPort);
        var host = matcher.group("host");
        return port == 0 || host == null ? null : new Endpoint(host, port);
    }

    private static @Nullable String url(Node node, Object reader) {
        var text = text(node);
        if (text == null) return null;
        var matcher = URL_PARTS.matcher(text);
        if (!matcher.matches() || port(matcher.group("port"), 80) == 0) return null;
        int end = text.length();
        while (text.charAt(end - 1) == '/') end--;
        return text.substring(0, end);
    }

    /** 0 where there is no such port. */
    private static int port(@Nullable String written, int usual) {
        if (written == null) return usual;
        int port = Integer.parseInt(written.substring(1));
        return port <= LAST_PORT ? port : 0;
    }

    private static @Nullable String text(Node node) {
        return node instanceof Node.Text(var text, int line, int column) && text.length() <= LONGEST ? text : null;
    }

    private static Map<String, Object> schema(String pattern) {
        return Map.of("type", "string", "pattern", pattern);
    }
}
