package org.sitesentinel.screening.policy;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sitesentinel.contracts.Post;

/**
 * What a policy says of tests beside their usual interval; each part is absent where the policy is silent.
 *
 * @param testingMinimumGapHours a test so soon after the one before counts for nothing
 * @param exposedPosts posts that are tested by an interval of their own
 * @param exposedIntervalDays days between two tests of these posts
 * @param vaccinationExcuseHours whoever was vaccinated so recently may stay away from a test
 * @param resultWithinHours hours from sampling within which a result is expected
 */
@Embeddable
public record TestingTerms(
        @Nullable Integer testingMinimumGapHours,
        @Nullable @Convert(converter = PostsAsText.class) List<Post> exposedPosts,
        @Nullable Integer exposedIntervalDays,
        @Nullable Integer vaccinationExcuseHours,
        @Nullable Integer resultWithinHours) {
    /** A policy that is silent about all of it. */
    static final TestingTerms NONE = new TestingTerms(null, null, null, null, null);

    /**
     * Days between two tests of a post.
     *
     * @param usual of key staff at large
     * @return absent where no tests are asked for
     */
    public @Nullable Integer intervalDays(Post post, @Nullable Integer usual) {
        return exposedPosts != null && exposedPosts.contains(post) ? exposedIntervalDays : usual;
    }
}
