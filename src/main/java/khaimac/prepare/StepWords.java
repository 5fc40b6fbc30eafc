package khaimac.prepare;

import khaimac.finding.Sentence;
import khaimac.show.Show;
import khaimac.showfile.EditWords;

/** What was done to a show, step by step, as people say it. */
final class StepWords {
    private StepWords() {}

    /** @param before the show as it was */
    static Sentence of(Act act, Show before) {
        return switch (act) {
            case Act.Opened ignored -> new Sentence("Mở tệp kịch bản", "The show file was opened");
            case Act.Edited(var edit, var back) -> EditWords.of(edit, before);
            case Act.TakenBack(long of) -> new Sentence("Hoàn tác bước " + of, "Step " + of + " taken back");
            case Act.Again(long of) -> new Sentence("Làm lại bước " + of, "Step " + of + " made again");
            case Act.Outside ignored -> new Sentence("Chương trình khác đã sửa tệp", "Another program wrote the file");
            case Act.Settled ignored -> new Sentence("Đã xem một chỗ sửa trùng", "A double change was looked at");
            case Act.Named(var name) -> new Sentence("Đặt tên bản: " + name, "Version named: " + name);
            case Act.Mended(var cure) -> new Sentence("Cách sửa: " + cure.vi(), "Cure: " + cure.en());
            case Act.Returned(long to) -> new Sentence("Trở lại bản ở bước " + to, "Back to the version of step " + to);
        };
    }
}
