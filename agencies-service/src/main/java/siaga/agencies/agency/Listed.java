package siaga.agencies.agency;

import siaga.contracts.member.WorkingCalendar;
import siaga.contracts.sharing.Member;

/** An agency as the directory has it in memory: what decides who may know, and until when they must answer. */
public record Listed(Member member, WorkingCalendar calendar) {}
