package io.leadline.leads;

import io.leadline.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The statuses and sources a new installation begins with; administrators change them as they like. */
@ApplicationScoped
public class FirstLists {
    private record Item(String name, String colour) {}

    private static final List<Item> STATUSES = List.of(
            new Item("New", "blue"),
            new Item("Waiting for answer", "yellow"),
            new Item("Talked", "violet"),
            new Item("Qualified", "green"),
            new Item("Not interested", "gray"));

    private static final List<Item> SOURCES = List.of(
            new Item("Facebook", "blue"),
            new Item("Website", "teal"),
            new Item("Phone", "green"),
            new Item("Mail", "orange"),
            new Item("Referral", "grape"));

    private final EntityManager entities;

    FirstLists(EntityManager entities) {
        this.entities = entities;
    }

    /** In the caller's transaction; does nothing where there is a list already. */
    public void ensure() {
        if (empty("lead_status")) {
            for (int i = 0; i < STATUSES.size(); i++) {
                entities.createNativeQuery(
                                "insert into lead_status (id, name, colour, position, initial) values (?1, ?2, ?3, ?4, ?5)")
                        .setParameter(1, Ids.next())
                        .setParameter(2, STATUSES.get(i).name)
                        .setParameter(3, STATUSES.get(i).colour)
                        .setParameter(4, i)
                        .setParameter(5, i == 0)
                        .executeUpdate();
            }
        }
        if (empty("lead_source")) {
            for (int i = 0; i < SOURCES.size(); i++) {
                entities.createNativeQuery(
                                "insert into lead_source (id, name, colour, position) values (?1, ?2, ?3, ?4)")
                        .setParameter(1, Ids.next())
                        .setParameter(2, SOURCES.get(i).name)
                        .setParameter(3, SOURCES.get(i).colour)
                        .setParameter(4, i)
                        .executeUpdate();
            }
        }
    }

    private boolean empty(String table) {
        return entities.createNativeQuery("select 1 from " + table + " limit 1")
                .getResultList()
                .isEmpty();
    }
}
