package org.sitesentinel.runtime.bulk;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;

/** What a sender holds in hand: how far its submission has been taken, and with what outcome. */
@Entity
@Table(name = "bulk_receipt")
public class Receipt {
    /** Where a submission is. */
    public enum Status {
        /** Its rows are being taken. */
        PROCESSING,
        /** All its rows have an outcome. */
        COMPLETED,
        /** From some line on it could not be read or taken; the rows before have their outcome. */
        FAILED
    }

    @Id
    private UUID id;

    private String door;
    private String submittedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private AccessScope.Claims claims;

    private @Nullable String idempotencyKey;
    private String digest;

    @Enumerated(EnumType.STRING)
    private BodyFormat format;

    private @Nullable String charset;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headings;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Map<String, String>> codes;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private Status status;

    private long lines;
    private long created;
    private long updated;
    private long unchanged;
    private long stale;
    private long rejected;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Integer> unknownColumns;

    private @Nullable String brokenCode;
    private @Nullable Long brokenLine;
    private int attempts;
    private Instant claimedUntil;
    private Instant receivedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Receipt() {}

    Receipt(
            BulkDoor<?> door,
            Submitter submitter,
            Body body,
            SubmissionOptions options,
            Mapping mapping,
            List<Integer> unknownColumns,
            Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.door = door.name();
        this.submittedBy = submitter.name();
        this.claims = submitter.scope().claims();
        this.idempotencyKey = options.idempotencyKey();
        this.digest = body.digest();
        this.format = body.format();
        this.charset = body.charset();
        this.headings = mapping.headings();
        this.codes = mapping.codes();
        this.dryRun = options.dryRun();
        this.status = Status.PROCESSING;
        this.unknownColumns = unknownColumns;
        this.claimedUntil = now;
        this.receivedAt = now;
    }

    void claim(Instant until) {
        claimedUntil = until;
    }

    void count(List<RowResult> results) {
        lines += results.size();
        for (RowResult result : results) {
            switch (result.outcome()) {
                case CREATED -> created++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
                case STALE -> stale++;
                case REJECTED -> rejected++;
            }
        }
    }

    void complete(Instant now) {
        status = Status.COMPLETED;
        finishedAt = now;
    }

    void fail(String code, long line, Instant now) {
        status = Status.FAILED;
        brokenCode = code;
        brokenLine = line;
        finishedAt = now;
    }

    /** Counts a fault: how many there have been. */
    int faulted() {
        return ++attempts;
    }

    Submitter submitter() {
        return new Submitter(submittedBy, claims.scope());
    }

    ReceiptView view() {
        return new ReceiptView(
                id,
                status,
                dryRun,
                format,
                lines,
                created,
                updated,
                unchanged,
                stale,
                rejected,
                unknownColumns,
                brokenCode == null ? null : new ReceiptView.Broken(brokenCode, brokenLine == null ? 0 : brokenLine),
                receivedAt,
                finishedAt);
    }

    UUID id() {
        return id;
    }

    String door() {
        return door;
    }

    String digest() {
        return digest;
    }

    BodyFormat format() {
        return format;
    }

    @Nullable
    String charset() {
        return charset;
    }

    Mapping mapping() {
        return new Mapping(headings, codes);
    }

    boolean dryRun() {
        return dryRun;
    }

    Status status() {
        return status;
    }

    long lines() {
        return lines;
    }
}
