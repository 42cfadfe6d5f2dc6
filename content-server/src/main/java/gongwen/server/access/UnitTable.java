package gongwen.server.access;

import gongwen.models.QualifiedName;
import gongwen.models.names.Cm;
import gongwen.models.names.Org;
import gongwen.models.names.St;
import gongwen.rules.commit.Actor;
import gongwen.rules.node.AccessList;
import gongwen.rules.node.NodeId;
import gongwen.rules.node.NodeState;
import gongwen.server.failure.Failure;
import gongwen.server.node.Node;
import gongwen.server.node.NodeQuery;
import gongwen.server.node.NodeQuery.Condition;
import gongwen.server.node.Paging;
import gongwen.server.node.Repository;
import gongwen.server.node.View;
import gongwen.server.node.Work;
import gongwen.server.sheet.SheetRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units: a new id founds one, a known one changes what the row says of it, and a blank cell changes nothing. */
final class UnitTable implements OrganisationTable {

    private static final int MOST_UNITS = 10_000;
    private static final Map<Column, QualifiedName> COLUMNS = new LinkedHashMap<>();
    private static final Pattern LIST = Pattern.compile("\\s*[、,，;；]\\s*");
    private static final Set<QualifiedName> FLAGS =
            Set.of(Org.REGISTERED_ISSUER, Org.DRAFTS_HERE, Org.EXCHANGE_ENABLED);

    static {
        COLUMNS.put(new Column("unitId", "单位代码", true), Org.UNIT_ID);
        COLUMNS.put(new Column("name", "单位名称", false), Org.NAME);
        COLUMNS.put(new Column("shortName", "规范化简称", false), Org.SHORT_NAME);
        COLUMNS.put(new Column("kind", "单位类型", false), Org.KIND);
        COLUMNS.put(new Column("superior", "上级单位代码", false), Org.SUPERIOR);
        COLUMNS.put(new Column("handledBy", "代办收发的单位代码", false), Org.HANDLED_BY);
        COLUMNS.put(new Column("issuerCode", "机关代字", false), Org.ISSUER_CODE);
        COLUMNS.put(new Column("fonds", "全宗号", false), Org.FONDS);
        COLUMNS.put(new Column("registeredIssuer", "已发文立户", false), Org.REGISTERED_ISSUER);
        COLUMNS.put(new Column("draftsHere", "在本平台拟制公文", false), Org.DRAFTS_HERE);
        COLUMNS.put(new Column("leader", "负责领导", false), Org.LEADER);
        COLUMNS.put(new Column("clerkA", "A角", false), Org.CLERK_A);
        COLUMNS.put(new Column("clerkB", "B角", false), Org.CLERK_B);
        COLUMNS.put(new Column("groupHead", "领导小组组长", false), Org.GROUP_HEAD);
        COLUMNS.put(new Column("officeHead", "领导小组办公室主任", false), Org.OFFICE_HEAD);
        COLUMNS.put(new Column("officeDeputy", "领导小组办公室副主任", false), Org.OFFICE_DEPUTY);
        COLUMNS.put(new Column("memberUnits", "领导小组成员单位", false), Org.MEMBER_UNITS);
        COLUMNS.put(new Column("exchangeEnabled", "已开通公文交换", false), Org.EXCHANGE_ENABLED);
    }

    private final Repository repository;

    UnitTable(Repository repository) {
        this.repository = repository;
    }

    @Override
    public List<Column> columns() {
        return List.copyOf(COLUMNS.keySet());
    }

    @Override
    public Optional<String> key() {
        return Optional.of("unitId");
    }

    @Override
    public List<Duties.Duty> duties() {
        return List.of(Duties.Duty.ACCOUNTS, Duties.Duty.RIGHTS);
    }

    @Override
    public Outcome take(Actor actor, SheetRow row) {
        String id = row.cell("unitId").orElseThrow();
        Map<QualifiedName, Object> values = values(row);
        return repository.change(actor, work -> {
            List<Node> there = find(work, is(id));
            if (there.isEmpty()) {
                work.create(site(work, id, values));
                return Outcome.MADE;
            }
            NodeState unit = there.get(0).state();
            values.entrySet()
                    .removeIf(value -> value.getValue()
                            .equals(unit.properties().value(value.getKey()).orElse(null)));
            if (values.isEmpty()) {
                return Outcome.SAME;
            }
            work.update(unit.id(), null, Work.Patch.of(values));
            return Outcome.CHANGED;
        });
    }

    private static Map<QualifiedName, Object> values(SheetRow row) {
        Map<QualifiedName, Object> values = new HashMap<>();
        COLUMNS.forEach((column, property) ->
                row.cell(column.key()).ifPresent(text -> values.put(property, value(column, property, text))));
        return values;
    }

    private static Object value(Column column, QualifiedName property, String text) {
        if (property.equals(Org.MEMBER_UNITS)) {
            return List.of(LIST.split(text));
        }
        return FLAGS.contains(property) ? OrganisationTable.flag(column.key(), text) : text;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining("、"))
                : value.toString();
    }

    private static Condition is(String unit) {
        return new Condition.Compare(new NodeQuery.Field.Property(Org.UNIT_ID), NodeQuery.Operator.EQUAL, unit);
    }

    private static List<Node> find(View view, Condition where) {
        List<NodeQuery.Order> byId = List.of(new NodeQuery.Order(new NodeQuery.Field.Property(Org.UNIT_ID), true));
        Condition units = new Condition.And(List.of(new Condition.HasAspect(Org.UNIT), where));
        return view.query(new NodeQuery(Set.of(St.SITE), units, byId), new Paging(0, MOST_UNITS))
                .items();
    }

    private static Work.NewNode site(Work work, String id, Map<QualifiedName, Object> values) {
        NodeId sites = work.atPath("/Sites")
                .orElseThrow(() -> new Failure.NotFound("There is no folder for sites"))
                .id();
        Map<QualifiedName, @Nullable Object> all = new HashMap<>(values);
        all.put(Cm.NAME, id);
        all.put(Cm.TITLE, values.get(Org.NAME));
        all.put(St.SITE_PRESET, "site-dashboard");
        all.put(St.SITE_VISIBILITY, "PRIVATE");
        return new Work.NewNode(
                St.SITE,
                Set.of(Org.UNIT, Cm.TITLED),
                all,
                sites,
                Cm.CONTAINS,
                null,
                null,
                new AccessList(false, Set.of()),
                Work.Initial.NONE);
    }

    @Override
    public List<List<String>> rows() {
        return find(repository.view(Actor.SYSTEM), Condition.ALWAYS).stream()
                .map(unit -> COLUMNS.values().stream()
                        .map(property -> unit.state().properties().value(property))
                        .map(value -> value.map(UnitTable::text).orElse(""))
                        .toList())
                .toList();
    }
}
