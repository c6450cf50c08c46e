package org.sitesentinel.inspection.document;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import com.deepoove.poi.util.RegexUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts texts into the placeholders of a template, and tells which it has. */
final class FillTemplate {
    /** Whatever stands between the braces is a placeholder, so that none is overlooked for its spelling. */
    private static final Configure GRAMMAR = Configure.builder()
            .buildGrammerRegex(RegexUtils.createGeneral("{{", "}}"))
            .build();

    private FillTemplate() {}

    /**
     * A placeholder as it stands in a template.
     *
     * @param text whether a text takes its place; other kinds of poi-tl stand for pictures, tables, included files
     */
    record Placeholder(String name, boolean text) {}

    /** The placeholders of a template, headers and footers included. */
    static List<Placeholder> placeholders(byte[] template) throws IOException {
        try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(template), GRAMMAR)) {
            return compiled.getElementTemplates().stream()
                    .map(FillTemplate::placeholder)
                    .toList();
        }
    }

    private static Placeholder placeholder(MetaTemplate found) {
        if (found instanceof RunTemplate run) {
            return new Placeholder(run.getTagName(), run.getSign() == null || run.getSign() == '\0');
        }
        return new Placeholder(
                found instanceof ElementTemplate element ? element.getTagName() : found.variable(), false);
    }

    /** The document that a template becomes; lines of a text stay lines. */
    static byte[] fill(byte[] template, Map<DocumentField, String> texts) {
        Map<String, Object> model = new HashMap<>();
        texts.forEach((field, text) -> {
            model.put(field.placeholder(), printable(text));
            model.put(field.label(), printable(text));
        });
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(template), GRAMMAR)) {
            compiled.render(model).write(filled);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return filled.toByteArray();
    }

    /** XML has no place for control characters. */
    private static String printable(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\n\\t]]", "");
    }
}
