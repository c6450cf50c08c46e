package org.sitesentinel.screening.testresult;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.screening.TestItem;
import org.sitesentinel.screening.TestResult;
import org.sitesentinel.screening.person.MaskedPerson;

/** A sample and what came of it, in the version that holds. Written in sets by its door; here it is only read. */
@Entity
@Immutable
@Table(name = "test_result")
class StoredTestResult {
    @Id
    private UUID id;

    private String sender;
    private String reference;
    private long version;
    private @Nullable String tube;
    private short poolSize;
    private @Nullable String personRef;
    private @Nullable UUID siteId;
    private String district;

    @Enumerated(EnumType.STRING)
    private TestItem item;

    @Enumerated(EnumType.STRING)
    private @Nullable TestResult result;

    private boolean resultOfTube;
    private @Nullable BigDecimal ct;
    private @Nullable String lab;
    private Instant sampledAt;
    private @Nullable Instant receivedAt;
    private @Nullable Instant testedAt;
    private @Nullable Instant reportedAt;
    private LocalDate businessDate;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredTestResult() {}

    TestResultView view(@Nullable MaskedPerson person) {
        return new TestResultView(
                id,
                version,
                sender,
                reference,
                tube,
                poolSize,
                personRef,
                person,
                siteId,
                district,
                item,
                result,
                resultOfTube,
                ct,
                lab,
                sampledAt,
                receivedAt,
                testedAt,
                reportedAt,
                businessDate,
                recordedAt);
    }

    UUID id() {
        return id;
    }

    @Nullable
    String personRef() {
        return personRef;
    }
}
