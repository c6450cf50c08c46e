package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.StaleVersion;
import org.sitesentinel.runtime.problem.CommonProblem.UnknownReference;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Senders' own headings and codes, by door, sender and name. */
@ApplicationScoped
class ImportProfiles {
    private static final TypeReference<List<ImportProfile.ImportHeading>> HEADINGS = new TypeReference<>() {};
    private static final TypeReference<List<ImportProfile.ImportCode>> CODES = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final ObjectMapper json;

    ImportProfiles(EntityManager entityManager, ObjectMapper json) {
        this.entityManager = entityManager;
        this.json = json;
    }

    @Transactional
    Optional<ImportProfile.ImportProfileView> find(BulkDoor<?> door, String owner, String name) {
        List<?> found = entityManager
                .createNativeQuery("select version, cast(headings as text), cast(codes as text) from import_profile"
                        + " where door = :door and owner = :owner and name = :name")
                .setParameter("door", door.name())
                .setParameter("owner", owner)
                .setParameter("name", name)
                .getResultList();
        return found.stream().map(row -> (Object[]) row).findFirst().map(row -> view(name, row));
    }

    private ImportProfile.ImportProfileView view(String name, Object[] row) {
        try {
            return new ImportProfile.ImportProfileView(
                    name,
                    ((Number) row[0]).longValue(),
                    json.readValue((String) row[1], HEADINGS),
                    json.readValue((String) row[2], CODES));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the sender's words mean; a profile that is not there is an unknown reference. */
    Mapping mapping(BulkDoor<?> door, String owner, String name) {
        return find(door, owner, name)
                .orElseThrow(() -> UnknownReference.at("?profile", "profile").exception())
                .mapping();
    }

    /** Keeps a profile as a whole, from the version the sender has seen: 0 before the first. */
    @Transactional
    ImportProfile.ImportProfileView keep(
            BulkDoor<?> door, String owner, String name, ExpectedVersion expected, ImportProfile profile) {
        requireFields(door, profile);
        long known = find(door, owner, name)
                .map(ImportProfile.ImportProfileView::version)
                .orElse(0L);
        expected.requireCurrent(known);
        int written = entityManager
                .createNativeQuery("""
                        insert into import_profile (door, owner, name, version, headings, codes)
                        values (:door, :owner, :name, 1, cast(:headings as jsonb), cast(:codes as jsonb))
                        on conflict (door, owner, name) do update
                            set version = import_profile.version + 1, headings = excluded.headings,
                                codes = excluded.codes
                            where import_profile.version = :known""")
                .setParameter("door", door.name())
                .setParameter("owner", owner)
                .setParameter("name", name)
                .setParameter("headings", write(profile.columns()))
                .setParameter("codes", write(profile.codes()))
                .setParameter("known", known)
                .executeUpdate();
        if (written == 0) {
            throw new StaleVersion(known + 1).exception();
        }
        return new ImportProfile.ImportProfileView(name, known + 1, profile.columns(), profile.codes());
    }

    private static void requireFields(BulkDoor<?> door, ImportProfile profile) {
        List<String> fields = Columns.fieldsOf(door).stream().map(Field::name).toList();
        List<Violation> errors = new ArrayList<>();
        for (int i = 0; i < profile.columns().size(); i++) {
            requireField(fields, profile.columns().get(i).field(), "/columns/" + i, errors);
        }
        for (int i = 0; i < profile.codes().size(); i++) {
            requireField(fields, profile.codes().get(i).field(), "/codes/" + i, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors).exception();
        }
    }

    private static void requireField(List<String> known, String field, String pointer, List<Violation> errors) {
        if (!known.contains(field)) {
            errors.add(new Violation(pointer + "/field", "import-field", Map.of("known", String.join(", ", known))));
        }
    }

    private String write(List<?> headings) {
        try {
            return json.writeValueAsString(headings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
