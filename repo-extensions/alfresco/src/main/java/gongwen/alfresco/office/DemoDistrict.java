package gongwen.alfresco.office;

import gongwen.alfresco.read.People;
import gongwen.models.district.District;
import gongwen.rules.commit.Actor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.security.MutableAuthenticationService;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;

/**
 * Makes a district: its accounts, then its units' sites with whoever holds their posts, then gives the accounts all other
 * rights. What is there already stays as its administrators made it.
 */
public final class DemoDistrict {

    private final PersonService people;
    private final MutableAuthenticationService authentication;
    private final UnitGroups groups;
    private final UnitSites sites;

    public DemoDistrict(
            PersonService people, MutableAuthenticationService authentication, UnitGroups groups, UnitSites sites) {
        this.people = people;
        this.authentication = authentication;
        this.groups = groups;
        this.sites = sites;
    }

    /** An account, and the groups it begins in. */
    private record Holder(String id, String family, String given, String unit, String post, List<String> groups) {}

    void make(District district, String password, Consumer<Runnable> transaction) {
        List<Holder> missing = new ArrayList<>();
        transaction.accept(() -> {
            missing.clear();
            holders(district).filter(holder -> !people.personExists(holder.id())).forEach(missing::add);
            missing.forEach(holder -> create(holder, password));
        });
        district.units().forEach(unit -> transaction.accept(() -> sites.make(unit)));
        district.titles().forEach(title -> transaction.accept(() -> sites.file(title)));
        transaction.accept(() -> missing.forEach(this::authorise));
    }

    private void create(Holder holder, String password) {
        authentication.createAuthentication(holder.id(), password.toCharArray());
        Map<QName, Serializable> properties = new HashMap<>();
        properties.put(ContentModel.PROP_USERNAME, holder.id());
        properties.put(ContentModel.PROP_FIRSTNAME, holder.given());
        properties.put(ContentModel.PROP_LASTNAME, holder.family());
        properties.put(ContentModel.PROP_JOBTITLE, holder.post());
        properties.put(ContentModel.PROP_ORGANIZATION, holder.unit());
        properties.put(ContentModel.PROP_EMAIL, holder.id() + "@gongwen.invalid");
        people.createPerson(properties);
    }

    private void authorise(Holder holder) {
        holder.groups().forEach(group -> {
            groups.ensure(group);
            groups.join(holder.id(), group);
        });
    }

    private static Stream<Holder> holders(District district) {
        Stream<Holder> people = district.people().stream()
                .map(person -> new Holder(
                        person.id(),
                        person.family(),
                        person.given(),
                        person.unit(),
                        person.post(),
                        groups(person.unit(), person.clearance(), person.roles())));
        Stream<Holder> administrators = district.administrators().stream()
                .map(admin -> new Holder(
                        admin.id(), admin.family(), admin.given(), admin.unit(), admin.post(), admin.groups()));
        Stream<Holder> systems = district.systems().stream()
                .map(system -> new Holder(system.id(), "", system.name(), system.unit(), "", systemGroups(system)));
        return Stream.of(people, administrators, systems).flatMap(each -> each);
    }

    private static List<String> systemGroups(District.UnitSystem system) {
        List<String> groups = groups(system.unit(), system.clearance(), system.roles());
        groups.add(People.SYSTEMS);
        return groups;
    }

    private static List<String> groups(String unit, String clearance, List<String> roles) {
        List<String> groups = new ArrayList<>();
        groups.add(Actor.clearanceGroup(unit, clearance));
        for (String role : roles) {
            int colon = role.indexOf(':');
            groups.add(
                    colon < 0
                            ? Actor.roleGroup(unit, role)
                            : Actor.roleGroup(role.substring(0, colon), role.substring(colon + 1)));
        }
        return groups;
    }
}
