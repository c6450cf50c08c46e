package org.sitesentinel.vaccination.dose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.vaccination.product.Platform;
import org.sitesentinel.vaccination.product.Product;

class DoseRowTest {
    @Test
    void printsNothingOfAnybody() {
        String number = DoseFixture.number();
        LocalDate day = LocalDate.of(2021, 6, 1);
        DoseRow row = new DoseRow(
                "r", null, DocumentType.RESIDENT_ID, number, null, "ZF2001", null, day, null, null, null, null);
        Product product = new Product("ZF2001", Platform.RECOMBINANT_CHO, "智飞", "Zifivax", false, day, null);

        assertThat(row.toString()).isEqualTo("DoseRow[redacted]");
        assertThat(DoseRecord.of(row, "someone", product, null).toString()).isEqualTo("DoseRecord[redacted]");
    }
}
