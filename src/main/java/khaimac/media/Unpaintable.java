package khaimac.media;

import khaimac.finding.Sentence;

/** A page or a picture that cannot be painted, and why. */
public final class Unpaintable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence why;

    /** What is written in its place where nobody but who prepares it looks. */
    private final transient String onPaper;

    Unpaintable(Sentence why) {
        this(why, why.vi());
    }

    private Unpaintable(Sentence why, String onPaper) {
        super(why.en());
        this.why = why;
        this.onPaper = onPaper;
    }

    /** What is wrong, as it is told. */
    public Sentence why() {
        return why;
    }

    public String onPaper() {
        return onPaper;
    }

    /** A film, and what is wrong with it. */
    public static Unpaintable film(String file, Sentence why) {
        return new Unpaintable(
                new Sentence(
                                "Phim " + named(file) + " không chiếu được",
                                "The film " + quoted(file) + " cannot be shown")
                        .and(why),
                last(file));
    }

    /** An input that this machine knows nothing of. */
    public static Unpaintable input(String name) {
        return new Unpaintable(
                new Sentence("Không có ngõ vào “" + name + "”", "There is no input \"" + name + "\""), name);
    }

    public static Unpaintable gone(String file) {
        return new Unpaintable(
                new Sentence("Không thấy tệp " + named(file), "The file " + quoted(file) + " is missing"));
    }

    public static Unpaintable locked(String file) {
        return new Unpaintable(
                new Sentence("Tệp " + named(file) + " có mật khẩu", "The file " + quoted(file) + " has a password"));
    }

    public static Unpaintable broken(String file) {
        return new Unpaintable(new Sentence(
                "Tệp " + named(file) + " hỏng hoặc không phải PDF",
                "The file " + quoted(file) + " is broken, or no PDF"));
    }

    public static Unpaintable tooLarge(String file, int page) {
        return new Unpaintable(new Sentence(
                "Trang " + (page + 1) + " của " + named(file) + " có hình quá lớn",
                "Page " + (page + 1) + " of " + quoted(file) + " has a picture that is too large"));
    }

    public static Unpaintable picture(String file, Sentence trouble) {
        return new Unpaintable(trouble.and(new Sentence(named(file), quoted(file))));
    }

    public static Unpaintable page(String file, int page) {
        return new Unpaintable(new Sentence(
                "Trang " + (page + 1) + " của " + named(file) + " không vẽ được",
                "Page " + (page + 1) + " of " + quoted(file) + " cannot be painted"));
    }

    private static String named(String file) {
        return "“" + last(file) + "”";
    }

    private static String quoted(String file) {
        return "\"" + last(file) + "\"";
    }

    /** What people look for; the folders before it do not help them. */
    private static String last(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
