package khaimac.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What shows that somebody belongs here: 80 random bits, as sixteen letters that a person can read to another. It never
 * goes over a link: each side proves that it knows it, for that one connection.
 */
public final class Secret {
    /** Without I, L, O and U, which are read as others. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String FILE = "link-code";
    private static final String KNOCKS = "KNOCK";
    private static final int NONCE = 16;

    /** So long is a knock. */
    static final int KNOCK = NONCE + 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String letters;

    private Secret(String letters) {
        this.letters = letters;
    }

    public static Secret fresh() {
        var letters = new StringBuilder();
        while (letters.length() < LENGTH) letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return new Secret(letters.toString());
    }

    /** As a person types it: small or large, with spaces and dashes or without; null where it is none. */
    public static @Nullable Secret read(String text) {
        var letters = text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean is = letters.length() == LENGTH && letters.chars().allMatch(one -> LETTERS.indexOf(one) >= 0);
        return is ? new Secret(letters) : null;
    }

    /** The one of this folder, made the first time: whoever joined its run before comes back with the same code. */
    public static Secret kept(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        OnlyOurs.is(file);
        var before = Files.exists(file) ? read(Files.readString(file, StandardCharsets.ISO_8859_1)) : null;
        if (before != null) return before;
        var made = fresh();
        made.keep(folder);
        return made;
    }

    /** Writes it into this folder, where nobody else on this machine can read it. */
    public void keep(Path folder) throws IOException {
        OnlyOurs.write(folder.resolve(FILE), (written() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** As it is shown to people: four groups of four. */
    public String written() {
        var groups = new StringBuilder(letters);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) groups.insert(at, '-');
        return groups.toString();
    }

    /**
     * What only somebody who knows it can say.
     *
     * @param who says it: what one side says is no proof of the other
     * @param binding of the one connection on which it is a proof
     */
    String proof(String who, byte[] binding) {
        return HexFormat.of().formatHex(signed(who, binding));
    }

    /** The first words of somebody on the desk's own machine, where nobody can stand between. */
    public ToDesk.Hello hello(String name, Part part) {
        return new ToDesk.Hello(name, part, List.of()).with(proof(part.name(), new byte[0]));
    }

    private byte[] signed(String who, byte[] what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(letters.getBytes(StandardCharsets.US_ASCII), mac.getAlgorithm()));
            mac.update(("khaimac link, " + who + "\n").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** A word that nobody else can say, and that is another each time. */
    byte[] knock() {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        return ByteBuffer.allocate(KNOCK).put(nonce).put(signed(KNOCKS, nonce)).array();
    }

    boolean isKnock(byte[] said) {
        if (said.length != KNOCK) return false;
        var right = signed(KNOCKS, Arrays.copyOf(said, NONCE));
        return MessageDigest.isEqual(Arrays.copyOfRange(said, NONCE, KNOCK), right);
    }

    boolean isProof(String said, String who, byte[] binding) {
        var right = proof(who, binding).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(said.getBytes(StandardCharsets.UTF_8), right);
    }

    /** The password of a key store that belongs to it. */
    String letters() {
        return letters;
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
