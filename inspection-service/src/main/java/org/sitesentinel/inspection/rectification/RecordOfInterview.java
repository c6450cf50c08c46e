package org.sitesentinel.inspection.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.sitesentinel.inspection.InspectionConfig;
import org.sitesentinel.inspection.document.DocumentField;
import org.sitesentinel.inspection.document.DocumentKind;
import org.sitesentinel.inspection.document.PrintedText;
import org.sitesentinel.inspection.document.ServedDocuments;

/** The record of an interview (约谈记录), to be printed and signed. */
@ApplicationScoped
class RecordOfInterview {
    private final Cases cases;
    private final ServedDocuments documents;
    private final InspectionConfig config;

    RecordOfInterview(Cases cases, ServedDocuments documents, InspectionConfig config) {
        this.cases = cases;
        this.documents = documents;
        this.config = config;
    }

    /** Keeps it as the document that it was. */
    void keep(RectificationCase ofCase, LocalDate heldOn, Interview input) {
        Cases.Circumstances told = cases.circumstances(ofCase);
        Map<DocumentField, String> texts = new EnumMap<>(DocumentField.class);
        texts.put(DocumentField.AGENCY, config.agencyName());
        texts.put(DocumentField.SITE_NAME, told.siteName());
        texts.put(DocumentField.INSPECTED_ON, PrintedText.day(told.inspectedOn()));
        texts.put(DocumentField.HELD_ON, PrintedText.day(heldOn));
        texts.put(
                DocumentField.PLACE,
                input.place() == null || input.place().isBlank() ? told.siteName() : input.place());
        texts.put(DocumentField.INTERVIEWEE_POST, input.intervieweePost());
        texts.put(
                DocumentField.OFFICERS,
                input.officers() == null || input.officers().isEmpty()
                        ? PrintedText.NOTHING
                        : String.join("、", input.officers()));
        texts.put(DocumentField.MINUTES, input.minutes());
        documents.keep(ofCase.id(), DocumentKind.INTERVIEW_RECORD, 1, texts, ofCase.recordedAt());
    }
}
