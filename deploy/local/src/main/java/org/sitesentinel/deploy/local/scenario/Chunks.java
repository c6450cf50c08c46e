package org.sitesentinel.deploy.local.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Parts of what is imported, each a body that a bulk door takes while the sender waits. */
final class Chunks {
    /** What a bulk door takes at once. */
    static final int ROWS = 1000;

    private Chunks() {}

    /** One step a part; the sender is given its number, which stays the same from run to run, and what is in it. */
    static <T> List<Runnable> of(List<T> all, int size, BiConsumer<Integer, List<T>> sender) {
        List<Runnable> steps = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            int number = from / size;
            List<T> part = all.subList(from, Math.min(from + size, all.size()));
            steps.add(() -> sender.accept(number, part));
        }
        return steps;
    }
}
