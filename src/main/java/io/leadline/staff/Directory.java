package io.leadline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people who work here, for other packages. */
@ApplicationScoped
public class Directory {
    private final People people;

    Directory(People people) {
        this.people = people;
    }

    public Optional<Member> find(UUID id) {
        return id == null ? Optional.empty() : people.findByIdOptional(id).map(Person::member);
    }

    /** Everybody, invited and deactivated ones too, by name. */
    public List<Member> all() {
        return people.byName().stream().map(Person::member).toList();
    }

    /** Active administrators: those who are told when something needs them. */
    public List<Member> administrators() {
        return people.activeAdministrators().stream().map(Person::member).toList();
    }

    public Map<UUID, Member> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return people.list("id in ?1", ids).stream()
                .map(Person::member)
                .collect(Collectors.toMap(Member::id, Function.identity()));
    }
}
