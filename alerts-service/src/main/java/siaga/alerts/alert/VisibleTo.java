package siaga.alerts.alert;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import siaga.alerts.member.Directory;
import siaga.contracts.sharing.Member;
import siaga.contracts.sharing.Reader;
import siaga.contracts.vocabulary.AgencyKind;
import siaga.contracts.vocabulary.Role;

/**
 * The sharing policy as a condition on {@code alert a}: true for exactly the rows to which the policy grants a reader full
 * access. A test compares the two on generated alerts and readers.
 */
public final class VisibleTo {

    private static final String NOBODY = "false";

    private String sql = NOBODY;
    private String afterDistribution = NOBODY;
    private final Map<String, Object> parameters = new HashMap<>();

    private VisibleTo() {}

    public static VisibleTo reader(Reader reader, Directory directory) {
        VisibleTo condition = new VisibleTo();
        Optional<Member> member =
                Optional.ofNullable(reader.agency()).flatMap(directory::find).filter(Member::active);
        if (member.isPresent() && !reader.roles().isEmpty()) {
            condition.write(reader, member.get(), directory);
        }
        return condition;
    }

    public String sql() {
        return sql;
    }

    /** The same for rows that are known to be of distributed alerts; it asks nothing of their status. */
    String afterDistribution() {
        return afterDistribution;
    }

    /** Whether no row satisfies it; if it is not so, every row that is open to all members does. */
    boolean nothing() {
        return parameters.isEmpty();
    }

    public Map<String, Object> parameters() {
        return parameters;
    }

    private void write(Reader reader, Member member, Directory directory) {
        boolean desk = reader.roles().contains(Role.DESK) && member.kind() == AgencyKind.SECRETARIAT;
        parameters.put("subtree", directory.subtree(member.code()).toArray(String[]::new));
        parameters.put("desk", desk);
        parameters.put("contactPoint", reader.roles().contains(Role.CONTACT_POINT));
        parameters.put("person", reader.person() == null ? "" : reader.person());
        List<String> addressed = new ArrayList<>();
        List<Member> lineage = directory.lineage(member.code());
        for (int i = 0; i < lineage.size(); i++) {
            if (lineage.get(i).active()) {
                addressed.add((i == 0 ? "" : "a.tlp = 'AMBER' and ") + addresses(lineage.get(i), i));
            }
        }
        afterDistribution = """
                (
                  a.tlp in ('GREEN', 'CLEAR')
                  or a.tlp in ('AMBER', 'AMBER_STRICT') and (
                    a.origin = any(:subtree)
                    or :desk
                    or not :member0 = any(a.audience_exclude) and (%s)
                  )
                  or coalesce(a.tlp, 'RED') = 'RED' and (
                    :person = any(a.audience_persons)
                    or :person = a.creator
                    or a.origin = any(:subtree) and :contactPoint
                  )
                )""".formatted(String.join(" or ", addressed));
        sql = """
                (
                  a.status in ('DRAFT', 'SUBMITTED', 'DISCARDED') and a.origin = any(:subtree)
                  or a.status in ('VALIDATED', 'IN_VERIFICATION') and (a.origin = any(:subtree) or :desk)
                  or a.status in ('DISTRIBUTED', 'WITHDRAWN', 'SUPERSEDED', 'CLOSED') and %s
                )""".formatted(afterDistribution);
    }

    private String addresses(Member member, int i) {
        parameters.put("member" + i, member.code());
        parameters.put("country" + i, member.country());
        parameters.put("groups" + i, member.groups().toArray(String[]::new));
        return """
                not :member# = any(a.audience_exclude) and (
                  :member# = any(a.audience_agencies)
                  or :country# = any(a.audience_countries)
                  or a.audience_groups && cast(:groups# as text[])
                  or :member# = any(a.flag_agencies)
                  or :country# = any(a.flag_countries)
                )""".replace("#", Integer.toString(i));
    }
}
