package khaimac.scene;

/** One written line of a title block. */
public record TitleLine(Role role, String text) {}
