package khaimac.panel.door;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What nobody may guess, and what shows that somebody knows it without saying it. */
final class Secrets {
    private static final int BYTES = 16;

    /**
     * A tablet of five years ago takes about two seconds for these: on such a network its browser lends the page no
     * cryptography of its own.
     */
    private static final int ROUNDS = 20_000;

    private static final int KEY_BITS = 256;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 128 random bits, as 32 hex digits. */
    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Six digits that a person can type. */
    static String pin() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** Sixteen digits: what is made of them travels where others listen, and nobody finds them by trying in a year. */
    static String digits() {
        return "%08d%08d".formatted(RANDOM.nextInt(100_000_000), RANDOM.nextInt(100_000_000));
    }

    /**
     * The code that digits stand for, by PBKDF2: made by so much work that each guess costs it too.
     *
     * @param salt another for each door, so that nobody can have done the work beforehand
     */
    static String stretched(String digits, String salt) {
        try {
            var work = new PBEKeySpec(digits.toCharArray(), bytes(salt), ROUNDS, KEY_BITS);
            var code = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(work);
            return HexFormat.of().formatHex(code.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** HMAC-SHA256, as hex. */
    static String signed(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA256", e);
        }
    }

    /** In the same time whether the first letter is wrong or the last. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
