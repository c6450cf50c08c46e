package org.sitesentinel.runtime.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.events.MendedEvents.MendedEvent;
import org.sitesentinel.runtime.events.RejectedEvents.RejectedEvent;
import org.sitesentinel.runtime.events.RejectedEvents.Waiting;
import org.sitesentinel.runtime.problem.CommonProblem.InvalidRequest;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.version.ExpectedVersion;

/**
 * Shows what a rejected event holds and puts a mended one in its place, which is applied as if it had come like that.
 * The topic stays as it is: it belongs to another service, whose next version of the entity counts as ever.
 */
@Singleton
public class MendRejectedEvent {
    private static final int MOST_TEXT = 10_000;

    private final RejectedEvents rejected;
    private final MendedEvents mended;
    private final ReplayRejectedEvents replay;
    private final EventBatch batch;
    private final ObjectMapper json;

    MendRejectedEvent(
            RejectedEvents rejected,
            MendedEvents mended,
            ReplayRejectedEvents replay,
            EventBatch batch,
            ObjectMapper json) {
        this.rejected = rejected;
        this.mended = mended;
        this.replay = replay;
        this.batch = batch;
        this.json = json;
    }

    /**
     * What a record holds.
     *
     * @param json absent where it is none
     * @param text its beginning, where it is no JSON; absent for a tombstone
     */
    public record Content(@Nullable JsonNode json, @Nullable String text) {}

    /**
     * What a rejected event holds, and what of it is not understood.
     *
     * @param findings none where all is understood and it could still not be applied
     */
    public record Examined(RejectedEvent event, Content content, List<Violation> findings) {
        public Examined {
            findings = List.copyOf(findings);
        }
    }

    /** A mending with what it changed. */
    public record Mending(MendedEvent event, Content before, Content mended) {}

    /** One that waits. */
    public Optional<Examined> examine(long id) {
        return rejected.find(id).map(waiting -> {
            Content content = content(waiting.payload());
            return new Examined(
                    waiting.event(), content, findings(waiting.event().topic(), content));
        });
    }

    /** All that was done to one, whether it waits or not; the first first. */
    public List<Mending> mendings(long id) {
        return mended.of(id).stream()
                .map(one -> new Mending(one.event(), content(one.before()), content(one.mended())))
                .toList();
    }

    /**
     * Puts an event in the place of one that waits, and applies it. It is of the same entity and version, as far as the
     * one that came tells them. What came is kept beside it. Should it still not be applied, it waits, mended.
     *
     * @param by who mends it
     */
    public MendedEvent mend(long id, ExpectedVersion expected, JsonNode event, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            Waiting waiting = rejected.claim(id).orElseThrow(() -> new NotFound().exception());
            expected.requireCurrent(waiting.event().version());
            List<Violation> errors =
                    new ArrayList<>(batch.findings(waiting.event().topic(), event));
            errors.addAll(differences(waiting, event));
            if (!errors.isEmpty()) {
                throw new InvalidRequest(errors).exception();
            }
            byte[] payload = event.toString().getBytes(StandardCharsets.UTF_8);
            mended.add(waiting, payload, by);
            rejected.replace(id, payload);
        });
        replay.replay(id);
        List<MendedEvents.Mending> all = mended.of(id);
        if (all.isEmpty()) {
            // Its entity has been forgotten meanwhile.
            throw new NotFound().exception();
        }
        return all.get(all.size() - 1).event();
    }

    private List<Violation> findings(String topic, Content content) {
        if (content.json() != null) {
            return batch.findings(topic, content.json());
        }
        return List.of(Violation.of("", content.text() == null ? "required" : "malformed-json"));
    }

    /** Where a mended event is about something else than what came. */
    private List<Violation> differences(Waiting waiting, JsonNode event) {
        List<Violation> differences = new ArrayList<>();
        @Nullable JsonNode came = content(waiting.payload()).json();
        @Nullable String entity = waiting.event().key();
        if (entity == null && came != null) {
            entity = came.path("id").textValue();
        }
        if (entity != null
                && event.path("id").isTextual()
                && !Objects.equals(entity, event.path("id").textValue())) {
            differences.add(Violation.of("/id", "same-entity"));
        }
        JsonNode version = event.path("version");
        if (version.canConvertToLong() && version.longValue() < 1) {
            differences.add(Violation.of("/version", "positive"));
        } else if (version.canConvertToLong() && came != null) {
            JsonNode was = came.path("version");
            if (was.isIntegralNumber() && was.longValue() > 0 && was.longValue() != version.longValue()) {
                differences.add(Violation.of("/version", "same-version"));
            }
        }
        return differences;
    }

    private Content content(byte @Nullable [] payload) {
        if (payload == null) {
            return new Content(null, null);
        }
        try {
            JsonNode node = json.readTree(payload);
            if (node != null && !node.isMissingNode()) {
                return new Content(node, null);
            }
        } catch (IOException noJson) {
            // Shown as it is.
        }
        String text = new String(payload, StandardCharsets.UTF_8);
        return new Content(null, text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text);
    }
}
