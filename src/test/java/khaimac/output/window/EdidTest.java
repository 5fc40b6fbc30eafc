package khaimac.output.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a monitor says its name is, as the bytes on its cable have it. */
class EdidTest {
    private static byte[] edid() {
        var bytes = new byte[128];
        for (int i = 1; i < 7; i++) bytes[i] = (byte) 0xFF;
        // "ABC" in five bits a letter, and 0x1234 as its number, low byte first.
        bytes[8] = 0x04;
        bytes[9] = 0x43;
        bytes[10] = 0x34;
        bytes[11] = 0x12;
        return bytes;
    }

    /** What a monitor of a name says, 12 letters at most. */
    static byte[] edid(String model) {
        var bytes = edid();
        bytes[54 + 3] = (byte) 0xFC;
        var name = (model + "\n            ").getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(name, 0, bytes, 54 + 5, 13);
        return bytes;
    }

    @Test
    void its_name_is_read_from_whichever_place_holds_it() {
        for (int place = 0; place < 4; place++) {
            var bytes = edid();
            int at = 54 + 18 * place;
            bytes[at + 3] = (byte) 0xFC;
            var name = "NovaStar 4K\n ".getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(name, 0, bytes, at + 5, 13);
            assertThat(Edid.model(bytes)).isEqualTo("NovaStar 4K");
        }
    }

    @Test
    void without_a_name_it_is_called_by_maker_and_number() {
        assertThat(Edid.model(edid())).isEqualTo("ABC1234");
    }

    @Test
    void what_is_no_edid_has_no_name() {
        assertThat(Edid.model(new byte[0])).isEmpty();
        assertThat(Edid.model(new byte[128])).isEmpty();
        assertThat(Edid.model("not an EDID".repeat(20).getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }
}
