package org.sitesentinel.inspection.document;

import jakarta.enterprise.context.ApplicationScoped;

/** How templates are shown. */
@ApplicationScoped
class ShowTemplate {
    private final Templates templates;

    ShowTemplate(Templates templates) {
        this.templates = templates;
    }

    TemplateView of(DocumentKind kind) {
        Templates.Template current = templates.current(kind);
        return new TemplateView(
                kind,
                current.version(),
                Sha256.of(current.docx()),
                kind.fields().stream()
                        .map(field -> new TemplateView.Field(field.placeholder(), field.label()))
                        .toList(),
                templates.versions(kind));
    }
}
