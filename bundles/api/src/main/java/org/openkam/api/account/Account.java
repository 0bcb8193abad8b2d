package org.openkam.api.account;

import java.time.LocalDate;

/**
 * An account in one of its versions.
 *
 * @param id its id
 * @param version counts up from 1 with every change; what a later change must name
 * @param validFrom since when this state holds in the business
 * @param state what it is
 */
public record Account(AccountId id, int version, LocalDate validFrom, AccountDraft state) {}
