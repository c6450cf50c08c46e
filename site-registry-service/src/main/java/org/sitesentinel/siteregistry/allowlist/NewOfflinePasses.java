package org.sitesentinel.siteregistry.allowlist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.sitesentinel.runtime.problem.Violation;
import org.sitesentinel.runtime.request.SelfChecking;
import org.sitesentinel.siteregistry.person.PersonId;

/**
 * Who needs a pass.
 *
 * @param people 1 to 100, by document or by reference
 */
public record NewOfflinePasses(@NotEmpty @Size(max = 100) List<@Valid PersonId> people) implements SelfChecking {
    @Override
    public List<Violation> brokenLaws() {
        List<Violation> broken = new ArrayList<>();
        for (int i = 0; people != null && i < people.size(); i++) {
            broken.addAll(people.get(i).brokenLaws("/people/" + i));
        }
        return broken;
    }
}
