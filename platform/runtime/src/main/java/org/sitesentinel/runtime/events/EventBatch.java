package org.sitesentinel.runtime.events;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.EntityState;
import org.sitesentinel.contracts.Topic;
import org.sitesentinel.runtime.problem.Violation;

/** Applies what one poll brought: all of it in one transaction with the offsets, or record by record if one is bad. */
@Singleton
class EventBatch {
    private final Map<String, List<EventHandler<?>>> handlers;
    private final ConsumedOffsets offsets;
    private final RejectedEvents rejected;
    private final ObjectReader json;

    EventBatch(
            @All List<EventHandler<?>> handlers, ConsumedOffsets offsets, RejectedEvents rejected, ObjectMapper json) {
        this.handlers = handlers.stream()
                .collect(Collectors.groupingBy(handler -> handler.topic().name()));
        this.offsets = offsets;
        this.rejected = rejected;
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    List<Topic<?>> topics() {
        return handlers.values().stream()
                .<Topic<?>>map(all -> all.get(0).topic())
                .sorted(Comparator.comparing(Topic::name))
                .toList();
    }

    /** Applies a poll's records and moves the offsets past them. */
    void apply(ConsumerRecords<String, byte[]> records, ToLongFunction<TopicPartition> lag) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                Map<String, List<ConsumerRecord<String, byte[]>>> topics = new LinkedHashMap<>();
                List<ConsumedOffsets.Step> steps = new ArrayList<>();
                for (TopicPartition partition : records.partitions()) {
                    List<ConsumerRecord<String, byte[]>> all = records.records(partition);
                    steps.add(step(partition, all, lag.applyAsLong(partition)));
                    topics.computeIfAbsent(partition.topic(), none -> new ArrayList<>())
                            .addAll(all);
                }
                advance(steps);
                // Of one entity all are in one partition, so they stay in their order.
                topics.forEach(this::handle);
            });
        } catch (RuntimeException failed) {
            if (mayPass(failed)) {
                throw failed;
            }
            records.partitions()
                    .forEach(partition ->
                            applySingly(partition, records.records(partition), lag.applyAsLong(partition)));
        }
    }

    private void applySingly(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records, long lag) {
        for (ConsumerRecord<String, byte[]> event : records) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    advance(List.of(step(partition, List.of(event), lag)));
                    handle(partition.topic(), List.of(event));
                });
            } catch (RuntimeException failed) {
                if (mayPass(failed)) {
                    throw failed;
                }
                QuarkusTransaction.requiringNew().run(() -> {
                    reject(event, "cannot be applied: " + nameOfCause(failed));
                    advance(List.of(step(partition, List.of(event), lag)));
                });
            }
        }
    }

    private void handle(String topic, List<ConsumerRecord<String, byte[]>> records) {
        handlers.getOrDefault(topic, List.of()).forEach(handler -> handle(handler, records));
    }

    private <S extends EntityState> void handle(EventHandler<S> handler, List<ConsumerRecord<String, byte[]>> records) {
        List<S> states = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> event : records) {
            if (event.value() == null && handler.topic().compacted()) {
                // What came before a tombstone goes with it, what comes after stays: their order must not change.
                flush(handler, states);
                rejected.forget(event.topic(), event.key());
                handler.remove(List.of(event.key()), recordedAt(event));
                continue;
            }
            S state = read(handler, event);
            if (state != null) {
                states.add(state);
            }
        }
        flush(handler, states);
    }

    private static <S extends EntityState> void flush(EventHandler<S> handler, List<S> states) {
        if (!states.isEmpty()) {
            handler.apply(List.copyOf(states));
            states.clear();
        }
    }

    private <S extends EntityState> @Nullable S read(EventHandler<S> handler, ConsumerRecord<String, byte[]> event) {
        S state = read(handler, event.value());
        if (state == null) {
            reject(event, "cannot be read as " + handler.topic().state().getSimpleName());
        }
        return state;
    }

    private <S extends EntityState> @Nullable S read(EventHandler<S> handler, byte @Nullable [] payload) {
        try {
            S state = json.readValue(payload, handler.topic().state());
            requireComplete(state);
            return state;
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            return null;
        }
    }

    /** What of a JSON text is not understood as an event of a topic. */
    List<Violation> findings(String topic, JsonNode event) {
        return handlers.getOrDefault(topic, List.of()).stream()
                .findFirst()
                .map(handler -> StateFindings.of(event, handler.topic().state(), json))
                .orElse(List.of(Violation.of("", "unread-topic")));
    }

    /** Applies what was set aside, in the caller's transaction; false where it still cannot be read. */
    boolean applyAgain(String topic, byte @Nullable [] payload) {
        List<EventHandler<?>> known = handlers.getOrDefault(topic, List.of());
        return !known.isEmpty() && known.stream().allMatch(handler -> applyAgain(handler, payload));
    }

    private <S extends EntityState> boolean applyAgain(EventHandler<S> handler, byte @Nullable [] payload) {
        S state = read(handler, payload);
        if (state != null) {
            handler.apply(List.of(state));
        }
        return state != null;
    }

    private static void requireComplete(EntityState state) {
        if (state.id() == null || state.businessDate() == null || state.recordedAt() == null || state.version() < 1) {
            throw new IllegalArgumentException("id, version, businessDate and recordedAt are the least a state has");
        }
    }

    private void reject(ConsumerRecord<String, byte[]> event, String reason) {
        try {
            rejected.add(event, reason);
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static ConsumedOffsets.Step step(
            TopicPartition partition, List<ConsumerRecord<String, byte[]>> records, long lag) {
        Instant newest = records.stream()
                .map(EventBatch::recordedAt)
                .max(Instant::compareTo)
                .orElseThrow();
        long next = records.get(records.size() - 1).offset() + 1;
        return new ConsumedOffsets.Step(partition, records.get(0).offset(), next, lag, newest);
    }

    private void advance(List<ConsumedOffsets.Step> steps) {
        try {
            if (!offsets.advance(steps)) {
                throw new PartitionTakenOver();
            }
        } catch (SQLException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static Instant recordedAt(ConsumerRecord<String, byte[]> event) {
        Header time = event.headers().lastHeader("ce_time");
        try {
            return time == null
                    ? Instant.ofEpochMilli(event.timestamp())
                    : OffsetDateTime.parse(new String(time.value(), StandardCharsets.US_ASCII))
                            .toInstant();
        } catch (DateTimeException unreadable) {
            return Instant.ofEpochMilli(event.timestamp());
        }
    }

    /** Bad data fails the same way each time; anything else may pass, so the whole poll is tried again later. */
    static boolean mayPass(RuntimeException failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PartitionTakenOver) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return !state.startsWith("22") && !state.startsWith("23");
            }
        }
        return false;
    }

    private static String nameOfCause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        // Only the kind: a message might quote the data.
        return cause.getClass().getSimpleName();
    }

    /** Another replica has moved a partition on. */
    private static final class PartitionTakenOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        PartitionTakenOver() {
            super("a partition was taken over by another replica", null, false, false);
        }
    }
}
