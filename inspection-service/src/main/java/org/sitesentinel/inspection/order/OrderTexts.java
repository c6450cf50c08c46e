package org.sitesentinel.inspection.order;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.inspection.document.DocumentField;
import org.sitesentinel.inspection.document.PrintedText;

/** What is printed of an order, field by field. */
final class OrderTexts {
    private OrderTexts() {}

    static Map<DocumentField, String> of(ServedOrder order, OrderedCase of, String agencyName) {
        OrderView view = order.view(null, null);
        Map<DocumentField, String> texts = new EnumMap<>(DocumentField.class);
        texts.put(DocumentField.AGENCY, agencyName);
        texts.put(DocumentField.DOCUMENT_NUMBER, view.documentNumber());
        texts.put(DocumentField.PARTY_NAME, told(view.partyName()));
        texts.put(DocumentField.CREDIT_CODE, told(view.creditCode()));
        texts.put(DocumentField.RESPONSIBLE_POST, told(view.responsiblePost()));
        texts.put(DocumentField.SITE_NAME, of.siteName());
        texts.put(DocumentField.INSPECTED_ON, PrintedText.day(of.inspectedOn()));
        texts.put(DocumentField.PLACE, told(view.place()));
        texts.put(DocumentField.FACTS, view.facts());
        texts.put(DocumentField.EVIDENCE, evidence(of.inspectionId(), view.evidence()));
        texts.put(DocumentField.PROVISION, told(view.provision()));
        texts.put(DocumentField.LEGAL_BASIS, view.legalBasis());
        texts.put(DocumentField.DEMANDS, view.demands());
        texts.put(DocumentField.DEADLINE, PrintedText.day(view.deadline()));
        texts.put(DocumentField.REINSPECTION, told(view.reinspection()));
        texts.put(DocumentField.CONSEQUENCE, told(view.consequence()));
        texts.put(DocumentField.REMEDIES, told(view.remedies()));
        texts.put(DocumentField.OFFICERS, String.join("、", view.officers()));
        texts.put(DocumentField.SERVED_ON, PrintedText.day(view.servedOn()));
        return texts;
    }

    private static String told(@Nullable String text) {
        return text == null ? PrintedText.NOTHING : text;
    }

    /** By their numbers, under which they can be asked for. */
    private static String evidence(UUID inspection, List<UUID> files) {
        String record = "现场检查记录（编号" + inspection + "）";
        return files.isEmpty()
                ? record + "。"
                : record + "；证据材料" + files.size() + "件（编号"
                        + files.stream().map(UUID::toString).collect(Collectors.joining("、")) + "）。";
    }
}
