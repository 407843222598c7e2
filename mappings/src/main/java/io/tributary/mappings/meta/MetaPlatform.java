package io.tributary.mappings.meta;

/**
 * Whose messages they are, and how its parties are named.
 *
 * @param name as {@code attributes.platform} has it
 * @param customerType of the ids of customers, which are unique to the account they write to
 * @param companyType of the ids of the company's accounts
 */
public record MetaPlatform(String name, String customerType, String companyType) {}
