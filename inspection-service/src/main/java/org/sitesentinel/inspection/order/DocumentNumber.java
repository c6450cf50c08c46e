package org.sitesentinel.inspection.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Number of an official document.
 *
 * @param agency short name of the agency, such as {@code 宁城西}
 * @param year business year in which it was served
 * @param number counts from 1 within agency and year, without a gap
 */
@Embeddable
record DocumentNumber(
        @Column(name = "agency") String agency,
        @Column(name = "year") int year,
        @Column(name = "number") int number) {

    /** As it is printed: {@code 宁城西住建责改字〔2022〕第12号}. */
    String text() {
        return agency + "住建责改字〔" + year + "〕第" + number + "号";
    }
}
