package khaimac.app;

/** Where the program starts. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        for (String arg : args) {
            System.out.println(arg);
        }
    }
}
