package khaimac.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Set;
import khaimac.asset.Hashes;
import khaimac.finding.Sentence;
import khaimac.showfile.shows.Slug;

/** A picture, a film, slides or a sound that somebody drops on the page: into the folder of the shows, whole or not. */
final class Bringing {
    private static final String FOLDER = "media";
    private static final Set<String> KINDS = Set.of(
            "png", "jpg", "jpeg", "webp", "svg", "gif", "mp4", "mov", "mkv", "webm", "avi", "mpg", "mpeg", "m4v", "ts",
            "pdf", "pptx", "odp", "ttf", "otf", "wav", "mp3", "m4a", "aac", "flac", "ogg", "opus");

    private static final Sentence NOT_KNOWN = new Sentence(
            "Loại tệp này không chiếu được. Hãy dùng ảnh (PNG, JPG), phim (MP4, MOV, MKV), PDF, PPTX, âm thanh hoặc"
                    + " phông chữ (TTF, OTF).",
            "Files of this kind cannot be shown. Use pictures (PNG, JPG), films (MP4, MOV, MKV), PDF, PPTX, sounds or"
                    + " fonts (TTF, OTF).");

    private Bringing() {}

    /** The same content by the same name is not brought twice; other content gets a name of its own. */
    static Told into(Path shows, String name, InputStream content) throws IOException {
        int dot = name.lastIndexOf('.');
        var kind = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.contains(kind)) return new Told.Refused(NOT_KNOWN);
        var folder = Files.createDirectories(shows.resolve(FOLDER));
        var coming = Files.createTempFile(folder, ".dang-chep-", "." + kind);
        try {
            Files.copy(content, coming, StandardCopyOption.REPLACE_EXISTING);
            var slug = Slug.of(name.substring(0, dot));
            for (int more = 1; ; more++) {
                var called = slug + (more == 1 ? "" : "-" + more) + "." + kind;
                var place = folder.resolve(called);
                if (!Files.exists(place)) {
                    Files.move(coming, place);
                    return new Told.Made(FOLDER + "/" + called);
                }
                if (hash(place).equals(hash(coming))) return new Told.Made(FOLDER + "/" + called);
            }
        } catch (IOException e) {
            return new Told.Refused(new Sentence(
                    "Chưa chép được tệp (" + e.getMessage() + "). Hãy kiểm tra ổ đĩa rồi thử lại.",
                    "The file could not be copied (" + e.getMessage() + "). Check the disk and try again."));
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    private static String hash(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Hashes.hash(in);
        }
    }
}
