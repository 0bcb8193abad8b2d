package org.openkam.api.account;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A person's dated role at one account.
 *
 * @param account where
 * @param role what the person is there, at most 100 characters
 * @param from since when
 * @param until last day, empty while it lasts
 */
public record Affiliation(
    AccountId account, String role, LocalDate from, Optional<LocalDate> until) {}
