package org.sitesentinel.vaccination.dose;

import org.sitesentinel.runtime.sql.Incoming;

/** Dose records as the columns of a set. */
final class DoseColumns {
    static final Incoming<DoseRecord> INCOMING = Incoming.<DoseRecord>rows()
            .with("id", "uuid", DoseRecord::id)
            .with("reference", "text", DoseRecord::reference)
            .with("version", "bigint", DoseRecord::version)
            .with("person_ref", "text", DoseRecord::personRef)
            .with("product", "text", DoseRecord::product)
            .with("dose_number", "smallint", DoseRecord::doseNumber)
            .with("business_date", "date", DoseRecord::day)
            .with("lot", "text", DoseRecord::lot)
            .withName("source", DoseRecord::source)
            .with(
                    "site_id",
                    "uuid",
                    dose -> dose.place() == null ? null : dose.place().siteId())
            .with(
                    "district",
                    "text",
                    dose -> dose.place() == null ? null : dose.place().district());

    private DoseColumns() {}
}
