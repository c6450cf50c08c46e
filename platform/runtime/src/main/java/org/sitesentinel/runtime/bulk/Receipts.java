package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.person.PersonCipher;

/** All receipts, with their bodies until these are taken and their rows for as long as they are kept. */
@ApplicationScoped
class Receipts {
    private static final int PART = 1 << 20;
    private static final String[] TYPES = {"bigint", "text", "text", "text", "text", "bytea"};

    private final Spool spool;
    private final EntityManager entityManager;
    private final DataSource database;
    private final ObjectMapper json;
    private final PersonCipher cipher;

    Receipts(Spool spool, EntityManager entityManager, DataSource database, ObjectMapper json, PersonCipher cipher) {
        this.spool = spool;
        this.entityManager = entityManager;
        this.database = database;
        this.json = json;
        this.cipher = cipher;
    }

    @Transactional
    void add(Receipt receipt, Body body) throws IOException {
        entityManager.persist(receipt);
        entityManager.flush();
        try (InputStream bytes = Files.newInputStream(body.file());
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into bulk_body (receipt_id, part, bytes, packed) values (?, ?, ?, true)")) {
            int part = 0;
            for (byte[] some = bytes.readNBytes(PART); some.length > 0; some = bytes.readNBytes(PART)) {
                insert.setObject(1, receipt.id());
                insert.setInt(2, part);
                insert.setBytes(3, cipher.encrypt(receipt.id() + ":" + part, "body", Packed.pack(some)));
                insert.executeUpdate();
                part++;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One of this sender's. */
    @Transactional
    Optional<Receipt> find(String door, String sender, UUID id) {
        return Optional.ofNullable(entityManager.find(Receipt.class, id))
                .filter(receipt -> receipt.door().equals(door))
                .filter(receipt -> receipt.submitter().name().equals(sender));
    }

    @Transactional
    Optional<Receipt> byKey(String door, String sender, String key) {
        return entityManager
                .createQuery(
                        "from Receipt where door = :door and submittedBy = :sender and idempotencyKey = :key",
                        Receipt.class)
                .setParameter("door", door)
                .setParameter("sender", sender)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Receipt get(UUID id) {
        return entityManager.find(Receipt.class, id);
    }

    /**
     * The receipt, if its rows have been taken up to here and nobody else is at it. It is this transaction's from now
     * on. Who only refers to it by a foreign key is not at it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @Nullable
    Receipt lock(UUID id, long lines) {
        List<?> free = entityManager
                .createNativeQuery("select id from bulk_receipt where id = :id and lines = :lines"
                        + " and status = 'PROCESSING' for no key update skip locked")
                .setParameter("id", id)
                .setParameter("lines", lines)
                .getResultList();
        return free.isEmpty() ? null : entityManager.find(Receipt.class, id);
    }

    /** A submission that waits, or whose worker is gone; others keep off it until the instant given. */
    @Transactional
    Optional<UUID> claim(Instant now, Instant until) {
        List<?> waiting = entityManager
                .createNativeQuery("select id from bulk_receipt where status = 'PROCESSING' and claimed_until <= :now"
                        + " order by claimed_until limit 1 for no key update skip locked")
                .setParameter("now", now)
                .getResultList();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        UUID id = (UUID) waiting.get(0);
        entityManager.find(Receipt.class, id).claim(until);
        return Optional.of(id);
    }

    /** Keeps the outcomes of the next rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    void record(Receipt receipt, List<Taken> rows) {
        // The rows' own changes first, so that what they break is told here.
        entityManager.flush();
        Object[][] columns = new Object[6][rows.size()];
        columns[5] = new byte[rows.size()][];
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into bulk_row (receipt_id, ordinal, line, reference, outcome, subject, errors, cells)
                        select ?, ? + r.position, r.line, r.reference, r.outcome, r.subject, r.errors::jsonb, r.cells
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                            with ordinality as r (line, reference, outcome, subject, errors, cells, position)""")) {
            for (int i = 0; i < rows.size(); i++) {
                Taken row = rows.get(i);
                columns[0][i] = row.row().line();
                columns[1][i] = row.reference();
                columns[2][i] = row.result().outcome().name();
                columns[3][i] = row.result().subject();
                if (row.result().outcome() == Outcome.REJECTED) {
                    columns[4][i] = json.writeValueAsString(row.result().errors());
                    columns[5][i] = sealed(receipt, receipt.lines() + i + 1, row.row());
                }
            }
            insert.setObject(1, receipt.id());
            insert.setLong(2, receipt.lines());
            for (int column = 0; column < columns.length; column++) {
                insert.setArray(3 + column, connection.createArrayOf(TYPES[column], columns[column]));
            }
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
        receipt.count(rows.stream().map(Taken::result).toList());
    }

    private byte[] sealed(Receipt receipt, long ordinal, RawRow row) throws JsonProcessingException {
        return cipher.encrypt(receipt.id() + ":" + ordinal, "cells", json.writeValueAsString(row.cells()));
    }

    /** The body as it was sent, in a file of its own. */
    @Transactional
    Body body(Receipt receipt) throws IOException {
        Path file = spool.newFile();
        try (OutputStream out = Files.newOutputStream(file);
                Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select bytes, packed from bulk_body where receipt_id = ? and part = ?")) {
            select.setObject(1, receipt.id());
            for (int part = 0; ; part++) {
                select.setInt(2, part);
                try (ResultSet found = select.executeQuery()) {
                    if (!found.next()) {
                        return new Body(file, receipt.format(), receipt.charset(), receipt.digest());
                    }
                    byte[] bytes = cipher.decryptBytes(receipt.id() + ":" + part, "body", found.getBytes(1));
                    out.write(found.getBoolean(2) ? Packed.unpack(bytes) : bytes);
                }
            }
        } catch (IOException | SQLException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw new IllegalStateException(failed);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void dropBody(Receipt receipt) {
        entityManager
                .createNativeQuery("delete from bulk_body where receipt_id = :id")
                .setParameter("id", receipt.id())
                .executeUpdate();
    }

    @Transactional
    int forget(Instant before) {
        entityManager
                .createNativeQuery("delete from bulk_row where receipt_id in"
                        + " (select id from bulk_receipt where received_at < :before)")
                .setParameter("before", before)
                .executeUpdate();
        return entityManager
                .createNativeQuery("delete from bulk_receipt where received_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
