package khaimac.plan.draft;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.plan.draft.Question.Asked;

/** Times of a programme that cannot all be right. */
final class Contradictions {
    private Contradictions() {}

    static void of(List<Item> items, int number, Questions questions) {
        Item before = null;
        LocalTime latest = null;
        Said<LocalDate> day = null;
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var start = item.start();
            var end = item.end();
            if (item.day() != null && (day == null || !item.day().value().equals(day.value()))) latest = null;
            day = item.day();
            if (start != null
                    && end != null
                    && end.value().isBefore(start.value())
                    && !overMidnight(start.value(), end.value()))
                questions.ask(
                        Asked.END_BEFORE_START, number, i, endsFirst(item, start.value(), end.value()), end.places());
            if (start != null
                    && before != null
                    && latest != null
                    && start.value().isBefore(latest)) {
                var first = before.start();
                boolean order = first != null && start.value().isBefore(first.value());
                questions.ask(
                        order ? Asked.ORDER : Asked.OVERLAP,
                        number,
                        i,
                        order ? tooEarly(item, before) : overlaps(item, before),
                        start.places());
            }
            if (start != null && end != null && item.length() != null) {
                var span = Duration.between(start.value(), end.value());
                if (!span.isNegative() && !span.equals(item.length().value()))
                    questions.ask(
                            Asked.OVERLAP,
                            number,
                            i,
                            otherLength(item),
                            item.length().places());
            }
            var until = end != null && (start == null || !end.value().isBefore(start.value()))
                    ? end.value()
                    : start == null ? null : start.value();
            if (until != null
                    && (latest == null
                            || until.isAfter(latest)
                            || (start != null && start.value().isBefore(latest)))) latest = until;
            if (start != null) before = item;
        }
    }

    private static boolean overMidnight(LocalTime start, LocalTime end) {
        return start.getHour() >= 18 && end.getHour() <= 4;
    }

    private static Sentence endsFirst(Item item, LocalTime start, LocalTime end) {
        return new Sentence(
                "“" + Questions.brief(item) + "” kết thúc (" + end + ") trước khi bắt đầu (" + start
                        + "). Giờ nào đúng?",
                "\"" + Questions.brief(item) + "\" ends (" + end + ") before it begins (" + start
                        + "). Which is right?");
    }

    private static Sentence tooEarly(Item item, Item before) {
        return new Sentence(
                "“" + Questions.brief(item) + "” có giờ sớm hơn “" + Questions.brief(before)
                        + "” đứng trên nó. Thứ tự nào đúng?",
                "\"" + Questions.brief(item) + "\" has an earlier time than \"" + Questions.brief(before)
                        + "\" above it. Which order is right?");
    }

    private static Sentence overlaps(Item item, Item before) {
        return new Sentence(
                "“" + Questions.brief(item) + "” bắt đầu khi “" + Questions.brief(before)
                        + "” chưa xong. Giờ nào đúng?",
                "\"" + Questions.brief(item) + "\" begins while \"" + Questions.brief(before) + "\" is still on. Which "
                        + "time is right?");
    }

    private static Sentence otherLength(Item item) {
        return new Sentence(
                "“" + Questions.brief(item) + "”: số phút không khớp với giờ bắt đầu và kết thúc. Bên nào đúng?",
                "\"" + Questions.brief(item) + "\": its minutes do not fit its times. Which are right?");
    }
}
