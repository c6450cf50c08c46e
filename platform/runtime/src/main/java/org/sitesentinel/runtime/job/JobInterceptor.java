package org.sitesentinel.runtime.job;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Puts {@link Job} around a scheduled method, outside its transaction. */
@Job
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class JobInterceptor {
    private final Steps steps;

    JobInterceptor(Steps steps) {
        this.steps = steps;
    }

    @AroundInvoke
    @Nullable
    Object inHand(InvocationContext job) throws Exception {
        if (!steps.take()) {
            return null;
        }
        try {
            return job.proceed();
        } finally {
            steps.done();
        }
    }
}
