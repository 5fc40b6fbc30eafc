package khaimac.typeset;

import java.util.List;
import java.util.Set;
import khaimac.typeset.Gap.Bond;

/** Numbers stay with what they count or what they number: "94 năm", "lần thứ XVIII", "ngày 30 tháng 01 năm 2024". */
final class NumberRules {
    /** A number after one of these belongs to it; as keys. */
    private static final Set<String> LABELS = keys(
            "số ngày tháng năm thứ đợt khóa kỳ kỷ điều khoản quý lần lớp tuần hạng mục phần tập bài câu bảng tổ khu"
                + " cấp đoạn giờ quận phường xuân thìn tý sửu dần mão tỵ ngọ mùi thân dậu tuất hợi chương trang vòng"
                + " nhóm cụm loại vùng khối vực lộ lô đội đoàn phố km chặng");

    private static final Set<String> ORDINALS = keys("nhất nhì hai ba tư bốn năm sáu bảy tám chín mười");
    private static final Set<String> ORDINALS_GO_ON =
            keys("mươi mốt hai ba tư bốn lăm năm sáu bảy tám chín mười nhất");
    private static final Set<String> AFTER_ORDINAL_LABEL = keys("thứ hạng");
    private static final Set<String> DATE_PARTS = keys("ngày tháng năm quý");

    private static final int FIGURES_OF_A_DAY = 2;

    private NumberRules() {}

    static void apply(List<Syllable> syllables, Bonds bonds) {
        for (int i = 0; i < syllables.size(); i++) {
            var syllable = syllables.get(i);
            if (i > 0 && syllable.isDocumentNumber()) document(syllables, i, bonds);
            else if (syllable.isNumber()) number(syllables, i, bonds);
            else if (i > 0) worded(syllables, i, bonds);
        }
        for (int i = 0; i + 1 < syllables.size(); i++) date(syllables, i, bonds);
    }

    /** "Chỉ thị số 05-CT/TW": a number is never parted from "số", and the two follow the document. */
    private static void document(List<Syllable> syllables, int at, Bonds bonds) {
        if (!syllables.get(at - 1).runsInto(syllables.get(at))) return;
        boolean labelled = LABELS.contains(syllables.get(at - 1).key());
        bonds.tie(at - 1, labelled ? Bond.STUCK : Bond.WORD);
        if (labelled && at > 1 && syllables.get(at - 2).runsInto(syllables.get(at - 1))) bonds.tie(at - 2, Bond.PHRASE);
    }

    private static void number(List<Syllable> syllables, int at, Bonds bonds) {
        var number = syllables.get(at);
        boolean follows = at > 0 && syllables.get(at - 1).runsInto(number);
        boolean labelled = follows && LABELS.contains(syllables.get(at - 1).key());
        if (labelled) bonds.tie(at - 1, Bond.WORD);
        else if (follows && (number.isYear() || number.core().indexOf('/') > 0)) bonds.tie(at - 1, Bond.PHRASE);
        if (at + 1 == syllables.size()) return;
        var next = syllables.get(at + 1);
        if (isDash(next) && at + 2 < syllables.size() && syllables.get(at + 2).isNumber()) {
            bonds.tieAll(at, at + 2, Bond.WORD);
            return;
        }
        if (next.is("phút") || next.is("giây")) bonds.tie(at, Bond.WORD);
        boolean years = next.is("năm")
                && (at + 2 >= syllables.size() || !syllables.get(at + 2).isNumber())
                && number.runsInto(next)
                && !number.isYear();
        if (years && syllables.get(Math.max(0, at - 1)).is("khóa")) bonds.tie(at, Bond.WORD);
        boolean counts = !labelled && !number.isYear() && number.core().indexOf('/') < 0;
        if (counts && number.runsInto(next) && !BreakPlaces.isFunctionWord(next.key())) bonds.tie(at, Bond.WORD);
    }

    /** Numbers in letters, where the word before makes them numbers. */
    private static void worded(List<Syllable> syllables, int at, Bonds bonds) {
        var before = syllables.get(at - 1);
        var syllable = syllables.get(at);
        if (!before.runsInto(syllable)) return;
        boolean roman = syllable.isRoman() && LABELS.contains(before.key());
        boolean ordinal = AFTER_ORDINAL_LABEL.contains(before.key()) && ORDINALS.contains(syllable.key());
        if (roman || ordinal) bonds.tie(at - 1, Bond.WORD);
        boolean goesOn = at > 1
                && ORDINALS_GO_ON.contains(syllable.key())
                && (ORDINALS.contains(before.key()) || ORDINALS_GO_ON.contains(before.key()))
                && isOrdinal(syllables, at - 1);
        if (goesOn) bonds.tie(at - 1, Bond.WORD);
        if (before.is("lần") && syllable.is("thứ")) bonds.tie(at - 1, Bond.WORD);
    }

    /** "thứ hai mươi bảy": from a number in letters back to what says that it is one. */
    private static boolean isOrdinal(List<Syllable> syllables, int at) {
        int from = at;
        while (from > 0
                && (ORDINALS.contains(syllables.get(from).key())
                        || ORDINALS_GO_ON.contains(syllables.get(from).key()))) from--;
        return AFTER_ORDINAL_LABEL.contains(syllables.get(from).key());
    }

    /** From a part of a date to the next, whether the number is there or still to be filled in. */
    private static void date(List<Syllable> syllables, int at, Bonds bonds) {
        var next = syllables.get(at + 1);
        if (!next.is("tháng") && !next.is("năm")) return;
        boolean dayOfMonth = isDayOrMonth(syllables.get(at))
                && next.is("tháng")
                && at + 2 < syllables.size()
                && isDayOrMonth(syllables.get(at + 2));
        if (dayOfMonth) bonds.tie(at, Bond.PHRASE);
        int part = at;
        if (syllables.get(at).isSign() || isDayOrMonth(syllables.get(at))) part--;
        if (part < 0 || !DATE_PARTS.contains(syllables.get(part).key()) || isDash(syllables.get(at))) return;
        bonds.tie(at, Bond.PHRASE);
    }

    private static boolean isDayOrMonth(Syllable number) {
        return number.isNumber() && number.core().length() <= FIGURES_OF_A_DAY;
    }

    private static boolean isDash(Syllable sign) {
        return sign.isSign()
                && (sign.lead().equals("-")
                        || sign.lead().equals("–")
                        || sign.lead().equals("—"));
    }

    static Set<String> keys(String words) {
        return Set.copyOf(
                List.of(words.split(" ", -1)).stream().map(Letters::key).toList());
    }
}
