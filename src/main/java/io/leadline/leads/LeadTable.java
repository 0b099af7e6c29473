package io.leadline.leads;

import io.leadline.fields.Field;
import io.leadline.fields.Fields;
import io.leadline.leads.LeadTable.Row;
import io.leadline.platform.Conditions;
import io.leadline.platform.Cursor;
import io.leadline.platform.Listing;
import io.leadline.platform.Rows;
import io.leadline.staff.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lead list as the screen shows it: projections, keyset paging, the caller's scope in the SQL. */
@ApplicationScoped
class LeadTable {
    static final String COLUMNS = """
            l.id, l.number, l.first_name, l.last_name, l.email, l.phone, l.company,
            st.id, st.name, st.colour, st.retired_at is not null, so.id, so.name, so.colour, so.retired_at is not null,
            l.account, l.account_name, l.form_name, p.id, p.name, p.state = 'ACTIVE', l.platform, l.created_at,
            l.received_at, l.is_test
            """;

    static final String JOINS = """
            join lead_status st on st.id = l.status_id join lead_source so on so.id = l.source_id
            left join person p on p.id = l.assignee_id
            """;

    private final Rows rows;
    private final Fields fields;
    private final LeadFieldValues values;

    LeadTable(Rows rows, Fields fields, LeadFieldValues values) {
        this.rows = rows;
        this.fields = fields;
        this.values = values;
    }

    record Chip(UUID id, String name, String colour, boolean retired) {}

    record Ref(String id, String name) {}

    record PersonRef(UUID id, String name, boolean active) {}

    /**
     * @param name never empty: the number stands in for a name that did not come
     * @param custom what it has in the organisation's own fields, by key: in a list those that lists show, alone all
     */
    @Schema(name = "LeadRow")
    record Row(
            UUID id,
            long number,
            String name,
            String firstName,
            String lastName,
            String email,
            String phone,
            String company,
            Chip status,
            Chip source,
            Ref page,
            String formName,
            PersonRef assignee,
            String platform,
            Instant createdAt,
            Instant receivedAt,
            boolean isTest,
            Map<String, Object> custom) {

        static Row of(Rows.Row row) throws SQLException {
            return new Row(
                    row.uuid(1),
                    row.number(2),
                    LeadName.of(row.text(3), row.text(4), row.number(2)),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    row.text(6),
                    row.text(7),
                    new Chip(row.uuid(8), row.text(9), row.text(10), row.yes(11)),
                    new Chip(row.uuid(12), row.text(13), row.text(14), row.yes(15)),
                    row.text(16) == null ? null : new Ref(row.text(16), row.text(17)),
                    row.text(18),
                    row.uuid(19) == null ? null : new PersonRef(row.uuid(19), row.text(20), row.yes(21)),
                    row.text(22),
                    row.instant(23),
                    row.instant(24),
                    row.yes(25),
                    Map.of());
        }

        Row with(Map<String, Object> values) {
            return new Row(
                    id,
                    number,
                    name,
                    firstName,
                    lastName,
                    email,
                    phone,
                    company,
                    status,
                    source,
                    page,
                    formName,
                    assignee,
                    platform,
                    createdAt,
                    receivedAt,
                    isTest,
                    values);
        }
    }

    Listing<Row> page(LeadFilter filter, Caller caller, Integer asked, String cursorText) {
        List<Field> own = fields.all();
        Conditions where = filter.conditions(caller, own);
        Listing.Total total = rows.count("from lead l where " + where.sql(), where.values());
        Cursor cursor = Cursor.parse(cursorText);
        int limit = Listing.limit(asked);
        String order = where.from(cursor, "l.created_at", "l.id");
        List<Object> parameters = new ArrayList<>(where.values());
        parameters.add(limit + 1);
        // the keys first, the columns after: the joins then touch one page of rows and no more
        String sql = "select " + COLUMNS + " from (select * from lead l where " + where.sql() + " " + order
                + " limit ?) l " + JOINS + order;
        Listing<Row> page =
                Listing.of(rows.list(sql, parameters, Row::of), limit, cursor, Row::createdAt, Row::id, total);
        Map<UUID, Map<String, Object>> custom = values.shown(
                page.items().stream().map(Row::id).toList(),
                own.stream().filter(field -> field.onList() && !field.retired()).toList());
        return page.map(row -> row.with(custom.getOrDefault(row.id(), Map.of())));
    }

    /** What the filters of the list may offer the caller. */
    @Schema(name = "LeadFacets")
    record Facets(List<Chip> statuses, List<Chip> sources, List<Ref> pages, List<PersonRef> people) {}

    Facets facets(Caller caller) {
        String lists = " order by retired_at is not null, position, id";
        return new Facets(
                rows.list(
                        "select id, name, colour, retired_at is not null from lead_status" + lists,
                        List.of(),
                        LeadTable::chip),
                rows.list(
                        "select id, name, colour, retired_at is not null from lead_source" + lists,
                        List.of(),
                        LeadTable::chip),
                pages(LeadScope.of(caller)),
                caller.administrator() ? people() : List.of());
    }

    private static Chip chip(Rows.Row row) throws SQLException {
        return new Chip(row.uuid(1), row.text(2), row.text(3), row.yes(4));
    }

    /** A loose index scan: one step per page, however many leads there are. */
    private List<Ref> pages(LeadScope scope) {
        String sql = """
                with recursive page(account) as (
                  (select l.account from lead l where l.account is not null and %1$s order by l.account limit 1)
                  union all
                  select (select l.account from lead l where l.account > page.account and %1$s order by l.account limit 1)
                  from page where page.account is not null
                )
                select account, coalesce((select account_name from lead l where l.account = page.account and l.deleted_at is null
                  order by created_at desc, id desc limit 1), account)
                from page where account is not null order by 2
                """.formatted(scope.sql());
        List<Object> values = new ArrayList<>(List.of(scope.values()));
        values.addAll(List.of(scope.values()));
        return rows.list(sql, values, row -> new Ref(row.text(1), row.text(2)));
    }

    private List<PersonRef> people() {
        return rows.list(
                "select id, name, state = 'ACTIVE' from person order by state <> 'ACTIVE', lower(name), id",
                List.of(),
                row -> new PersonRef(row.uuid(1), row.text(2), row.yes(3)));
    }
}
