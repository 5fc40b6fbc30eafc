package khaimac.evenings;

/** What the audience may never suffer, by what it hangs on. */
record Invariants(
        OnDisk disk,
        OnWall wall,
        OnPress press,
        OnStart start,
        OnEdit edit,
        OnUndo undo,
        OnTop top,
        OnDraw draw,
        OnCount count) {
    static Invariants of(Complaints complaints) {
        return new Invariants(
                new OnDisk(complaints),
                new OnWall(complaints),
                new OnPress(complaints),
                new OnStart(complaints),
                new OnEdit(complaints),
                new OnUndo(complaints),
                new OnTop(complaints),
                new OnDraw(complaints),
                new OnCount(complaints));
    }
}
