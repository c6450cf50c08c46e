package org.sitesentinel.reporting.briefing.template;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A template in one version. Written once; the highest version is the current one. */
@Entity
@IdClass(BriefingTemplate.Key.class)
public class BriefingTemplate {
    record Key(String id, long version) {}

    @Id
    private String id;

    @Id
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private Template content;

    private String changedBy;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected BriefingTemplate() {}

    BriefingTemplate(String id, long version, Template content, String changedBy, Instant changedAt) {
        this.id = id;
        this.version = version;
        this.content = content;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    public String id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Template content() {
        return content;
    }

    String changedBy() {
        return changedBy;
    }

    BriefingTemplateView view() {
        return new BriefingTemplateView(id, version, changedBy, changedAt, content.title(), content.sections());
    }

    BriefingTemplateView.Summary summary() {
        return new BriefingTemplateView.Summary(id, version, changedBy, changedAt, content.title());
    }
}
