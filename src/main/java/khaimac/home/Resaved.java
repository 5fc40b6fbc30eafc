package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import khaimac.finding.Sentence;
import khaimac.prepare.Manuscript;

/** A show file that cannot be edited as it was saved is saved anew; what was there lies beside it. */
final class Resaved {
    /** No show by this ending: it stays off the shelf. */
    private static final String COPY = ".cu";

    private static final Sentence NO_NEED = new Sentence(
            "Tệp kịch bản không cần, hoặc không lưu lại được. Hãy chữa những lỗi đỏ trong tệp trước.",
            "The show file need not be saved anew, or cannot be. Mend its errors first.");

    private Resaved() {}

    static Told of(Path folder, String name, Manuscript text) throws IOException {
        var file = Shelves.file(folder, name);
        text.look();
        var anew = text.anew();
        if (file == null || anew == null) return new Told.Refused(NO_NEED);
        var copy = free(file);
        try {
            Files.copy(file, copy);
            var made = Files.write(file.resolveSibling(file.getFileName() + ".moi"), anew);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return new Told.Refused(new Sentence(
                    "Chưa lưu lại được (" + e.getMessage() + "). Kịch bản vẫn như cũ. Hãy kiểm tra ổ đĩa.",
                    "It cannot be saved anew (" + e.getMessage() + "). The show is as it was. Check the disk."));
        }
        text.look();
        return new Told.Done(
                text.revision(),
                new Sentence(
                        "Đã lưu lại bằng UTF-8, từ giờ sửa được ở đây. Bản cũ còn nguyên trong tệp "
                                + copy.getFileName() + ".",
                        "Saved anew as UTF-8; it can be edited here now. What it was lies untouched in "
                                + copy.getFileName() + "."));
    }

    private static Path free(Path file) {
        var copy = file.resolveSibling(file.getFileName() + COPY);
        for (int more = 2; Files.exists(copy); more++) copy = file.resolveSibling(file.getFileName() + COPY + more);
        return copy;
    }
}
