package org.sitesentinel.screening.riskarea;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.RiskAreaState;
import org.sitesentinel.contracts.screening.RiskLevel;
import org.sitesentinel.runtime.identifier.Division;
import org.sitesentinel.screening.riskarea.RiskAreaProblem.EndsBeforeStart;

/** An area's risk level from a day on, until a last day becomes known. */
@Entity
class RiskArea {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String division;

    private String divisionName;

    private String county;

    @Enumerated(EnumType.STRING)
    private RiskLevel level;

    private LocalDate firstDay;

    private @Nullable LocalDate lastDay;

    private @Nullable String source;

    private LocalDate businessDate;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected RiskArea() {}

    private RiskArea(NewRiskArea input, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.division = input.division();
        this.divisionName = input.divisionName();
        this.county = countyOf(input.division());
        this.level = input.level();
        this.firstDay = input.from();
        this.lastDay = input.to();
        this.source = input.source();
        this.businessDate = input.from();
        this.recordedAt = now;
    }

    static RiskArea listed(NewRiskArea input, Instant now) {
        return new RiskArea(input, now);
    }

    /** Whether a correction to this would change anything. */
    boolean saysThatAlready(NewRiskArea input) {
        return division.equals(input.division())
                && divisionName.equals(input.divisionName())
                && level == input.level()
                && firstDay.equals(input.from())
                && Objects.equals(lastDay, input.to())
                && Objects.equals(source, input.source());
    }

    /** What was published about it turns out to be different. */
    void correct(NewRiskArea input, Instant now) {
        division = input.division();
        divisionName = input.divisionName();
        county = countyOf(input.division());
        level = input.level();
        firstDay = input.from();
        lastDay = input.to();
        source = input.source();
        businessDate = input.from();
        recordedAt = now;
    }

    /** What its stays are looked up by: the county, or fewer digits where more than a county is listed. */
    static String countyOf(String division) {
        String prefix = new Division(division).prefix();
        return prefix.length() > Division.COUNTY ? prefix.substring(0, Division.COUNTY) : prefix;
    }

    /** Its last day becomes known, or turns out to be another one. */
    void end(LocalDate last, Instant now) {
        if (last.isBefore(firstDay)) {
            throw new EndsBeforeStart().exception();
        }
        lastDay = last;
        businessDate = last;
        recordedAt = now;
    }

    RiskAreaState state() {
        return new RiskAreaState(
                id.toString(), version, businessDate, recordedAt, division, divisionName, level, firstDay, lastDay);
    }

    RiskZone zone() {
        return new RiskZone(division, divisionName, level, firstDay, lastDay);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String division() {
        return division;
    }

    String divisionName() {
        return divisionName;
    }

    String county() {
        return county;
    }

    RiskLevel level() {
        return level;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    @Nullable
    String source() {
        return source;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
