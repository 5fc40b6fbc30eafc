package khaimac.render.parts;

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
            part = atelier.make(order);
            shelf.put(order, part);
        }
        return part;
    }

    public void tidy() {
        shelf.tidy();
    }

    @Override
    public void close() {
        shelf.close();
    }
}
