package khaimac.asset;

import static khaimac.asset.Asset.Kind.FILM;
import static khaimac.asset.Asset.Kind.FONT;
import static khaimac.asset.Asset.Kind.PICTURE;
import static khaimac.asset.Asset.Kind.SOUND;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the first bytes of a file say: every format has its own; of pictures they tell the size too. */
public final class Signatures implements Probe {
    private static final int MOST_SIDE = 1 << 20;

    @Override
    public @Nullable Found of(byte[] head) {
        if (has(head, 0, "\u0089PNG\r\n\u001a\n")) return picture(big(head, 16, 4), big(head, 20, 4));
        if (has(head, 0, "GIF8")) return picture(little(head, 6, 2), little(head, 8, 2));
        boolean bitmap = has(head, 0, "BM") && little(head, 14, 4) >= 40;
        if (bitmap) return picture(little(head, 18, 4), Math.abs(little(head, 22, 4)));
        if (has(head, 0, "\u00ff\u00d8\u00ff")) return jpeg(head);
        if (has(head, 0, "RIFF") && has(head, 8, "WEBP")) return webp(head);
        if (begins(head, "\0\1\0\0", "OTTO", "true", "ttcf")) return new Found(FONT, null);
        if (begins(head, "ID3", "fLaC", "OggS", "\u00ff\u00fb", "\u00ff\u00f3")) return new Found(SOUND, null);
        if ((has(head, 0, "RIFF") && has(head, 8, "WAVE")) || has(head, 4, "ftypM4A")) return new Found(SOUND, null);
        if ((has(head, 0, "RIFF") && has(head, 8, "AVI ")) || has(head, 4, "ftyp")) return new Found(FILM, null);
        if (begins(head, "\u001aE\u00df\u00a3")) return new Found(FILM, null);
        return null;
    }

    /** Segment after segment, up to the one that says how large it is. */
    private static Found jpeg(byte[] head) {
        int at = 2;
        while (at + 9 < head.length && (head[at] & 0xFF) == 0xFF) {
            int marker = head[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) return picture(big(head, at + 7, 2), big(head, at + 5, 2));
            // A filling byte stands alone; everything else says how long it is.
            at += marker == 0xFF ? 1 : 2 + big(head, at + 2, 2);
        }
        return new Found(PICTURE, null);
    }

    private static Found webp(byte[] head) {
        if (has(head, 12, "VP8X")) return picture(little(head, 24, 3) + 1, little(head, 27, 3) + 1);
        if (has(head, 12, "VP8L")) {
            int bits = little(head, 21, 4);
            return picture((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }
        return picture(little(head, 26, 2) & 0x3FFF, little(head, 28, 2) & 0x3FFF);
    }

    private static Found picture(int width, int height) {
        boolean known = width > 0 && height > 0 && width < MOST_SIDE && height < MOST_SIDE;
        return new Found(PICTURE, known ? new Asset.Pixels(width, height) : null);
    }

    private static boolean begins(byte[] head, String... letters) {
        for (var each : letters) if (has(head, 0, each)) return true;
        return false;
    }

    private static boolean has(byte[] head, int at, String letters) {
        var wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (head[at + i] != wanted[i]) return false;
        return true;
    }

    /** A number with its highest byte first; 0 where the file ends before it. */
    private static int big(byte[] head, int at, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes && at + i < head.length; i++) number = (number << 8) | (head[at + i] & 0xFF);
        return number;
    }

    private static int little(byte[] head, int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) number = (number << 8) | (at + i < head.length ? head[at + i] & 0xFF : 0);
        return number;
    }
}
