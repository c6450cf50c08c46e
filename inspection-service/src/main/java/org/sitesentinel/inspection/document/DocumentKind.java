package org.sitesentinel.inspection.document;

import static org.sitesentinel.inspection.document.DocumentField.AGENCY;
import static org.sitesentinel.inspection.document.DocumentField.HELD_ON;
import static org.sitesentinel.inspection.document.DocumentField.INSPECTED_ON;
import static org.sitesentinel.inspection.document.DocumentField.INTERVIEWEE_POST;
import static org.sitesentinel.inspection.document.DocumentField.MINUTES;
import static org.sitesentinel.inspection.document.DocumentField.OFFICERS;
import static org.sitesentinel.inspection.document.DocumentField.PLACE;
import static org.sitesentinel.inspection.document.DocumentField.SITE_NAME;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The documents of a case. A template of a kind has a placeholder for each of its fields and for nothing else. */
public enum DocumentKind {
    /** 责令限期整改通知书 */
    ORDER_TO_RECTIFY(
            "责令限期整改通知书", "order-to-rectify", EnumSet.complementOf(EnumSet.of(HELD_ON, INTERVIEWEE_POST, MINUTES))),

    /** 约谈记录 */
    INTERVIEW_RECORD(
            "约谈记录",
            "interview-record",
            EnumSet.of(AGENCY, SITE_NAME, INSPECTED_ON, HELD_ON, PLACE, INTERVIEWEE_POST, OFFICERS, MINUTES));

    private final String title;
    private final String fileName;
    private final Set<DocumentField> fields;

    DocumentKind(String title, String fileName, Set<DocumentField> fields) {
        this.title = title;
        this.fileName = fileName;
        this.fields = Collections.unmodifiableSet(fields);
    }

    /** As it is called in Chinese. */
    String title() {
        return title;
    }

    /** Of its template and of its downloads, without extension. */
    String fileName() {
        return fileName;
    }

    public Set<DocumentField> fields() {
        return fields;
    }
}
