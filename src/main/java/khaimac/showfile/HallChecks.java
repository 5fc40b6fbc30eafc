package khaimac.showfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import khaimac.cue.Change;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Address;
import khaimac.hall.Hall;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.language.Nearest;
import khaimac.showfile.shows.Places;

/** What a show asks for and a hall does not have. */
public final class HallChecks {
    private HallChecks() {}

    /**
     * Checks a show against the hall it is to run in.
     *
     * @param used the surfaces the show puts something on
     * @param devices the devices it tells what to do
     * @param sends the addresses it sends to
     * @param inputs the inputs it shows
     * @param speakers it plays sounds to
     * @param showFile how findings call the show's file
     */
    public static List<Finding> of(
            Set<SurfaceName> used,
            Set<String> devices,
            Set<String> sends,
            Set<String> inputs,
            Set<String> speakers,
            Hall hall,
            String showFile) {
        var findings = new ArrayList<Finding>();
        var surfaces = hall.surfaces().keySet().stream().map(SurfaceName::text).toList();
        for (var surface : new TreeSet<>(used)) {
            if (hall.surface(surface) == null)
                findings.add(missing(
                        showFile,
                        surface.text(),
                        surfaces,
                        new Sentence("màn hình “" + surface + "”", "surface \"" + surface + "\""),
                        new Sentence(
                                "Khán giả không thấy những gì kịch bản đưa lên đó.",
                                "The audience does not see what the show puts there.")));
        }
        for (var device : new TreeSet<>(devices)) {
            if (!hall.devices().containsKey(device))
                findings.add(missing(
                        showFile,
                        device,
                        hall.devices().keySet(),
                        new Sentence("thiết bị “" + device + "”", "device \"" + device + "\""),
                        new Sentence("Lệnh cho thiết bị này không làm gì.", "What the show tells it does nothing.")));
        }
        for (var to : new TreeSet<>(sends)) {
            if (!hall.allow().containsKey(to))
                findings.add(missing(
                        showFile,
                        to,
                        hall.allow().keySet(),
                        new Sentence("địa chỉ “" + to + "” trong \"allow\"", "address \"" + to + "\" in its \"allow\""),
                        new Sentence(
                                "Những gì kịch bản gửi tới đó không được gửi đi.",
                                "What the show sends to it is not sent.")));
        }
        for (var input : new TreeSet<>(inputs)) {
            if (!hall.inputs().containsKey(input))
                findings.add(missing(
                        showFile,
                        input,
                        hall.inputs().keySet(),
                        new Sentence("nguồn hình “" + input + "” trong \"inputs\"", "input \"" + input + "\""),
                        new Sentence(
                                "Màn hình hiện hình chờ ở chỗ của nguồn này.",
                                "The idle look is shown where it should be seen.")));
        }
        for (var to : new TreeSet<>(speakers)) {
            if (!hall.speakers().containsKey(to))
                findings.add(missing(
                        showFile,
                        to,
                        hall.speakers().keySet(),
                        new Sentence("loa “" + to + "”", "speaker \"" + to + "\""),
                        new Sentence(
                                "Âm thanh cho loa này phát ra loa của máy.",
                                "What is played to it is heard from the machine's own.")));
        }
        return List.copyOf(findings);
    }

    /** Messages of one kind that go to an address of the other: such an address does not understand them. */
    public static List<Finding> kinds(Show show, Places places, Hall hall) {
        var findings = new ArrayList<Finding>();
        for (var segment : show.segments()) {
            for (int cue = 0; cue < segment.cues().size(); cue++) {
                for (var change : segment.cues().get(cue).changes()) {
                    if (!(change instanceof Change.Send send)) continue;
                    var address = hall.allow().get(send.to());
                    if (address == null) continue;
                    var said = said(send.message());
                    var understood = understood(address);
                    if (!said.equals(understood))
                        findings.add(otherKind(places.cue(segment.id(), cue), send.to(), said, understood));
                }
            }
        }
        return List.copyOf(findings);
    }

    private static String said(Change.Message message) {
        return switch (message) {
            case Change.Message.Osc _ -> "osc";
            case Change.Message.Http _ -> "http";
        };
    }

    private static String understood(Address address) {
        return switch (address) {
            case Address.Osc _ -> "osc";
            case Address.Http _ -> "http";
        };
    }

    private static Finding otherKind(Place place, String to, String said, String understood) {
        return new Finding(
                Severity.ERROR,
                place,
                new Sentence(
                        "Kịch bản gửi \"" + said + "\" tới “" + to
                                + "”, nhưng trong \"allow\" của hội trường địa chỉ này là \"" + understood + "\".",
                        "The show sends \"" + said + "\" to \"" + to
                                + "\", but in the \"allow\" of the hall this address is \"" + understood + "\"."),
                new Sentence("Lệnh này không được gửi đi.", "This message is not sent."),
                new Sentence(
                        "Hãy viết \"" + understood + "\" ở đây, hoặc \"" + said + "\" cho “" + to
                                + "” trong tệp hội trường.",
                        "Write \"" + understood + "\" here, or \"" + said + "\" for \"" + to + "\" in the hall file."));
    }

    private static Finding missing(String file, String name, Collection<String> known, Sentence thing, Sentence now) {
        var what = new Sentence("Hội trường không có " + thing.vi() + ".", "The hall has no " + thing.en() + ".");
        return new Finding(Severity.ERROR, Place.whole(file), what, now, Nearest.instead(name, known));
    }
}
