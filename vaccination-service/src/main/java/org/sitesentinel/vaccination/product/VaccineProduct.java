package org.sitesentinel.vaccination.product;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the catalogue; written by migrations alone. */
@Entity
@Immutable
class VaccineProduct {
    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private Platform platform;

    private String nameZh;
    private String nameEn;
    private boolean boosterOnly;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected VaccineProduct() {}

    Product product() {
        return new Product(code, platform, nameZh, nameEn, boosterOnly, validFrom, validTo);
    }
}
