package org.sitesentinel.runtime.bulk;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.runtime.access.AccessScope;
import org.sitesentinel.runtime.bulk.BulkProblem.UnreadableBody;
import org.sitesentinel.runtime.idempotency.IdempotencyKey;
import org.sitesentinel.runtime.problem.CommonProblem.IdempotencyKeyReused;
import org.sitesentinel.runtime.problem.CommonProblem.NotFound;
import org.sitesentinel.runtime.problem.Messages;
import org.sitesentinel.runtime.request.InputReader;
import org.sitesentinel.runtime.version.ExpectedVersion;

/** Where a resource hands in what it was sent and asks what became of it. A sender sees its own submissions only. */
@ApplicationScoped
public class BulkDesk {
    private final Spool spool;
    private final Receipts receipts;
    private final ImportProfiles profiles;
    private final TakeSubmission take;
    private final InputReader inputs;
    private final Messages messages;
    private final BulkConfig config;
    private final SecurityIdentity caller;
    private final AccessScope scope;
    private final Clock clock;
    private final Event<SubmissionLeft> left;

    BulkDesk(
            Spool spool,
            Receipts receipts,
            ImportProfiles profiles,
            TakeSubmission take,
            InputReader inputs,
            Messages messages,
            BulkConfig config,
            SecurityIdentity caller,
            AccessScope scope,
            Clock clock,
            Event<SubmissionLeft> left) {
        this.spool = spool;
        this.receipts = receipts;
        this.profiles = profiles;
        this.take = take;
        this.inputs = inputs;
        this.messages = messages;
        this.config = config;
        this.caller = caller;
        this.scope = scope;
        this.clock = clock;
        this.left = left;
    }

    /**
     * Takes in a body. 201 with its receipt when all rows have an outcome, 202 when there are more than are taken while
     * the sender waits, or it does not want to ({@code Prefer: respond-async}); 400 {@code unreadable-body} when none
     * of it can be read, and then nothing is kept.
     *
     * @param dryRun whether nothing is to be written but the receipt
     * @param profile name of the sender's own headings and codes
     */
    public <T extends Record> Response submit(
            BulkDoor<T> door, InputStream sent, HttpHeaders headers, @Nullable Boolean dryRun, @Nullable String profile)
            throws IOException {
        SubmissionOptions options = options(headers, dryRun, profile);
        MediaType type = headers.getMediaType();
        BodyFormat format = BodyFormat.of(type);
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        InputStream plain = Gunzip.of(
                sent,
                headers.getHeaderString(HttpHeaders.CONTENT_ENCODING),
                config.unpackedSize().asLongValue());
        try (Body body = Body.of(plain, spool, format, charset)) {
            Submitter submitter = submitter();
            Mapping mapping = profile == null ? Mapping.NONE : profiles.mapping(door, submitter.name(), profile);
            List<Integer> unknown = lookInto(door, body, mapping);
            Receipt receipt = new Receipt(door, submitter, body, options, mapping, unknown, clock.instant());
            Optional<Receipt> before = keep(receipt, body, options);
            if (before.isPresent()) {
                return again(before.get(), receipt);
            }
            if (!options.respondAsync()) {
                take.take(receipt.id(), door, body, config.inlineRows());
            }
            Receipt taken = receipts.get(receipt.id());
            if (taken.status() == Receipt.Status.PROCESSING) {
                left.fireAsync(new SubmissionLeft());
            }
            return answer(taken, options.respondAsync()).build();
        }
    }

    /** Refuses what cannot be read at all, before anything is kept. */
    private List<Integer> lookInto(BulkDoor<?> door, Body body, Mapping mapping) throws IOException {
        try (RowSource rows = body.rows(door, new Columns(door, messages, mapping), inputs)) {
            if (rows.next() == null) {
                throw new UnreadableBody("empty-body", 0).exception();
            }
            return rows.unknownColumns();
        }
    }

    /** Keeps a submission; or answers the one that came before under the same key. */
    private Optional<Receipt> keep(Receipt receipt, Body body, SubmissionOptions options) throws IOException {
        if (!options.respondAsync()) {
            receipt.claim(clock.instant().plus(config.lease()));
        }
        try {
            receipts.add(receipt, body);
            return Optional.empty();
        } catch (ConstraintViolationException twin) {
            return receipts.byKey(receipt.door(), submitter().name(), String.valueOf(options.idempotencyKey()));
        }
    }

    private static Response again(Receipt before, Receipt now) {
        if (!before.digest().equals(now.digest()) || before.dryRun() != now.dryRun()) {
            throw new IdempotencyKeyReused().exception();
        }
        return answer(before, false).header("Idempotency-Replayed", "true").build();
    }

    private static Response.ResponseBuilder answer(Receipt receipt, boolean async) {
        boolean done = receipt.status() != Receipt.Status.PROCESSING;
        Response.ResponseBuilder answer = Response.status(done ? Response.Status.CREATED : Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/api/v1/" + receipt.door() + "/" + receipt.id()))
                .entity(receipt.view());
        return async ? answer.header("Preference-Applied", "respond-async") : answer;
    }

    private static SubmissionOptions options(HttpHeaders headers, @Nullable Boolean dryRun, @Nullable String profile) {
        String key = IdempotencyKey.checked(headers.getHeaderString(IdempotencyKey.HEADER));
        String prefer = headers.getHeaderString("Prefer");
        boolean async = prefer != null && prefer.matches("(?i)(.*[,; ])?respond-async([,; ].*)?");
        return new SubmissionOptions(Boolean.TRUE.equals(dryRun), profile, async, key);
    }

    /** How far a submission is. */
    public ReceiptView receipt(BulkDoor<?> door, UUID id) {
        return require(door, id).view();
    }

    Receipt require(BulkDoor<?> door, UUID id) {
        return receipts.find(door.name(), submitter().name(), id).orElseThrow(() -> new NotFound().exception());
    }

    /** The sender's own headings under a name. */
    public ImportProfile.ImportProfileView profile(BulkDoor<?> door, String name) {
        return profiles.find(door, submitter().name(), name).orElseThrow(() -> new NotFound().exception());
    }

    /** Keeps the sender's own headings under a name; version 0 before the first time. */
    public ImportProfile.ImportProfileView keepProfile(
            BulkDoor<?> door, String name, ExpectedVersion expected, ImportProfile profile) {
        if (!name.matches("[\\p{L}\\p{N}_-]{1,50}")) {
            throw new NotFound().exception();
        }
        return profiles.keep(door, submitter().name(), name, expected, profile);
    }

    private Submitter submitter() {
        return new Submitter(caller.getPrincipal().getName(), scope.claims().scope());
    }
}
