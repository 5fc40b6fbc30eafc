package khaimac.finding;

/** The two languages an operator reads. */
public enum Language {
    VI,
    EN
}
