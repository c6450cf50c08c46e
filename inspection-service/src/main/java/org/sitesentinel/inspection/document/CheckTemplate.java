package org.sitesentinel.inspection.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.Violation;

/**
 * Holds a template against what it must be: a plain DOCX, with a placeholder for each field of its kind and for nothing
 * else, that becomes a document with all of them, in DOCX and PDF alike.
 */
@ApplicationScoped
class CheckTemplate {
    private static final int LONGEST_NAME = 64;
    private static final long LARGEST_PART = 16L * 1024 * 1024;

    static {
        // A part that unpacks to more than any template needs is a bomb.
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    }

    private final SetPdf setPdf;

    CheckTemplate(SetPdf setPdf) {
        this.setPdf = setPdf;
    }

    void check(DocumentKind kind, byte[] template) {
        List<Violation> broken = new ArrayList<>();
        String active = activeContent(template);
        if (active != null) {
            broken.add(Violation.of("", active));
        }
        if (!"no-docx".equals(active)) {
            broken.addAll(placeholders(kind, template));
        }
        if (broken.isEmpty()) {
            broken.addAll(unprinted(kind, template));
        }
        if (!broken.isEmpty()) {
            throw new InvalidRequest(broken).exception();
        }
    }

    /**
     * The code of what forbids it: macros, embedded programs, parts fetched from elsewhere; absent where it is plain.
     */
    private static @Nullable String activeContent(byte[] template) {
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(template))) {
            List<PackagePart> main = parts.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType());
            if (main.size() != 1) {
                return "no-docx";
            }
            for (PackagePart part : parts.getParts()) {
                String type = part.getContentType();
                if (type.contains("vbaProject") || type.contains("oleObject") || type.contains("activeX")) {
                    return "active-content";
                }
                if (!part.isRelationshipPart() && fetches(part)) {
                    return "external-part";
                }
            }
            return null;
        } catch (IOException | OpenXML4JException | RuntimeException unreadable) {
            return "no-docx";
        }
    }

    private static boolean fetches(PackagePart part) throws OpenXML4JException {
        for (PackageRelationship relation : part.getRelationships()) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL
                    && !relation.getRelationshipType().equals(PackageRelationshipTypes.HYPERLINK_PART)) {
                return true;
            }
        }
        return false;
    }

    private static List<Violation> placeholders(DocumentKind kind, byte[] template) {
        List<FillTemplate.Placeholder> found;
        try {
            found = FillTemplate.placeholders(template);
        } catch (IOException | RuntimeException unreadable) {
            return List.of(Violation.of("", "template-syntax"));
        }
        Set<String> known = kind.fields().stream()
                .flatMap(field -> List.of(field.placeholder(), field.label()).stream())
                .collect(Collectors.toSet());
        List<Violation> broken = new ArrayList<>();
        Set<String> unknown = found.stream()
                .filter(one -> !one.text() || !known.contains(one.name()))
                .map(one -> told(one.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            broken.add(new Violation("", "unknown-placeholder", Map.of("names", String.join("、", unknown))));
        }
        Set<String> names = found.stream().map(FillTemplate.Placeholder::name).collect(Collectors.toSet());
        String missing = names(kind.fields().stream()
                .filter(field -> !names.contains(field.placeholder()) && !names.contains(field.label()))
                .toList());
        if (!missing.isEmpty()) {
            broken.add(new Violation("", "missing-placeholder", Map.of("names", missing)));
        }
        return broken;
    }

    /** The sender must learn which one is meant; a name that is none is not echoed. */
    private static String told(String name) {
        String shown = name.strip();
        boolean isName = shown.length() <= LONGEST_NAME && shown.matches("[\\p{L}\\p{N}_.@#*?/+:-]+");
        return isName ? shown : "?";
    }

    private static String names(List<DocumentField> fields) {
        return fields.stream()
                .map(field -> field.placeholder() + " " + field.label())
                .collect(Collectors.joining("、"));
    }

    /** Fields that a reader of the PDF would not find, such as those in text boxes. */
    private List<Violation> unprinted(DocumentKind kind, byte[] template) {
        Map<DocumentField, String> marks = new EnumMap<>(DocumentField.class);
        kind.fields().forEach(field -> marks.put(field, "MARK" + field.ordinal() + "X"));
        String printed;
        try (PDDocument pdf = Loader.loadPDF(setPdf.of(FillTemplate.fill(template, marks), kind.title()))) {
            printed = new PDFTextStripper().getText(pdf);
        } catch (IOException | RuntimeException unfit) {
            return List.of(Violation.of("", "template-syntax"));
        }
        String lost = names(kind.fields().stream()
                .filter(field -> !printed.contains(marks.get(field)))
                .toList());
        return lost.isEmpty() ? List.of() : List.of(new Violation("", "unprinted-placeholder", Map.of("names", lost)));
    }
}
