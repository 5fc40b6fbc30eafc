package khaimac.plan.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a part of a document. Elements and attributes go by their names without a prefix. There is no
 * document type, so nothing can be declared that grows or points outside; how deep and how wide it may be, Java bounds.
 */
final class Xml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = careful();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Patience patience;

    Xml(InputStream in, Patience patience) throws IOException {
        this.in = in;
        this.patience = patience;
        try {
            reader = FACTORY.createXMLStreamReader(letters(in));
        } catch (XMLStreamException e) {
            throw wrong(e);
        }
    }

    /** UTF-8 where nothing says otherwise; a broken letter is one, for Java's own reader prints a complaint. */
    private static Reader letters(InputStream in) throws IOException {
        var again = new PushbackInputStream(in, 3);
        var head = again.readNBytes(3);
        boolean wide = head.length > 1 && ((head[0] & 0xFF) == 0xFE || (head[0] & 0xFF) == 0xFF);
        boolean marked = head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB;
        if (!marked) again.unread(head);
        return new InputStreamReader(again, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static XMLInputFactory careful() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    /** Goes to what comes next: a start, an end, or words; false at the end of it all. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                patience.ask();
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                    throw Unreadable.broken();
                if (event == XMLStreamConstants.END_DOCUMENT) return false;
                if (starts() || ends() || words()) return true;
            }
            return false;
        } catch (XMLStreamException e) {
            throw wrong(e);
        } catch (RuntimeException e) {
            // What a broken file makes of a reader nobody knows beforehand.
            throw Unreadable.broken();
        }
    }

    /** Goes to the next child of the element that was opened last, past words; false where it ends. */
    boolean child() throws IOException {
        while (next()) {
            if (starts()) return true;
            if (ends()) return false;
        }
        return false;
    }

    boolean starts() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean words() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute by its name without a prefix; null where there is none. */
    @Nullable
    String at(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return null;
    }

    String at(String name, String otherwise) {
        var found = at(name);
        return found == null ? otherwise : found;
    }

    int number(String name, int otherwise) {
        var found = at(name);
        if (found == null) return otherwise;
        try {
            return Integer.parseInt(found.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A property as Word writes it: there is on, unless it says that it is off. */
    boolean on() {
        var value = at("val", "true");
        return !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** Passes over the rest of the element that was opened last. */
    void skip() throws IOException {
        int open = 1;
        while (open > 0 && next()) open += starts() ? 1 : ends() ? -1 : 0;
    }

    /** All words in the element that was opened last. */
    String inner() throws IOException {
        var words = new StringBuilder();
        int open = 1;
        while (open > 0 && next()) {
            if (words()) words.append(text());
            else open += starts() ? 1 : -1;
            if (words.length() > Sheaf.MOST_LETTERS) throw Unreadable.unpacksToTooMuch();
        }
        return words.toString();
    }

    private static IOException wrong(XMLStreamException e) {
        for (Throwable one = e; one != null; one = one.getCause()) if (one instanceof Unreadable told) return told;
        if (e.getNestedException() instanceof Unreadable told) return told;
        return Unreadable.broken();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
