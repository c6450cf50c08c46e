package org.sitesentinel.siteregistry.site;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.DocumentType;

/**
 * What not every site has.
 *
 * @param permitKey the permit's number without what people write differently; tells twins
 */
@Embeddable
record SiteDetails(
        @Nullable @Column(name = "permit_number") String permitNumber,
        @Nullable @Column(name = "permit_key") String permitKey,
        @Nullable @Column(name = "contractor") String contractor,
        @Nullable @Column(name = "households") Integer households,
        @Nullable @Column(name = "latitude") BigDecimal latitude,
        @Nullable @Column(name = "longitude") BigDecimal longitude,
        @Nullable @Column(name = "operator_id") UUID operatorId) {
    static final SiteDetails NONE = new SiteDetails(null, null, null, null, null, null, null);
    private static final int DECIMALS = 6;

    static SiteDetails of(SiteFacts facts) {
        Position position = facts.position();
        String permit = stripped(facts.permitNumber());
        return new SiteDetails(
                permit,
                permit == null ? null : keyOf(permit),
                stripped(facts.contractor()),
                facts.households(),
                position == null ? null : degrees(position.latitude()),
                position == null ? null : degrees(position.longitude()),
                facts.operatorId());
    }

    @Nullable
    Position position() {
        return latitude == null || longitude == null
                ? null
                : new Position(latitude.doubleValue(), longitude.doubleValue());
    }

    /** Forms differ by place and year, so an unusual one is told and never refused. */
    boolean hasUnusualPermit() {
        return permitKey != null && !permitKey.matches("\\d{18}");
    }

    static String keyOf(String permit) {
        String key = DocumentType.normalise(permit);
        return key.isEmpty() ? permit : key;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
