package siaga.agencies.agency;

import siaga.contracts.vocabulary.AgencyStatus;

/** A membership has changed its status; observed within the transaction that changes it. */
public record AgencyStatusChanged(String agency, AgencyStatus status) {}
