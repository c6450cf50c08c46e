package org.sitesentinel.runtime.problem;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Texts in the reader's language: zh-CN unless English is asked for. A service's own {@code messages/service} wins over
 * the platform's {@code messages/platform}.
 */
@ApplicationScoped
public class Messages {
    private static final List<String> BUNDLES = List.of("messages.service", "messages.platform");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The language to answer in, from the caller's preferences, best first. */
    public static Locale choose(List<Locale> preferences) {
        for (Locale wanted : preferences) {
            switch (wanted.getLanguage()) {
                case "zh", "*" -> {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                case "en" -> {
                    return Locale.ENGLISH;
                }
                default -> {}
            }
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    /** The text under a key with its {@code {name}}d arguments filled in; the key itself where no text exists. */
    public String text(Locale locale, String key, Map<String, Object> arguments) {
        String text = find(locale, key);
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }

    private static String find(Locale locale, String key) {
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
                if (bundle.containsKey(key)) {
                    return bundle.getString(key);
                }
            } catch (MissingResourceException absent) {
                // A service without texts of its own.
            }
        }
        return key;
    }
}
