package org.sitesentinel.inspection.document;

import java.util.Locale;

/** What a template has placeholders for, each under an English and a Chinese name. */
public enum DocumentField {
    AGENCY("机关"),
    DOCUMENT_NUMBER("文书编号"),
    PARTY_NAME("当事人"),
    CREDIT_CODE("统一社会信用代码"),
    RESPONSIBLE_POST("负责人职务"),
    SITE_NAME("场所名称"),
    INSPECTED_ON("检查日期"),
    PLACE("地点"),
    FACTS("事实"),
    EVIDENCE("证据"),
    PROVISION("违反条款"),
    LEGAL_BASIS("法律依据"),
    DEMANDS("整改要求"),
    DEADLINE("整改期限"),
    REINSPECTION("复查"),
    CONSEQUENCE("逾期后果"),
    REMEDIES("救济途径"),
    OFFICERS("执法证号"),
    SERVED_ON("送达日期"),
    HELD_ON("约谈日期"),
    INTERVIEWEE_POST("被约谈人职务"),
    MINUTES("约谈内容");

    private final String label;

    DocumentField(String label) {
        this.label = label;
    }

    /** Its Chinese name, as in <code>{{文书编号}}</code>. */
    public String label() {
        return label;
    }

    /** Its English name, as in <code>{{documentNumber}}</code>. */
    public String placeholder() {
        StringBuilder camel = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
