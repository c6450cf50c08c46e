package org.sitesentinel.vaccination.dose;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.site.Place;
import org.sitesentinel.vaccination.product.Product;

/**
 * A row as it is stored. Prints redacted.
 *
 * @param id the one it gets if its reference is new
 * @param product its code
 * @param place where it was told of; absent where that was nowhere in particular
 */
record DoseRecord(
        UUID id,
        String reference,
        long version,
        String personRef,
        String product,
        @Nullable Integer doseNumber,
        LocalDate day,
        @Nullable String lot,
        @Nullable DoseSource source,
        @Nullable Place place) {

    static DoseRecord of(DoseRow row, String personRef, Product product, @Nullable Place place) {
        return new DoseRecord(
                UuidCreator.getTimeOrderedEpoch(),
                row.reference().strip(),
                row.version() == null ? 1 : row.version(),
                personRef,
                product.code(),
                row.doseNumber(),
                row.day(),
                row.lot() == null || row.lot().isBlank() ? null : row.lot().strip(),
                row.source(),
                place);
    }

    @Override
    public String toString() {
        return "DoseRecord[redacted]";
    }
}
