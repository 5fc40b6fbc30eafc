package khaimac.render.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Compares pictures with accepted ones. Where they differ it leaves what was expected, what was painted and where they
 * differ, and one page that shows all three.
 */
final class Golden {
    /** Other processors round the last bit of a colour differently; two of 255 nobody sees. */
    private static final int MOST_APART = 2;

    private final int mostApart;

    private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

    private final Path accepted;
    private final Path left;
    private final List<String> differing = new ArrayList<>();

    Golden(String name) {
        this(name, MOST_APART);
    }

    /** @param mostApart how far a part of a colour may be from the accepted one, of 255 */
    Golden(String name, int mostApart) {
        this.mostApart = mostApart;
        accepted = Path.of("src/test/resources", name);
        left = Path.of("target", name);
    }

    /** Why a picture is not the accepted one; empty when it is. */
    synchronized String differs(String name, byte[] png) throws IOException {
        var file = accepted.resolve(name + ".png");
        if (ACCEPT) {
            Files.createDirectories(accepted);
            if (!Files.exists(file) || !compared(Files.readAllBytes(file), png).isEmpty()) Files.write(file, png);
            return "";
        }
        if (!Files.exists(file)) {
            leave(name, png, png, png);
            return "nobody has accepted this picture yet";
        }
        var expected = Files.readAllBytes(file);
        var why = compared(expected, png);
        if (!why.isEmpty()) leave(name, expected, png, difference(expected, png));
        return why;
    }

    private String compared(byte[] expected, byte[] actual) throws IOException {
        var one = read(expected);
        var other = read(actual);
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) return "another size";
        int apart = 0;
        int most = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int far = far(one.getRGB(x, y), other.getRGB(x, y));
                if (far > mostApart) apart++;
                most = Math.max(most, far);
            }
        }
        return apart == 0 ? "" : apart + " pixels differ, by up to " + most + " of 255";
    }

    private static int far(int a, int b) {
        int far = 0;
        for (int shift = 0; shift < 24; shift += 8)
            far = Math.max(far, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        return far;
    }

    private byte[] difference(byte[] expected, byte[] actual) throws IOException {
        var one = read(expected);
        var other = read(actual);
        var shown = new BufferedImage(
                Math.max(one.getWidth(), other.getWidth()),
                Math.max(one.getHeight(), other.getHeight()),
                BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                boolean both =
                        x < one.getWidth() && x < other.getWidth() && y < one.getHeight() && y < other.getHeight();
                shown.setRGB(
                        x, y, !both ? 0xFF00FF : far(one.getRGB(x, y), other.getRGB(x, y)) > mostApart ? 0xFFFFFF : 0);
            }
        }
        var bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(shown, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private void leave(String name, byte[] expected, byte[] actual, byte[] difference) throws IOException {
        Files.createDirectories(left);
        Files.write(left.resolve(name + "-expected.png"), expected);
        Files.write(left.resolve(name + "-actual.png"), actual);
        Files.write(left.resolve(name + "-difference.png"), difference);
        differing.add(name);
    }

    /** One page with everything that differs. */
    synchronized void page() throws IOException {
        if (differing.isEmpty()) return;
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><title>Pictures that differ</title>"
                + "<style>body{background:#222;color:#eee;font:14px sans-serif}img{max-width:31%;margin:4px}</style>");
        for (var name : differing) {
            html.append("<h2>").append(name).append("</h2>");
            for (var which : List.of("expected", "actual", "difference"))
                html.append("<img src=\"")
                        .append(name)
                        .append('-')
                        .append(which)
                        .append(".png\" title=\"")
                        .append(which)
                        .append("\">");
        }
        Files.writeString(left.resolve("index.html"), html, StandardCharsets.UTF_8);
    }
}
