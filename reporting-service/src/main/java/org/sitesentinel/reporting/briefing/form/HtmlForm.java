package org.sitesentinel.reporting.briefing.form;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;

/** A page to be read and printed; whatever a text holds, it stays a text. */
@ApplicationScoped
class HtmlForm {
    private final Template page;

    HtmlForm(@Location("briefing.html") Template page) {
        this.page = page;
    }

    String of(Printable briefing) {
        return page.data("briefing", briefing).render();
    }
}
