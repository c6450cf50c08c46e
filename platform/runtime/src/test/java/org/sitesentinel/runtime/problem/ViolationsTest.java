package org.sitesentinel.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitesentinel.runtime.request.DivisionCode;

class ViolationsTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Part(@NotBlank String name, @Nullable List<@Valid Part> parts) {}

    record Whole(
            @NotNull String missing,
            @NotEmpty List<String> empty,
            @Size(min = 2, max = 3) String size,
            @Min(2) int min,
            @Max(7) long max,
            @PositiveOrZero int notNegative,
            @Positive int positive,
            @Pattern(regexp = "[a-z]+") String pattern,
            @DivisionCode String district,
            @DivisionCode String elsewhere,
            List<@NotBlank @Size(max = 1) String> words,
            List<@Valid Part> parts,
            @Valid Part part) {}

    /** A resource, as far as Bean Validation sees it. */
    static class Resource {
        @SuppressWarnings("unused")
        public void list(@Nullable String cursor, @Min(1) @Max(1000) int limit) {}
    }

    @Test
    @SuppressWarnings("NullAway")
    void bodiesGetPointersStableCodesAndBounds() {
        Whole wrong = new Whole(
                null,
                List.of(),
                "secret",
                1,
                8,
                -1,
                0,
                "SECRET",
                "63010",
                "990101",
                List.of("a", "secret", " "),
                List.of(new Part("a", null), new Part("a", List.of(new Part("a", null), new Part(" ", null)))),
                new Part("", null));

        List<Violation> violations = Violations.ofBody(VALIDATOR.validate(wrong));

        assertThat(violations)
                .containsExactly(
                        Violation.of("/district", "division-code"),
                        Violation.of("/elsewhere", "division-province"),
                        Violation.of("/empty", "required"),
                        new Violation("/max", "max", Map.of("max", 7L)),
                        new Violation("/min", "min", Map.of("min", 2L)),
                        Violation.of("/missing", "required"),
                        Violation.of("/notNegative", "not-negative"),
                        Violation.of("/part/name", "required"),
                        Violation.of("/parts/1/parts/1/name", "required"),
                        Violation.of("/pattern", "pattern"),
                        Violation.of("/positive", "positive"),
                        new Violation("/size", "size", Map.of("min", 2, "max", 3)),
                        new Violation("/words/1", "size", Map.of("min", 0, "max", 1)),
                        Violation.of("/words/2", "required"));
        assertThat(violations.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void parametersAreTheQuerys() throws NoSuchMethodException {
        var found = VALIDATOR
                .forExecutables()
                .validateParameters(
                        new Resource(),
                        Resource.class.getMethod("list", String.class, int.class),
                        new @Nullable Object[] {null, 1001});

        assertThat(Violations.ofParameters(found))
                .containsExactly(new Violation("?limit", "max", Map.of("max", 1000L)));
    }
}
