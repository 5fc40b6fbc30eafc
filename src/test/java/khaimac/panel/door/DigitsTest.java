package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import khaimac.panel.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk and a page make the same code of the digits that a person types. */
class DigitsTest {
    private static final String DIGITS = "0123456789012345";
    private static final String SALT = "00112233445566778899aabbccddeeff";

    /** What Python's hashlib.pbkdf2_hmac makes of them by 20,000 rounds. */
    private static final String CODE = "7fc934b3dcfe6f106814e167893d8be70c2c2ce1348532665912303d1cdf792d";

    @TempDir
    private Path folder;

    @Test
    void the_desk_makes_of_digits_what_everybody_does() {
        assertThat(Secrets.stretched(DIGITS, SALT)).isEqualTo(CODE);
        assertThat(Secrets.stretched(DIGITS, SALT.replace('0', '1'))).isNotEqualTo(CODE);
    }

    @Test
    void a_page_makes_the_same() throws Exception {
        var said = new Node(folder).says("""
            globalThis.location = {protocol: "http:", hostname: "hall"};
            await import("./sha256.js");
            const {stretched} = await import("./signing.js");
            console.log(await stretched("%s", "%s"));
            """.formatted(DIGITS, SALT));
        assertThat(said).isEqualTo(CODE);
    }
}
