package org.sitesentinel.screening.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sitesentinel.runtime.person.DocumentType;
import org.sitesentinel.runtime.person.PersonCipher;

/** The table of persons, many rows at a time. What it holds is encrypted, each value bound to its row and column. */
@ApplicationScoped
class PersonTable {
    private static final String SELECT =
            "select person_ref, document_type, document, name, phone from person where erased_at is null";

    private final DataSource database;
    private final PersonCipher cipher;

    PersonTable(DataSource database, PersonCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Those of these that are known and not erased. */
    Map<String, Identity> find(Collection<String> refs) {
        return select(SELECT + " and person_ref = any(?)", refs);
    }

    /** The same; nobody else changes them until the transaction ends. */
    Map<String, Identity> lock(Collection<String> refs) {
        return select(SELECT + " and person_ref = any(?) order by person_ref for no key update", refs);
    }

    /** Some whose values are not all encrypted with the key that is used now; nobody else changes them meanwhile. */
    Map<String, Identity> lockUnderOtherKeys(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        SELECT + " and key_ids && ? order by person_ref limit ? for no key update skip locked")) {
            select.setArray(1, bytes(connection, cipher.olderKeys()));
            select.setInt(2, limit);
            return read(select);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, Identity> select(String sql, Collection<String> refs) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", refs.toArray()));
            return read(select);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Map<String, Identity> read(PreparedStatement select) throws SQLException {
        Map<String, Identity> found = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String ref = rows.getString(1);
                found.put(
                        ref,
                        new Identity(
                                DocumentType.valueOf(rows.getString(2)),
                                cipher.decrypt(ref, "document", rows.getBytes(3)),
                                cipher.decrypt(ref, "name", rows.getBytes(4)),
                                cipher.decrypt(ref, "phone", rows.getBytes(5))));
            }
        }
        return found;
    }

    /**
     * Writes persons, in the order given so that two who write the same ones wait and do not block each other. All
     * values of a row are encrypted with the key that is used now.
     */
    void write(Map<String, Identity> persons, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into person (person_ref, document_type, document, name, phone, recorded_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (person_ref) do update set document = excluded.document,
                            name = excluded.name, phone = excluded.phone, recorded_at = excluded.recorded_at""")) {
            for (Map.Entry<String, Identity> person : persons.entrySet()) {
                String ref = person.getKey();
                Identity identity = person.getValue();
                upsert.setString(1, ref);
                upsert.setString(2, identity.documentType().name());
                seal(upsert, 3, ref, identity);
                upsert.setObject(6, now.atOffset(ZoneOffset.UTC));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Those of these that are not erased; nobody else refers to them anew until the transaction ends. */
    List<String> lockToErase(Collection<String> refs) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select person_ref from person where erased_at is null and person_ref = any(?)
                        order by person_ref for update""")) {
            select.setArray(1, connection.createArrayOf("text", refs.toArray()));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Makes persons nobody; what refers to them follows. Who was shown them is kept. */
    void erase(Map<String, String> nobodies, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement("""
                        update person set person_ref = ?, document_type = null, document = null, name = null,
                            phone = null, erased_at = ? where person_ref = ?""");
                PreparedStatement disclosed = connection.prepareStatement(
                        "update person_disclosure set person_ref = ? where person_ref = ?")) {
            for (Map.Entry<String, String> one : nobodies.entrySet()) {
                erase.setString(1, one.getValue());
                erase.setObject(2, now.atOffset(ZoneOffset.UTC));
                erase.setString(3, one.getKey());
                erase.addBatch();
                disclosed.setString(1, one.getValue());
                disclosed.setString(2, one.getKey());
                disclosed.addBatch();
            }
            erase.executeBatch();
            disclosed.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Encrypts persons anew with the key that is used now, and changes nothing else of them. */
    void rewrite(Map<String, Identity> persons) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update person set document = ?, name = ?, phone = ? where person_ref = ?")) {
            for (Map.Entry<String, Identity> person : persons.entrySet()) {
                seal(update, 1, person.getKey(), person.getValue());
                update.setString(4, person.getKey());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void seal(PreparedStatement statement, int first, String ref, Identity identity) throws SQLException {
        statement.setBytes(first, cipher.encrypt(ref, "document", identity.documentNumber()));
        statement.setBytes(first + 1, cipher.encrypt(ref, "name", identity.name()));
        statement.setBytes(first + 2, cipher.encrypt(ref, "phone", identity.phone()));
    }

    private static Array bytes(Connection connection, List<byte[]> values) throws SQLException {
        return connection.createArrayOf("bytea", values.toArray(new byte[0][]));
    }
}
