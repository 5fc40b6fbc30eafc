package khaimac.phrase;

/** Something that goes wrong on purpose, to see what the hall makes of it. */
public interface Trouble {
    void happen(Simulated evening);
}
