package org.sitesentinel.inspection.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sitesentinel.inspection.draw.lot.Lottery;
import org.sitesentinel.inspection.draw.plan.DrawPlan;
import org.sitesentinel.inspection.draw.plan.Quota;

/**
 * All that a draw was drawn from, as a text of lines (docs/draws.md): whoever has it and the seed can draw again. Its
 * SHA-256 is the draw's digest.
 */
final class DrawRecord {
    private final Draw draw;
    private final List<CandidateView> candidates;

    /** Of a draw that is drawn; its candidates by the text of their ids. */
    DrawRecord(Draw draw, List<Candidate> candidates) {
        this.draw = draw;
        this.candidates = candidates.stream().map(Candidate::view).toList();
    }

    String text() {
        DrawPlan plan = draw.plan();
        return Stream.of(
                        Stream.of(
                                "draw " + draw.algorithm(),
                                "day " + draw.drawnOn(),
                                "period " + plan.from() + " " + plan.to(),
                                "inspectors-per-site " + plan.perSite(),
                                "low-coverage-below " + draw.lowCoverageBelow(),
                                "weight base " + plan.weightsOrEven().baseOrOne()),
                        plan.weightsOrEven().named().stream().map(one -> "weight " + one.risk() + " " + one.weight()),
                        IntStream.range(0, plan.quotas().size()).mapToObj(i -> quota(i, plan)),
                        draw.pool().stream().map(inspector -> "inspector " + inspector),
                        candidates.stream().map(DrawRecord::line))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String quota(int number, DrawPlan plan) {
        Quota quota = plan.quotas().get(number);
        return "quota " + number + " " + quota.siteType() + " " + quota.districtWithin(plan.district())
                + (quota.number() == null ? " share " + quota.share() : " number " + quota.number());
    }

    private static String line(CandidateView site) {
        String begin = "site " + site.siteId() + " quota " + site.quota() + " risks " + listed(site.risks());
        return site.excluded() == null
                ? begin + " weight " + site.weight() + " avoids " + listed(site.avoids())
                : begin + " excluded " + site.excluded()
                        + (site.excludedReason() == null ? "" : " " + site.excludedReason());
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? "-" : String.join(",", values);
    }

    /** 64 hexadecimal digits. */
    String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What lots are drawn from. */
    static Lottery lottery(DrawPlan plan, List<String> pool, List<Candidate> candidates) {
        List<Candidate> entering =
                candidates.stream().filter(Candidate::canBeDrawn).toList();
        int[] counts = new int[plan.quotas().size()];
        entering.forEach(one -> counts[one.quota()]++);
        return new Lottery(
                entering.stream().map(Candidate::entrant).toList(),
                quota -> plan.quotas().get(quota).of(counts[quota]),
                pool,
                plan.perSite());
    }
}
