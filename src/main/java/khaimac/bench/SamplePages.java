package khaimac.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A document of pages with some lines on each, as a speaker's slides are. */
final class SamplePages {
    private static final int LINES = 12;

    private SamplePages() {}

    static byte[] of(int pages) {
        var objects = new ArrayList<String>();
        var kids = new StringBuilder();
        for (int page = 0; page < pages; page++) kids.append(4 + 2 * page).append(" 0 R ");
        objects.add("<</Type/Catalog/Pages 2 0 R>>");
        objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
        objects.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        for (int page = 0; page < pages; page++) {
            objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Resources<</Font<</F 3 0 R>>>>/Contents "
                    + (5 + 2 * page) + " 0 R>>");
            var words = words(page);
            objects.add("<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream");
        }
        return written(objects);
    }

    private static String words(int page) {
        var words =
                new StringBuilder("0." + page % 10 + " 0.2 0.3 rg 0 440 960 100 re f BT /F 40 Tf 1 g 40 470 Td (Slide "
                        + (page + 1) + ") Tj /F 24 Tf 0 g 0 -80 Td");
        for (int line = 0; line < LINES; line++)
            words.append(" (A point of the speaker, number ").append(line).append(") Tj 0 -30 Td");
        return words.append(" ET").toString();
    }

    private static byte[] written(List<String> objects) {
        var out = new ByteArrayOutputStream();
        var places = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        add(out, "%PDF-1.4\n");
        for (int number = 0; number < objects.size(); number++) {
            places.append(String.format(java.util.Locale.ROOT, "%010d 00000 n %n", out.size())
                    .replace("\r", ""));
            add(out, (number + 1) + " 0 obj\n" + objects.get(number) + "\nendobj\n");
        }
        int end = out.size();
        add(out, places + "trailer<</Size " + (objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + end + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void add(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
