package gongwen.server.rest.person;

import gongwen.server.access.CurrentActor;
import gongwen.server.envelope.Entry;
import gongwen.server.envelope.Listing;
import gongwen.server.envelope.RestPaging;
import gongwen.server.failure.Failure;
import gongwen.server.personal.Preferences;
import gongwen.server.rest.Paths;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What clients remember for the caller. */
@RestController
@RequestMapping(Paths.CORE + "/people/{person}/preferences")
final class PreferencesController {

    private final Preferences preferences;
    private final CurrentActor current;

    PreferencesController(Preferences preferences, CurrentActor current) {
        this.preferences = preferences;
        this.current = current;
    }

    /** A preference as it is shown and sent. */
    record Preference(@Nullable String id, @Nullable String value) {}

    @GetMapping
    Listing<Preference> list(@PathVariable("person") String person, HttpServletRequest request) {
        List<Preference> all = preferences.of(own(person)).entrySet().stream()
                .map(entry -> new Preference(entry.getKey(), entry.getValue()))
                .toList();
        return Listing.part(all, RestPaging.of(request));
    }

    @GetMapping("/{name}")
    Entry<Preference> get(@PathVariable("person") String person, @PathVariable("name") String name) {
        String userId = own(person);
        return preferences
                .find(userId, name)
                .map(value -> new Entry<>(new Preference(name, value)))
                .orElseThrow(
                        () -> new Failure.NotFound("The relationship resource was not found for the entity with id: "
                                + userId + " and a relationship id of " + name));
    }

    @PutMapping("/{name}")
    Entry<Preference> put(
            @PathVariable("person") String person, @PathVariable("name") String name, @RequestBody Preference body) {
        String value = body.value();
        if (value == null) {
            throw new Failure.InvalidArgument("A preference has a value");
        }
        preferences.put(own(person), name, value);
        return new Entry<>(new Preference(name, value));
    }

    private String own(String person) {
        return Persons.own(current.actor(), person);
    }
}
