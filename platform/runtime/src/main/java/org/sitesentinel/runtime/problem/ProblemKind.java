package org.sitesentinel.runtime.problem;

/** Sorts of refusal. */
public enum ProblemKind {
    /** The request itself is wrong: syntax, types, ranges, laws within its body. */
    INVALID,
    /** Nobody is signed in, or the token is not valid. */
    UNAUTHENTICATED,
    /** Signed in, with the wrong role. */
    FORBIDDEN,
    /** Does not exist, or lies outside the caller's scope: the two are not told apart. */
    NOT_FOUND,
    /** Was there once and will not come back. */
    GONE,
    /** Well formed, but the state of things forbids it. */
    CONFLICT,
    /** The caller's version is not the current one. */
    STALE,
    /** Well formed, but refers to something that is not known. */
    UNPROCESSABLE,
    /** The caller did not say which version it means. */
    VERSION_REQUIRED,
    /** More requests than one client may send in a while. */
    TOO_MANY_REQUESTS
}
