package khaimac.desk;

import khaimac.engine.Command;

/** Who may wish what. */
public enum Role {
    /** Sees everything, changes nothing. */
    VIEWER,
    /** Words: titles and messages, never what is live. */
    EDITOR,
    OPERATOR,
    /** The program itself: opening, recovering, time, films that ran out. */
    HOUSE;

    public boolean may(Command command) {
        return switch (command) {
            case Command.Open ignored -> this == HOUSE;
            case Command.Recover ignored -> this == HOUSE;
            case Command.Tick ignored -> this == HOUSE;
            case Command.FilmEnded ignored -> this == HOUSE;
            case Command.Retitle ignored -> this == EDITOR || this == OPERATOR;
            case Command.Message ignored -> this == EDITOR || this == OPERATOR;
            case Command.EndMessage ignored -> this == EDITOR || this == OPERATOR;
            default -> this == OPERATOR;
        };
    }
}
