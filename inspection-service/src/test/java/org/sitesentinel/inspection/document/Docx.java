package org.sitesentinel.inspection.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as a reader opens them. */
public final class Docx {
    private Docx() {}

    /** The text of a DOCX, tables, header and footer included, without its white space. */
    public static String text(byte[] docx) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor reader = new XWPFWordExtractor(document)) {
            return dense(reader.getText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text of a PDF, without its white space: lines break where there is no room. */
    public static String textOfPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return dense(new PDFTextStripper().getText(document));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String dense(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    /** A DOCX with one paragraph a text. */
    static byte[] with(String... paragraphs) {
        return made(document -> {
            for (String text : paragraphs) {
                document.createParagraph().createRun().setText(text);
            }
        });
    }

    static byte[] made(Consumer<XWPFDocument> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            content.accept(document);
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
