package siaga.agencies.group;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import siaga.contracts.text.LocalisedText;

/** A named circle of agencies, as stored. */
@Entity
@Table(name = "sharing_group")
class SharingGroup {

    @Id
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalisedText> name;

    @ElementCollection
    @CollectionTable(name = "sharing_group_member", joinColumns = @JoinColumn(name = "group_code"))
    @Column(name = "agency")
    private Set<String> members = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "sharing_group_nested", joinColumns = @JoinColumn(name = "group_code"))
    @Column(name = "nested")
    private Set<String> groups = new HashSet<>();

    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @NullUnmarked
    protected SharingGroup() {}

    SharingGroup(String code, Instant now) {
        this();
        this.code = code;
        this.createdAt = now;
    }

    void change(GroupDetails details, Instant now) {
        name = details.name();
        members.retainAll(details.members());
        members.addAll(details.members());
        groups.retainAll(details.groups());
        groups.addAll(details.groups());
        changedAt = now;
        version++;
    }

    GroupDetails details() {
        return new GroupDetails(name, Set.copyOf(members), Set.copyOf(groups));
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }
}
