package org.openkam.api.ledger;

import java.util.Optional;

/**
 * A product or service that is sold.
 *
 * @param id its id, from a sequence
 * @param source the system that names it
 * @param key its key there
 * @param name its name, the key where there is none
 * @param category its category
 */
public record Product(long id, String source, String key, String name, Optional<String> category) {}
