package org.sitesentinel.screening.person;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;
import org.sitesentinel.runtime.job.Job;
import org.sitesentinel.runtime.job.Steps;
import org.sitesentinel.runtime.person.PersonCipher;

/**
 * After a rotation, encrypts anew what an older key still holds, batch by batch beside the daily work, so that the
 * older key can be taken out of the keyset.
 */
@ApplicationScoped
class ReEncryptPersons {
    private static final Logger LOG = Logger.getLogger(ReEncryptPersons.class);
    private static final int BATCH = 500;

    private final PersonTable table;
    private final PersonCipher cipher;
    private final Steps steps;

    ReEncryptPersons(PersonTable table, PersonCipher cipher, Steps steps) {
        this.table = table;
        this.cipher = cipher;
        this.steps = steps;
    }

    @Job
    @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void inTheBackground() {
        reEncrypt(Integer.MAX_VALUE);
    }

    /** Encrypts anew until nothing is left, or for so many batches; those that are being changed come next time. */
    int reEncrypt(int batches) {
        cipher.refresh();
        int all = 0;
        for (int i = 0; i < batches && !steps.areEnding(); i++) {
            int some = QuarkusTransaction.requiringNew().call(this::batch);
            if (some == 0) {
                break;
            }
            all += some;
        }
        if (all > 0) {
            LOG.infof("Encrypted %d persons anew with the key in use", all);
        }
        return all;
    }

    private int batch() {
        Map<String, Identity> some = table.lockUnderOtherKeys(BATCH);
        table.rewrite(some);
        return some.size();
    }
}
