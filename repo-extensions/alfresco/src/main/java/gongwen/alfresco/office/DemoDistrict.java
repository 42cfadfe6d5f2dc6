package gongwen.alfresco.office;

import gongwen.alfresco.read.People;
import gongwen.models.district.District;
import gongwen.rules.unit.DistrictAccount;
import java.io.Serializable;
import java.util.HashMap;
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

    void make(District district, String password, Consumer<Runnable> transaction) {
        transaction.accept(() -> DistrictAccount.of(district)
                .filter(holder -> !people.personExists(holder.id()))
                .forEach(holder -> create(holder, password)));
        district.units().forEach(unit -> transaction.accept(() -> sites.make(unit)));
        district.titles().forEach(title -> transaction.accept(() -> sites.file(title)));
        transaction.accept(() -> {
            if (!areAuthorised(district)) {
                DistrictAccount.of(district).forEach(this::authorise);
            }
        });
    }

    /** Whether the accounts were given their rights once; what became of them since is their administrators' business. */
    private boolean areAuthorised(District district) {
        return district.administrators().stream()
                .allMatch(admin -> admin.groups().stream().anyMatch(group -> groups.isMember(admin.id(), group)));
    }

    private void create(DistrictAccount holder, String password) {
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

    private void authorise(DistrictAccount holder) {
        Stream<String> ofSystems = holder.system() ? Stream.of(People.SYSTEMS) : Stream.empty();
        Stream.concat(holder.groups().stream(), ofSystems).forEach(group -> {
            groups.ensure(group);
            groups.join(holder.id(), group);
        });
    }
}
