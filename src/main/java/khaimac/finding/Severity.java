package khaimac.finding;

/** How much a finding matters: something will be wrong, may be wrong, or is only worth knowing. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    public Sentence word() {
        return switch (this) {
            case ERROR -> new Sentence("LỖI", "ERROR");
            case WARNING -> new Sentence("CẢNH BÁO", "WARNING");
            case NOTE -> new Sentence("GHI CHÚ", "NOTE");
        };
    }
}
