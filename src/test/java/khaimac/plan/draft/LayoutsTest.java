package khaimac.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import khaimac.Reckons;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Reckons
class LayoutsTest {
    private static final int FEW = 4;
    private static final int MOST = 12;

    @Test
    void in_whatever_order_time_name_and_body_stand_they_are_found_or_asked_about() throws IOException {
        var programmes = programmes();
        assertThat(programmes).hasSizeGreaterThan(10);
        var all = Measure.none();
        for (var layout : Layouts.ALL) {
            var one = Measure.none();
            var slips = new ArrayList<String>();
            for (var items : programmes.stream().limit(MOST).toList()) {
                var understood = Plans.understood("layout.txt", Layouts.plan(layout, items));
                var measure = Measure.of(understood, Layouts.expected(items));
                one.add(measure);
                measure.slips.stream()
                        .filter(slip -> slip.startsWith("WRONG") || slip.startsWith("missing"))
                        .limit(2)
                        .forEach(slips::add);
            }
            System.out.printf("%-50s %s%n", layout, one);
            slips.stream().limit(4).forEach(slip -> System.out.println("      " + slip));
            all.add(one);
        }
        System.out.printf("%-50s %s%n", "layouts", all);
        assertThat(all.share()).isGreaterThanOrEqualTo(0.95);
        assertThat(all.wrong).isLessThanOrEqualTo(all.expected / 100);
    }

    /** Programmes of which every item has a beginning and somebody, in rising order. */
    private static List<List<JsonNode>> programmes() throws IOException {
        var all = new ArrayList<List<JsonNode>>();
        for (var plan : Plans.all()) {
            for (var draft : JsonMapper.shared().readTree(Plans.expected(plan)).path("drafts")) {
                var items = new ArrayList<JsonNode>();
                for (var item : draft.path("items"))
                    if (item.has("s") && item.has("by") && !item.has("d") && isNext(items, item)) items.add(item);
                if (items.size() >= FEW) all.add(items);
            }
        }
        return all;
    }

    private static boolean isNext(List<JsonNode> items, JsonNode item) {
        return items.isEmpty()
                || items.getLast().path("s").asString().compareTo(item.path("s").asString()) < 0;
    }
}
