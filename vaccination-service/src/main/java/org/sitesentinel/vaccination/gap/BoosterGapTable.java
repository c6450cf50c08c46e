package org.sitesentinel.vaccination.gap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;

/** The list as a table. */
@ApplicationScoped
class BoosterGapTable {
    private static final Layout<BoosterGapView> LAYOUT = Layout.of(
            "booster-gaps",
            List.of(
                    "siteId",
                    "siteType",
                    "district",
                    "post",
                    "personRef",
                    "platform",
                    "primaryCompleteOn",
                    "dueSince",
                    "reason",
                    "reasonUntil",
                    "followUp",
                    "appointmentOn",
                    "result"),
            BoosterGapTable::cells);

    private final BoosterGaps gaps;
    private final Tables tables;

    BoosterGapTable(BoosterGaps gaps, Tables tables) {
        this.gaps = gaps;
        this.tables = tables;
    }

    Response of(BoosterGaps.Wanted wanted, HttpHeaders headers) {
        return tables.list(LAYOUT, (cursor, limit, reader) -> gaps.page(wanted, cursor, limit, reader), headers);
    }

    private static Stream<?> cells(BoosterGapView gap) {
        BoosterGapView.FollowUp followUp = gap.followUp();
        return Stream.of(
                gap.siteId(),
                gap.siteType(),
                gap.district(),
                gap.post(),
                gap.personRef(),
                gap.platform(),
                gap.primaryCompleteOn(),
                gap.dueSince(),
                gap.reason() == GapReason.NONE ? null : gap.reason(),
                gap.reasonUntil(),
                followUp == null ? null : followUp.state(),
                followUp == null ? null : followUp.appointmentOn(),
                followUp == null ? null : followUp.result());
    }
}
