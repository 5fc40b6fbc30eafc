package khaimac.evenings;

/** Who hears that something was suffered that may never be. */
interface Complaints {
    void violated(String invariant, String detail);
}
