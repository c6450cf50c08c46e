package org.sitesentinel.siteregistry.siteimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sitesentinel.runtime.table.Layout;
import org.sitesentinel.runtime.table.Tables;
import org.sitesentinel.siteregistry.site.ExportSites;
import org.sitesentinel.siteregistry.site.Position;
import org.sitesentinel.siteregistry.site.SiteFilter;
import org.sitesentinel.siteregistry.site.SiteView;

/** Sites as rows of the table that can be imported again, with their station in life and their id besides. */
@ApplicationScoped
class SiteTable {
    private static final List<String> FIELDS = Stream.concat(
                    Arrays.stream(SiteRow.class.getRecordComponents())
                            .map(component -> component.getName())
                            .filter(name -> !name.equals("reference")),
                    Stream.of("status", "id"))
            .toList();
    private static final Layout<ExportSites.Exported> LAYOUT =
            new Layout<>("sites", "site-imports", FIELDS, SiteTable::cells);

    private final ExportSites sites;
    private final Tables tables;

    SiteTable(ExportSites sites, Tables tables) {
        this.sites = sites;
        this.tables = tables;
    }

    Response of(SiteFilter filter, HttpHeaders headers) {
        return tables.of(LAYOUT, sites.matching(filter), headers);
    }

    private static Stream<?> cells(ExportSites.Exported exported) {
        SiteView site = exported.site();
        Position position = site.position();
        return Stream.of(
                site.type(),
                site.name(),
                site.district(),
                site.address(),
                site.managementKind(),
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
                site.status(),
                site.id());
    }
}
