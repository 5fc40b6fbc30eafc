package khaimac.panel.door;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A link as a square of black and white, for a camera that looks across a table. */
final class Qr {
    private Qr() {}

    /** Rows of 1 for black and 0 for white, with the quiet edge that a camera needs. */
    static List<String> of(String link) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            var matrix = new QRCodeWriter().encode(link, BarcodeFormat.QR_CODE, 1, 1, hints);
            var rows = new ArrayList<String>();
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new StringBuilder();
                for (int x = 0; x < matrix.getWidth(); x++) row.append(matrix.get(x, y) ? '1' : '0');
                rows.add(row.toString());
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalStateException("a link is short enough for any QR code", e);
        }
    }
}
