package org.sitesentinel.runtime.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private final Messages messages = new Messages();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'', zh-CN",
        "zh, zh-CN",
        "zh-TW, zh-CN",
        "en, en",
        "en-GB, en",
        "de en, en",
        "de zh en, zh-CN",
        "en zh, en",
        "de fr, zh-CN",
        "*, zh-CN",
        "de *, zh-CN",
    })
    void answersInTheFirstLanguageItKnows(String preferences, String chosen) {
        List<Locale> wanted = preferences.isEmpty()
                ? List.of()
                : Arrays.stream(preferences.split(" "))
                        .map(tag -> tag.equals("*") ? new Locale("*") : Locale.forLanguageTag(tag))
                        .toList();

        assertThat(Messages.choose(wanted)).isEqualTo(Locale.forLanguageTag(chosen));
    }

    @Test
    void fillsInWhatTheRuleAsksFor() {
        Map<String, Object> bounds = Map.of("min", 1, "max", 200);

        assertThat(messages.text(Locale.SIMPLIFIED_CHINESE, "violation.size", bounds))
                .isEqualTo("长度须在 1 与 200 之间");
        assertThat(messages.text(Locale.ENGLISH, "violation.size", bounds))
                .isEqualTo("length must be between 1 and 200");
    }

    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(messages.text(Locale.ENGLISH, "not-found.title", Map.of()))
                    .isEqualTo("Not found");
            assertThat(messages.text(Locale.SIMPLIFIED_CHINESE, "not-found.title", Map.of()))
                    .isEqualTo("不存在");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aKeyWithoutTextStandsForItself() {
        assertThat(messages.text(Locale.ENGLISH, "violation.nobody-wrote-it", Map.of()))
                .isEqualTo("violation.nobody-wrote-it");
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages.platform", Locale.SIMPLIFIED_CHINESE);
        ResourceBundle english = ResourceBundle.getBundle("messages.platform", Locale.ENGLISH);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet()).allSatisfy(key -> assertThat(arguments(chinese.getString(key)))
                .as(key)
                .isEqualTo(arguments(english.getString(key))));
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\w+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
