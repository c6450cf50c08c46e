package org.sitesentinel.siteregistry.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;

/**
 * Removes, once a day, what has been kept for as long as it may be. Days of check-ins are dropped where they are made.
 */
@ApplicationScoped
class RemoveExpired {
    private static final Logger LOG = Logger.getLogger(RemoveExpired.class);

    private final Purges purges;
    private final RetentionConfig config;

    RemoveExpired(Purges purges, RetentionConfig config) {
        this.purges = purges;
        this.config = config;
    }

    @Job
    @Scheduled(cron = "0 47 2 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void remove() {
        remove(Kept.EXIT_PERMIT, "exit_permit", "valid_until", config.exitPermitDays());
        remove(Kept.CONTACT_TRACE_AUDIT, "contact_trace_audit", "traced_at", config.contactTraceAuditDays());
        remove(Kept.ALLOW_LIST, "allow_list", "valid_until", config.allowListDays());
    }

    private void remove(Kept kind, String table, String moment, int days) {
        LOG.infof("Removed %s of %d days", kind, purges.remove(kind, table, moment, days));
    }
}
