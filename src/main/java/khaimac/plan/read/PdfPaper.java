package khaimac.plan.read;

import java.io.IOException;

final class PdfPaper {
    private PdfPaper() {}

    static void read(byte[] content, Sheaf sheaf, Patience patience) throws IOException {
        throw Unreadable.unknown();
    }
}
