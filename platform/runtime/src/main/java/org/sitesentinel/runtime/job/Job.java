package org.sitesentinel.runtime.job;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a service does by schedule. When this replica is told to end, a job in hand is waited for, its commit included,
 * and none is begun any more. A long one goes by {@link Steps}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Job {}
