package org.openkam.api.security;

import java.util.Optional;

/**
 * A person who may sign in.
 *
 * @param id the id
 * @param version counts up from 1
 * @param name sign-in name, unique, lower case, 2 to 60 of letters, digits, dot, dash, underscore,
 *     at sign
 * @param displayName as shown
 * @param role the role
 * @param active false: may not sign in
 * @param language preferred language, {@code zh} or {@code en}
 */
public record User(
    long id,
    int version,
    String name,
    String displayName,
    Role role,
    boolean active,
    Optional<String> language) {}
