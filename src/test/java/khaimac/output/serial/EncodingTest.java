package khaimac.output.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import khaimac.hall.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bytes that real controllers took, and that a decoder of its own reads back. */
class EncodingTest {
    @Test
    void adalight_is_as_controllers_know_it() {
        assertThat(frame(new Adalight(), "ff000000ff000000ff")).isEqualTo("416461000257ff000000ff000000ff");
        assertThat(frame(new Adalight(), "00".repeat(900)))
                .startsWith("416461012b7f")
                .hasSize(2 * 906);
    }

    @Test
    void awa_is_as_controllers_know_it() {
        assertThat(frame(new Awa(), "010203040506")).isEqualTo("417761000154010203040506153810");
        assertThat(frame(new Awa(), "ff000000ff000000ff")).isEqualTo("417761000257ff000000ff000000ff00000c");
    }

    @Test
    void a_sum_of_awa_that_looks_like_the_next_picture_is_another_byte() {
        assertThat(frame(new Awa(), "3e0000")).endsWith("aa");
    }

    @Test
    void tpm2_is_as_controllers_know_it() {
        assertThat(frame(new Tpm2(), "ff000000ff00")).isEqualTo("c9da0006ff000000ff0036");
    }

    @Test
    void tpm2_adds_a_lamp_where_a_controller_would_lose_the_last_one() {
        for (int lamps : new int[] {254, 255, 256, 300, 341, 342, 511, 600, 1000}) {
            byte[] frame = new Tpm2().frame(new byte[lamps * 3], 3);
            int high = frame[2] & 0xFF;
            int low = frame[3] & 0xFF;
            assertThat(high * 256 / 3 + low / 3).as(lamps + " lamps").isGreaterThanOrEqualTo(lamps);
            assertThat(frame).hasSize(4 + high * 256 + low + 1).endsWith(0x36);
        }
        assertThat(new Tpm2().frame(new byte[900], 3)).as("300 lamps need none").hasSize(905);
    }

    @Test
    void usb_pro_is_as_widgets_know_it() {
        assertThat(frame(new UsbPro(), "007ee7ff" + "01".repeat(20)))
                .isEqualTo("7e06190000007ee7ff" + "01".repeat(20) + "e7");
        assertThat(frame(new UsbPro(), "ff"))
                .as("a short universe is filled up")
                .isEqualTo("7e06190000ff" + "00".repeat(23) + "e7");
        assertThat(frame(new UsbPro(), "ff".repeat(512)))
                .startsWith("7e06010200ff")
                .hasSize(2 * 518);
    }

    @ParameterizedTest
    @EnumSource(Wire.Speaks.class)
    void what_is_written_is_what_a_decoder_reads_although_noise_came_before(Wire.Speaks speaks) {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var lamps = new byte[3 * (8 + random.nextInt(160))];
            random.nextBytes(lamps);
            var decoder = Decoder.of(speaks);
            var noise = new byte[random.nextInt(8)];
            Arrays.fill(noise, (byte) 0x55);
            decoder.take(noise);
            decoder.take(Encoding.of(speaks).frame(lamps, 3));
            assertThat(decoder.pictures()).hasSize(1);
            assertThat(Arrays.copyOf(decoder.pictures().getFirst(), lamps.length))
                    .isEqualTo(lamps);
        }
    }

    private static String frame(Encoding encoding, String lamps) {
        return HexFormat.of().formatHex(encoding.frame(HexFormat.of().parseHex(lamps), 3));
    }
}
