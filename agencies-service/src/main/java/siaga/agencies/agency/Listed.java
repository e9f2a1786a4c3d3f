package siaga.agencies.agency;

import siaga.contracts.sharing.Member;

/** An agency as the directory has it in memory: what decides who may know. */
public record Listed(Member member) {}
