package siaga.agencies.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import siaga.agencies.Versioned;
import siaga.agencies.agency.Secretariat;
import siaga.kit.caller.Caller;
import siaga.kit.page.Cursor;
import siaga.kit.page.Page;

/** Shows sharing groups, to each caller what it may see of them. */
@ApplicationScoped
class GroupReading {

    // A number that tells others that the membership changes would tell them of the members.
    private static final int NO_VERSION = 0;

    private final SharingGroups groups;
    private final Secretariat secretariat;

    GroupReading(SharingGroups groups, Secretariat secretariat) {
        this.groups = groups;
        this.secretariat = secretariat;
    }

    /** A page of the groups, in the order of their codes. */
    @Transactional
    Page<GroupView> page(Caller caller, @Nullable String after, int limit) {
        GroupNesting nesting = groups.nesting();
        boolean keeper = secretariat.speaksThrough(caller);
        String behind = after == null ? null : Cursor.parse(after, 1).getFirst();
        return Page.of(groups.page(behind, limit + 1), limit, group -> Cursor.of(group.code()))
                .map(group -> view(group, nesting, caller, keeper));
    }

    /** The group, with a version only for those who may know of its changes; NOT_FOUND when there is none. */
    @Transactional
    Versioned<GroupView> get(Caller caller, String code) {
        SharingGroup group = groups.get(code);
        boolean keeper = secretariat.speaksThrough(caller);
        GroupView view = view(group, groups.nesting(), caller, keeper);
        return new Versioned<>(view, view.effectiveMembers() == null ? NO_VERSION : group.version());
    }

    private static GroupView view(SharingGroup group, GroupNesting nesting, Caller caller, boolean keeper) {
        if (keeper) {
            return GroupView.forKeeper(group, nesting);
        }
        return nesting.membersOf(group.code()).contains(caller.agency())
                ? GroupView.forMember(group, nesting)
                : GroupView.forOthers(group);
    }
}
