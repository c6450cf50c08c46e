package org.sitesentinel.inspection.checklist;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.site.SiteType;
import org.sitesentinel.inspection.checklist.ChecklistProblem.ChecklistNotDraft;
import org.sitesentinel.inspection.checklist.ChecklistProblem.ChecklistNotPublished;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/** An edition of a checklist. */
@Entity
public class Checklist {
    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Enumerated(EnumType.STRING)
    private SiteType siteType;

    private String disease;

    private @Nullable Integer edition;

    @Enumerated(EnumType.STRING)
    private ChecklistStatus status;

    private String nameZh;

    private String nameEn;

    @ElementCollection
    @CollectionTable(name = "checklist_item", joinColumns = @JoinColumn(name = "checklist_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<ChecklistItem> items;

    private @Nullable LocalDate publishedOn;

    private @Nullable LocalDate retiredOn;

    private String draftedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Checklist() {}

    Checklist(NewChecklist input, String draftedBy, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.siteType = input.siteType();
        this.disease = input.diseaseOrUsual();
        this.status = ChecklistStatus.DRAFT;
        this.nameZh = input.nameZh();
        this.nameEn = input.nameEn();
        this.items = new ArrayList<>(input.items());
        this.draftedBy = draftedBy;
        this.recordedAt = now;
    }

    void change(NewChecklist input, String draftedBy, Instant now) {
        requireDraft();
        siteType = input.siteType();
        disease = input.diseaseOrUsual();
        nameZh = input.nameZh();
        nameEn = input.nameEn();
        if (!items.equals(input.items())) {
            items.clear();
            items.addAll(input.items());
        }
        this.draftedBy = draftedBy;
        recordedAt = now;
    }

    void publish(int edition, LocalDate day, Instant now) {
        requireDraft();
        this.edition = edition;
        status = ChecklistStatus.PUBLISHED;
        publishedOn = day;
        recordedAt = now;
    }

    /**
     * Takes it out of force after that day.
     *
     * @param pointer where the request says the day
     */
    void retire(LocalDate day, String pointer, Instant now) {
        LocalDate since = publishedOn;
        if (status != ChecklistStatus.PUBLISHED || since == null) {
            throw new ChecklistNotPublished(status).exception();
        }
        if (day.isBefore(since)) {
            Violation early = new Violation(pointer, "before-publication", Map.of("earliest", since));
            throw new InvalidRequest(List.of(early)).exception();
        }
        status = ChecklistStatus.RETIRED;
        retiredOn = day;
        recordedAt = now;
    }

    void requireDraft() {
        if (status != ChecklistStatus.DRAFT) {
            throw new ChecklistNotDraft(status).exception();
        }
    }

    /** Whether an inspection of that day can follow it. On the day of a change both the old and the new one serve. */
    public boolean isInForceOn(LocalDate day) {
        return publishedOn != null && !day.isBefore(publishedOn) && (retiredOn == null || !day.isAfter(retiredOn));
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public SiteType siteType() {
        return siteType;
    }

    String disease() {
        return disease;
    }

    /** Counts from 1 among those of its site type and disease; absent for a draft. */
    public @Nullable Integer edition() {
        return edition;
    }

    public List<ChecklistItem> items() {
        return List.copyOf(items);
    }

    ChecklistView view() {
        return new ChecklistView(
                id,
                version,
                siteType,
                disease,
                edition,
                status,
                nameZh,
                nameEn,
                items,
                publishedOn,
                retiredOn,
                draftedBy,
                recordedAt);
    }
}
