package org.sitesentinel.siteregistry.siteimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.table.TableAnswer;
import org.sitesentinel.runtime.table.TableFormat;
import org.sitesentinel.siteregistry.site.ExportSites;
import org.sitesentinel.siteregistry.site.Position;
import org.sitesentinel.siteregistry.site.SiteFilter;
import org.sitesentinel.siteregistry.site.SiteView;

/** Sites as rows of the table that can be imported again, with their station in life and their id besides. */
@ApplicationScoped
class SiteTable {
    private static final String COLUMN = "column.site-imports.";
    private static final List<String> FIELDS = Stream.concat(
                    Arrays.stream(SiteRow.class.getRecordComponents())
                            .map(component -> component.getName())
                            .filter(name -> !name.equals("reference")),
                    Stream.of("status", "id"))
            .toList();

    private final ExportSites sites;
    private final Messages messages;

    SiteTable(ExportSites sites, Messages messages) {
        this.sites = sites;
        this.messages = messages;
    }

    Response of(TableFormat format, SiteFilter filter, HttpHeaders headers) {
        Locale locale = Messages.choose(headers.getAcceptableLanguages());
        List<String> headings = FIELDS.stream()
                .map(field -> messages.text(locale, COLUMN + field, Map.of()))
                .toList();
        Iterator<ExportSites.Exported> all = sites.matching(filter);
        return TableAnswer.of(format, "sites", headings, new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public List<@Nullable String> next() {
                return row(all.next(), locale);
            }
        });
    }

    private List<@Nullable String> row(ExportSites.Exported exported, Locale locale) {
        SiteView site = exported.site();
        Position position = site.position();
        return Stream.of(
                        label(site.type(), locale),
                        site.name(),
                        site.district(),
                        site.address(),
                        label(site.managementKind(), locale),
                        exported.buildings().stream().collect(Collectors.joining("、")),
                        site.registeredOn(),
                        site.permitNumber(),
                        site.contractor(),
                        site.households(),
                        position == null ? null : position.latitude(),
                        position == null ? null : position.longitude(),
                        exported.operatorCreditCode(),
                        site.responsiblePerson() == null
                                ? null
                                : site.responsiblePerson().name(),
                        site.responsiblePerson() == null
                                ? null
                                : site.responsiblePerson().phone(),
                        site.dutyPhone(),
                        label(site.status(), locale),
                        site.id())
                .map(SiteTable::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private @Nullable String label(@Nullable Enum<?> value, Locale locale) {
        return value == null
                ? null
                : messages.text(
                        locale, "label." + value.getDeclaringClass().getSimpleName() + "." + value.name(), Map.of());
    }
}
