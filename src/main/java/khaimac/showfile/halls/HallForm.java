package khaimac.showfile.halls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import khaimac.finding.Sentence;
import khaimac.hall.Address;
import khaimac.hall.Device;
import khaimac.hall.Hall;
import khaimac.hall.Input;
import khaimac.hall.Speaker;
import khaimac.hall.Surface;
import khaimac.showfile.json.Node;
import khaimac.showfile.language.Fields;
import khaimac.showfile.language.FileFormat;
import khaimac.showfile.language.Form;
import khaimac.showfile.language.Out;
import khaimac.showfile.language.Part;
import khaimac.showfile.language.Reader;
import khaimac.showfile.language.Setting;
import khaimac.showfile.language.Shape;
import khaimac.showfile.language.Shapes;

/** The hall file as a whole. */
public final class HallForm {
    private static final String FORMAT = FileFormat.HALL.word();

    static final int MOST_OUTPUTS = 256;

    /** @param node the whole of it */
    record Written(
            String name,
            String note,
            Map<String, At<Surface>> surfaces,
            List<At<OutputForm.Written>> outputs,
            Map<String, At<Device>> devices,
            Map<String, At<Address>> allow,
            Map<String, At<Input>> inputs,
            Map<String, At<Speaker>> speakers,
            Node node) {

        /** Whether a surface is written at all, even if what stands there could not be read. */
        boolean mentions(String surface) {
            return node instanceof Node.Obj hall
                    && hall.get(SURFACES.name()) instanceof Node.Obj table
                    && table.get(surface) != null;
        }
    }

    private static final Sentence READ_ANYWAY =
            new Sentence("Tệp được đọc như “" + FORMAT + "”.", "The file is read as \"" + FORMAT + "\".");
    private static final Sentence NO_NAME = new Sentence("Hội trường không có tên.", "The hall has no name.");
    private static final Sentence NO_SURFACES =
            new Sentence("Không có gì để chiếu lên.", "There is nothing to show anything on.");
    private static final Sentence NO_OUTPUTS = new Sentence("Không có gì được chiếu ra.", "Nothing is shown anywhere.");

    private static final Part<String> VERSION = Part.required(
            "format", Told.now(Shapes.words(Map.of(FORMAT, FORMAT)), READ_ANYWAY), "Always " + FORMAT + ".");
    private static final Part<String> NAME =
            Part.required("name", Told.now(Values.SOME, NO_NAME), "What people call this hall.");
    private static final Part<String> NOTE = Part.of("note", Shapes.TEXT, "For people; never shown.");
    private static final Part<Map<String, At<Surface>>> SURFACES = Part.required(
            "surfaces",
            Told.now(table(SurfaceForm.FORM, Says::surface), NO_SURFACES),
            "The surfaces of this hall, by the names that shows call them.");
    private static final Part<List<At<OutputForm.Written>>> OUTPUTS = Part.required(
            "outputs",
            Told.now(
                    Shapes.list(
                            At.shape(Told.now(OutputForm.SHAPE, Says.OUTPUT_LEFT_OUT)), 0, MOST_OUTPUTS, Says::output),
                    NO_OUTPUTS),
            "What is connected, and which surfaces it shows.");
    private static final Part<Map<String, At<Device>>> DEVICES = Part.of(
            "devices",
            Told.now(table(Devices.DEVICE, Says::device), Says.LEFT_OUT),
            "Devices that a show may tell what to do, by name.");
    private static final Part<Map<String, At<Address>>> ALLOW = Part.of(
            "allow",
            Told.now(table(Addresses.ADDRESS, Says::address), Says.LEFT_OUT),
            "Where a show may send to, by name; nothing else can be reached.");

    private static final Part<Map<String, At<Input>>> INPUTS = Part.of(
            "inputs",
            Told.now(table(InputForm.SHAPE, Says::input), Says.LEFT_OUT),
            "Cameras and other machines' pictures that a show may show live, by name.");

    private static final Part<Map<String, At<Speaker>>> SPEAKERS = Part.of(
            "speakers",
            Told.now(table(Speakers.SPEAKER, Says::speaker), Says.LEFT_OUT),
            "Where sounds are heard, by the names that shows call them.");

    private static final Form<Written> FORM = new Form<>(
            "hall",
            List.of(VERSION, NAME, NOTE, SURFACES, OUTPUTS, SPEAKERS, DEVICES, ALLOW, INPUTS),
            HallForm::read,
            HallForm::write);

    private HallForm() {}

    /** Reads a hall, as much as there is of it, and checks that it fits together. */
    public static Hall read(Node node, Reader reader) {
        var written = FORM.read(node, reader);
        return written == null ? Hall.EMPTY : new Assembly(written, reader).hall();
    }

    public static Object write(Hall hall, Setting setting) {
        var surfaces = new LinkedHashMap<String, At<Surface>>();
        hall.surfaces().forEach((name, surface) -> surfaces.put(name.text(), At.nowhere(surface)));
        var outputs = hall.outputs().stream()
                .map(output -> At.nowhere(OutputForm.Written.of(output)))
                .toList();
        var written = new Written(
                hall.name(),
                hall.note(),
                surfaces,
                outputs,
                nowhere(hall.devices()),
                nowhere(hall.allow()),
                nowhere(hall.inputs()),
                nowhere(hall.speakers()),
                new Node.Null(0, 0));
        return FORM.write(written, setting);
    }

    public static Shape<?> shape() {
        return FORM;
    }

    private static Written read(Fields fields) {
        Told.get(fields, VERSION, READ_ANYWAY);
        var name = Told.get(fields, NAME, NO_NAME);
        var surfaces = Told.get(fields, SURFACES, NO_SURFACES);
        var outputs = Told.get(fields, OUTPUTS, NO_OUTPUTS);
        if (surfaces != null && surfaces.isEmpty())
            fields.reader()
                    .error(
                            fields.node(),
                            new Sentence("Hội trường không có màn hình nào.", "The hall has no surface."),
                            NO_SURFACES,
                            Sentence.NONE);
        return new Written(
                name == null ? "" : name,
                fields.get(NOTE, ""),
                surfaces == null ? Map.of() : surfaces,
                outputs == null ? List.of() : outputs,
                fields.get(DEVICES, Map.of()),
                fields.get(ALLOW, Map.of()),
                fields.get(INPUTS, Map.of()),
                fields.get(SPEAKERS, Map.of()),
                fields.node());
    }

    private static void write(Written hall, Out out) {
        out.put(VERSION, FORMAT).put(NAME, hall.name()).put(NOTE, hall.note(), "");
        out.put(SURFACES, hall.surfaces()).put(OUTPUTS, hall.outputs());
        out.put(SPEAKERS, hall.speakers(), Map.of());
        out.put(DEVICES, hall.devices(), Map.of()).put(ALLOW, hall.allow(), Map.of());
        out.put(INPUTS, hall.inputs(), Map.of());
    }

    private static <T> Shape<Map<String, At<T>>> table(Shape<T> value, Function<String, Sentence> place) {
        return Shapes.table(At.shape(Told.now(value, Says.LEFT_OUT)), place);
    }

    private static <T> Map<String, At<T>> nowhere(Map<String, T> table) {
        var written = new LinkedHashMap<String, At<T>>();
        table.forEach((name, value) -> written.put(name, At.nowhere(value)));
        return written;
    }
}
