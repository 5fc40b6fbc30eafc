package khaimac.evenings;

import java.util.function.Supplier;

/** Watches the disk: what goes must be elsewhere, and what failed must be left alone. */
final class OnlyCopies implements ShakyDisk.Witness {
    private final Invariants invariants;
    private final Supplier<ShakyDisk> disk;

    OnlyCopies(Invariants invariants, Supplier<ShakyDisk> disk) {
        this.invariants = invariants;
        this.disk = disk;
    }

    @Override
    public void trustedAgain(String name) {
        invariants.disk().aFileThatFailedIsNeverTrustedAgain(name);
    }

    @Override
    public void gone(String name, Sheet sheet) {
        // What this very process tried and could not finish is still in its memory.
        if (!name.startsWith("journal-") || sheet.bornIn == disk.get().life()) return;
        boolean isElsewhere = disk.get().sheets().values().stream()
                .anyMatch(other -> other.syncedSeq >= sheet.lastSeq && Sheets.holdsAll(other, sheet));
        invariants.disk().theOnlyCopyIsNeverDeleted(name, isElsewhere);
    }
}
