package org.sitesentinel.deploy.bench;

import java.util.Locale;

/**
 * Check-ins beside plain inserts.
 *
 * @param perTransaction check-ins that one transaction stored, on average
 */
record CheckInResult(Load checkIns, Load plain, double perTransaction) {

    /** For people. */
    String table(long secondsEach) {
        Load.Cost cost = checkIns.cost();
        Load.Cost plainCost = plain.cost();
        Load.Stay stay = checkIns.stay();
        Load.Stay plainStay = plain.stay();
        return String.format(
                Locale.ROOT,
                """

                Check-ins over %d connections, plain inserts from %d threads: by turns, %d rounds of %d s each
                                                 a second  (rounds)
                POST /api/v1/check-ins           %8.0f  %s
                plain inserts                    %8.0f  %s
                ratio of medians                 %8.2f

                processor time, ms               check-in    insert
                site-registry-service            %8.2f  %8.2f
                PostgreSQL                       %8.2f  %8.2f
                this program                     %8.2f  %8.2f

                time under way, ms               check-in    insert
                all                              %8.2f  %8.2f
                the log is written to disk       %8.2f  %8.2f
                a statement is at work           %8.2f  %8.2f
                between a transaction's statements %6.2f  %8.2f
                HTTP, token, JSON, queues        %8.2f  %8.2f

                check-ins a transaction          %8.2f
                %s
                """,
                checkIns.workers(),
                plain.workers(),
                checkIns.rounds().size(),
                secondsEach,
                checkIns.medianPerSecond(),
                checkIns.rates(),
                plain.medianPerSecond(),
                plain.rates(),
                checkIns.medianPerSecond() / plain.medianPerSecond(),
                cost.service(),
                plainCost.service(),
                cost.database(),
                plainCost.database(),
                cost.program(),
                plainCost.program(),
                stay.whole(),
                plainStay.whole(),
                stay.committing(),
                plainStay.committing(),
                stay.working(),
                plainStay.working(),
                stay.open(),
                plainStay.open(),
                stay.elsewhere(),
                plainStay.elsewhere(),
                perTransaction,
                Report.machine());
    }
}
