package khaimac.render.parts;

import khaimac.media.Unpaintable;

/** Makes every part when it is asked for: for pictures that nobody watches being painted. */
public final class AtOnce implements Supply, AutoCloseable {
    private final Atelier atelier;
    private final Shelf shelf;

    public AtOnce(Atelier atelier, long mostBytes) {
        this.atelier = atelier;
        shelf = new Shelf(mostBytes);
    }

    @Override
    public Part part(Order order) {
        var part = shelf.get(order);
        if (part == null) {
            part = made(order);
            shelf.put(order, part);
        }
        return part;
    }

    /** On paper nothing was up before: what cannot be painted is said in its place. */
    private Part made(Order order) {
        try {
            return atelier.make(order);
        } catch (Unpaintable e) {
            return atelier.saying(e, order);
        }
    }

    public void tidy() {
        shelf.tidy();
    }

    @Override
    public void close() {
        shelf.close();
    }
}
