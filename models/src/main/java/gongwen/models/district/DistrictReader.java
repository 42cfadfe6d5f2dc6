package gongwen.models.district;

import gongwen.models.tables.TableEntry;
import java.util.List;
import java.util.function.Function;

/** Reads a district, row by row. */
final class DistrictReader {

    private DistrictReader() {}

    static District read(TableEntry file) {
        District district = new District(
                file.texts("levels"),
                rows(file, "units", DistrictReader::unit),
                rows(file, "titles", row -> new District.Title(row.text("unit"), row.text("name"))),
                rows(file, "people", DistrictReader::person),
                rows(file, "administrators", DistrictReader::administrator),
                rows(file, "systems", DistrictReader::system));
        file.end();
        return district;
    }

    private static <T> List<T> rows(TableEntry file, String key, Function<TableEntry, T> reader) {
        return file.rows(key).stream()
                .map(row -> {
                    T read = reader.apply(row);
                    row.end();
                    return read;
                })
                .toList();
    }

    private static District.Unit unit(TableEntry row) {
        return new District.Unit(
                row.text("id"),
                row.text("name"),
                row.optionalText("short-name").orElse(null),
                row.text("kind"),
                row.optionalText("mark").orElse(null),
                row.optionalText("fonds").orElse(null),
                row.optionalText("superior").orElse(null),
                row.optionalText("handled-by").orElse(null),
                row.flag("drafts-here"),
                row.optionalText("leader").orElse(null),
                row.optionalText("clerk-a").orElse(null),
                row.optionalText("clerk-b").orElse(null),
                row.nested("steering").map(DistrictReader::steering).orElse(null));
    }

    private static District.Steering steering(TableEntry row) {
        District.Steering steering = new District.Steering(
                row.text("head"), row.text("office-head"), row.text("office-deputy"), row.texts("members"));
        row.end();
        return steering;
    }

    private static District.Person person(TableEntry row) {
        return new District.Person(
                row.text("id"),
                row.text("family"),
                row.text("given"),
                row.text("unit"),
                row.text("post"),
                row.texts("roles"),
                row.text("clearance"));
    }

    private static District.Administrator administrator(TableEntry row) {
        return new District.Administrator(
                row.text("id"),
                row.text("family"),
                row.text("given"),
                row.text("unit"),
                row.text("post"),
                row.texts("groups"));
    }

    private static District.UnitSystem system(TableEntry row) {
        return new District.UnitSystem(
                row.text("id"), row.text("name"), row.text("unit"), row.texts("roles"), row.text("clearance"));
    }
}
