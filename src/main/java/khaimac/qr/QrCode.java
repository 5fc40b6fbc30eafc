package khaimac.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The squares of a text, in rows, with the quiet edge that a camera needs. */
public final class QrCode {
    /** Squares that stay white around it. */
    public static final int QUIET = 4;

    private final BitMatrix matrix;

    private QrCode(BitMatrix matrix) {
        this.matrix = matrix;
    }

    /** A quarter of its squares may be lost to a hand or a lamp; null where a text is too long for any. */
    public static @Nullable QrCode of(String text) {
        var level = text.length() > 120 ? ErrorCorrectionLevel.M : ErrorCorrectionLevel.Q;
        try {
            return new QrCode(matrix(text, level));
        } catch (WriterException | IllegalArgumentException e) {
            return null;
        }
    }

    /** A link, which is short enough for any; a sixth may be lost, for a camera that looks across a table. */
    public static QrCode link(String link) {
        try {
            return new QrCode(matrix(link, ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalStateException("a link is short enough for any QR code", e);
        }
    }

    private static BitMatrix matrix(String text, ErrorCorrectionLevel level) throws WriterException {
        Map<EncodeHintType, Object> hints = ascii(text)
                ? Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, QUIET)
                : Map.of(
                        EncodeHintType.ERROR_CORRECTION,
                        level,
                        EncodeHintType.MARGIN,
                        QUIET,
                        EncodeHintType.CHARACTER_SET,
                        StandardCharsets.UTF_8.name());
        return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** Squares in a row, with the quiet ones. */
    public int side() {
        return matrix.getWidth();
    }

    public boolean isBlack(int x, int y) {
        return matrix.get(x, y);
    }

    /** Rows of 1 for black and 0 for white. */
    public List<String> rows() {
        var rows = new ArrayList<String>();
        for (int y = 0; y < side(); y++) {
            var row = new StringBuilder();
            for (int x = 0; x < side(); x++) row.append(isBlack(x, y) ? '1' : '0');
            rows.add(row.toString());
        }
        return rows;
    }
}
