package khaimac.panel.door;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UnauthorizedResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import khaimac.panel.words.Right;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * The panel on one address. A door to this machine alone and a door to a network are two servers: whatever comes in by
 * the network, the operator at the desk's own machine is not kept waiting by it.
 */
public final class Door implements AutoCloseable {
    static final String SESSION = "session";
    private static final long MOST_BODY = 16 << 10;
    private static final int MOST_MESSAGE = 128 << 10;

    /** Slower than this, somebody only holds a place. */
    private static final int LEAST_BYTES_A_SECOND = 500;

    /** What is smaller goes in one packet either way. */
    private static final int LEAST_COMPRESSED = 300;

    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final int MOST_FROM_ONE_ADDRESS = 20;
    private static final int MOST_CONNECTIONS = 1_500;

    private static final String POLICY = "default-src 'self'; img-src 'self' blob: data:; connect-src 'self' ws: wss:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /**
     * Where it opens.
     *
     * @param port 0: any that is free
     * @param local whether only this machine can reach it
     * @param certificate a PKCS #12 file, for TLS; null: plain HTTP
     */
    public record Place(
            String host, int port, boolean local, @Nullable Path certificate, String password) {
        String scheme() {
            return certificate == null ? "http" : "https";
        }
    }

    private final Place place;
    private final Sessions sessions;
    private final Ways ways;
    private final Javalin javalin;
    private volatile Visitors visitors = new Visitors(Set.of());

    public Door(Place place, Sessions sessions, Ways ways) {
        this.place = place;
        this.sessions = sessions;
        this.ways = ways;
        this.javalin = Javalin.create(this::configure);
    }

    /** Opens it; throws what Javalin throws where the port is taken. */
    public Door open() {
        javalin.start();
        var origins = new LinkedHashSet<String>();
        for (var host : place.local() ? Set.of("127.0.0.1", "localhost") : Set.of(place.host()))
            origins.add(place.scheme() + "://" + host + ":" + port());
        visitors = new Visitors(origins);
        return this;
    }

    public int port() {
        return javalin.port();
    }

    /** What a browser opens. */
    public String link() {
        return place.scheme() + "://" + place.host() + ":" + port() + "/";
    }

    /** Whether only this machine comes in by it. */
    public boolean isLocal() {
        return place.local();
    }

    /** Whether who listens on the network could say something in somebody else's name, if messages were not signed. */
    boolean signs() {
        return !place.local() && place.certificate() == null;
    }

    Javalin javalin() {
        return javalin;
    }

    /** Most of the pages' modules are smaller than what Javalin finds worth it, and there are fifty of them. */
    private static CompressionStrategy compression() {
        var gzip = new CompressionStrategy(null, new Gzip(6));
        gzip.setDefaultMinSizeForCompression(LEAST_COMPRESSED);
        return gzip;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_BODY;
        config.http.generateEtags = true;
        config.http.compressionStrategy = compression();
        config.jetty.host = place.host();
        config.jetty.port = place.port();
        config.jetty.modifyHttpConfiguration(Door::tight);
        config.jetty.modifyServer(server -> server.setHandler(new MinimumDataRateHandler(LEAST_BYTES_A_SECOND, 0)));
        config.jetty.addConnector(this::connector);
        config.jetty.modifyWebSocketServletFactory(factory -> {
            factory.setMaxTextMessageSize(MOST_MESSAGE);
            factory.setMaxBinaryMessageSize(1);
            factory.setMaxOutgoingFrames(8);
            factory.setIdleTimeout(SILENCE);
        });
        config.routes.before(this::guard);
        config.routes.beforeMatched(this::admit);
        config.routes.wsBeforeUpgrade(this::upgrade);
        config.routes.exception(Exception.class, ways::stumbled);
        ways.hang(config, this);
    }

    private static void tight(HttpConfiguration http) {
        http.setIdleTimeout(SILENCE.toMillis());
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(8 << 10);
        http.addCustomizer((request, head) -> uncompressed(request));
    }

    /** A socket that compresses keeps a hundred kilobytes for itself, and what pages are told is small. */
    private static Request uncompressed(Request request) {
        if (!request.getHeaders().contains(HttpHeader.SEC_WEBSOCKET_EXTENSIONS)) return request;
        var without = HttpFields.build(request.getHeaders())
                .remove(HttpHeader.SEC_WEBSOCKET_EXTENSIONS)
                .asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return without;
            }
        };
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        tight(http);
        var plain = new HttpConnectionFactory(http);
        var connector = place.certificate() == null
                ? new ServerConnector(server, plain)
                : new ServerConnector(server, tls(place.certificate(), place.password()), plain);
        connector.setHost(place.host());
        connector.setPort(place.port());
        connector.setIdleTimeout(SILENCE.toMillis());
        // On this machine many pages are one person's; from a network, one address is one device.
        connector.addBean(new Crowd(place.local() ? MOST_CONNECTIONS : MOST_FROM_ONE_ADDRESS, MOST_CONNECTIONS));
        return connector;
    }

    private static SslConnectionFactory tls(Path certificate, String password) {
        var context = new SslContextFactory.Server();
        context.setKeyStorePath(certificate.toUri().toString());
        context.setKeyStoreType("PKCS12");
        context.setKeyStorePassword(password);
        return new SslConnectionFactory(context, "http/1.1");
    }

    /** Every request, before anything of it is looked at. */
    private void guard(Context http) {
        http.header("Content-Security-Policy", POLICY);
        http.header("X-Content-Type-Options", "nosniff");
        http.header("X-Frame-Options", "DENY");
        http.header("Referrer-Policy", "no-referrer");
        http.header("Cross-Origin-Opener-Policy", "same-origin");
        http.header("Cross-Origin-Resource-Policy", "same-origin");
        if (!visitors.knows(http.header("Host"))) throw new HttpResponseException(421, "");
        boolean changes =
                !http.method().name().equals("GET") && !http.method().name().equals("HEAD");
        // A control surface is no page: its token, which no page of somebody else has, stands for it.
        if (!visitors.welcomes(http.header("Origin"), changes && bearer(http) == null)) throw new ForbiddenResponse("");
    }

    private void admit(Context http) {
        for (var role : http.routeRoles()) {
            if (role instanceof Needs needs && !needs.isMetBy(right(http))) {
                if (session(http) == null) throw new UnauthorizedResponse("");
                throw new ForbiddenResponse("");
            }
        }
    }

    private void upgrade(Context http) {
        if (!visitors.knows(http.header("Host"))) throw new HttpResponseException(421, "");
        if (!visitors.welcomes(http.header("Origin"), true)) throw new ForbiddenResponse("");
        var session = sessions.of(http.cookie(cookie()), false);
        if (session == null) throw new UnauthorizedResponse("");
        http.attribute(SESSION, session);
    }

    /** Cookies know no ports: two halls on one machine keep theirs apart by the name. */
    String cookie() {
        return "khaimac-" + port();
    }

    /** Who sent it; null: a stranger. */
    @Nullable
    public Session session(Context http) {
        var token = bearer(http);
        return token != null ? sessions.of(token, true) : sessions.of(http.cookie(cookie()), false);
    }

    private @Nullable Right right(Context http) {
        var session = session(http);
        return session == null ? null : right(session);
    }

    /** Administrators are so on the desk's own machine only. */
    public Right right(Session session) {
        return session.right() == Right.ADMIN && !place.local() ? Right.CONTROL : session.right();
    }

    private static @Nullable String bearer(Context http) {
        var header = http.header("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? header.substring(7).strip()
                : null;
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
