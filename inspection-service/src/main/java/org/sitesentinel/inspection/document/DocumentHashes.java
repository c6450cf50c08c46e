package org.sitesentinel.inspection.document;

/**
 * What tells a document apart from every other.
 *
 * @param docx SHA-256 of the DOCX, in hexadecimal
 * @param pdf SHA-256 of the PDF
 * @param templateVersion of the template that it was made from; 0 came with the service
 */
public record DocumentHashes(String docx, String pdf, long templateVersion) {}
