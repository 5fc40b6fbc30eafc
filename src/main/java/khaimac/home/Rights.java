package khaimac.home;

import khaimac.finding.Sentence;
import khaimac.panel.words.Right;

/**
 * Who may ask what. Whoever prepares a ceremony changes shows; whoever runs one starts and ends it; what is signed,
 * who comes in and what is deleted is decided where the machine stands.
 */
final class Rights {
    static final Sentence NOT_LENT = new Sentence(
            "Thiết bị này chỉ được xem, chưa có quyền làm việc này. Hãy nhờ người ở máy chính ghép lại với quyền cao"
                    + " hơn.",
            "This device may not do that. Ask whoever sits at the machine itself to pair it with a higher right.");

    private Rights() {}

    static Right of(Asked asked) {
        return switch (asked) {
            case Asked.NewShow _,
                    Asked.Resave _,
                    Asked.About _,
                    Asked.Renew _,
                    Asked.Take _,
                    Asked.Wear _,
                    Asked.Pack _,
                    Asked.Unpack _,
                    Asked.Leave _ -> Right.EDIT;
            case Asked.Compare _ -> Right.VIEW;
            case Asked.Start _, Asked.GoOn _, Asked.End _ -> Right.CONTROL;
            case Asked.Approve _,
                    Asked.TakeBack _,
                    Asked.Discard _,
                    Asked.Admit _,
                    Asked.Doors _,
                    Asked.Look _,
                    Asked.Prefer _ -> Right.ADMIN;
        };
    }
}
