package siaga.agencies.group;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import siaga.agencies.Patches;
import siaga.agencies.Versioned;
import siaga.agencies.agency.AgencyStates;
import siaga.agencies.agency.Directory;
import siaga.agencies.audit.Actor;
import siaga.agencies.audit.Audit;
import siaga.agencies.distribution.AccessChanges;
import siaga.contracts.problem.ProblemType;
import siaga.kit.etag.ETags;
import siaga.kit.problem.Problem;

/** Creates, changes and dissolves sharing groups, and tells the other services who now belongs to what. */
@ApplicationScoped
public class GroupKeeping {

    private final SharingGroups groups;
    private final Directory directory;
    private final AgencyStates states;
    private final AccessChanges accessChanges;
    private final Patches patches;
    private final Audit audit;
    private final Clock clock;

    GroupKeeping(
            SharingGroups groups,
            Directory directory,
            AgencyStates states,
            AccessChanges accessChanges,
            Patches patches,
            Audit audit,
            Clock clock) {
        this.groups = groups;
        this.directory = directory;
        this.states = states;
        this.accessChanges = accessChanges;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a group.
     *
     * @throws Problem ALREADY_EXISTS or INVALID
     */
    @Transactional
    Versioned<GroupView> create(NewSharingGroup request, Actor actor) {
        directory.lock();
        if (exists(request)) {
            throw new Problem(ProblemType.ALREADY_EXISTS, "there is a sharing group " + request.code() + " already");
        }
        return enter(request, actor);
    }

    /**
     * Creates a group unless there is one of that code already.
     *
     * @return whether it was created now
     * @throws Problem INVALID
     */
    @Transactional
    public boolean createIfAbsent(NewSharingGroup request, Actor actor) {
        directory.lock();
        if (exists(request)) {
            return false;
        }
        enter(request, actor);
        return true;
    }

    /**
     * Changes a group.
     *
     * @param ifMatch names the version that the caller has seen
     * @param patch a merge patch of {@link GroupBody}
     * @throws Problem NOT_FOUND, IF_MATCH_MISSING, STALE, MALFORMED_BODY or INVALID
     */
    @Transactional
    Versioned<GroupView> change(String code, @Nullable String ifMatch, JsonNode patch, Actor actor) {
        directory.lock();
        SharingGroup group = groups.get(code);
        ETags.requireMatch(ifMatch, group.version());
        GroupBody body = patches.apply(GroupBody.of(group.details()), patch, GroupBody.class);
        GroupNesting before = groups.nesting();
        group.change(GroupRules.details(code, body, directory.fresh(), before), clock.instant());
        audit.add(actor, "sharing-group.change", subject(code), group.details().toString());
        return settled(group, before);
    }

    /**
     * Dissolves a group.
     *
     * @throws Problem NOT_FOUND, or WRONG_STATE while it stands in another
     */
    @Transactional
    void dissolve(String code, Actor actor) {
        directory.lock();
        SharingGroup group = groups.get(code);
        GroupNesting before = groups.nesting();
        before.nested().forEach((outer, parts) -> {
            if (parts.contains(code)) {
                throw new Problem(ProblemType.WRONG_STATE, code + " stands in " + outer + "; take it out there first");
            }
        });
        groups.delete(group);
        audit.add(actor, "sharing-group.dissolve", subject(code), null);
        tellOf(before);
    }

    private boolean exists(NewSharingGroup request) {
        return request.code() != null && groups.findByIdOptional(request.code()).isPresent();
    }

    private Versioned<GroupView> enter(NewSharingGroup request, Actor actor) {
        GroupNesting before = groups.nesting();
        GroupDetails details = GroupRules.details(request.code(), request.body(), directory.fresh(), before);
        SharingGroup group = new SharingGroup(request.code(), clock.instant());
        group.change(details, clock.instant());
        groups.persist(group);
        audit.add(actor, "sharing-group.create", subject(group.code()), details.toString());
        return settled(group, before);
    }

    private Versioned<GroupView> settled(SharingGroup group, GroupNesting before) {
        tellOf(before);
        return new Versioned<>(GroupView.forKeeper(group, groups.nesting()), group.version());
    }

    /** Publishes every agency that now belongs to other groups than before, and tells those of what they lose and gain by it. */
    private void tellOf(GroupNesting before) {
        Map<String, Set<String>> was = before.byAgency();
        Map<String, Set<String>> is = groups.byAgency();
        Set<String> moved = new TreeSet<>(was.keySet());
        moved.addAll(is.keySet());
        moved.removeIf(agency -> was.getOrDefault(agency, Set.of()).equals(is.getOrDefault(agency, Set.of())));
        states.publish(moved);
        accessChanges.byGroups(was, is);
        directory.changed();
    }

    private static String subject(String code) {
        return "sharing-groups/" + code;
    }
}
