package gongwen.server.cmis;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.Dictionary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;

/**
 * OpenCMIS says of a property that neither the type nor the secondary types named with it have only that it is unknown;
 * this says which secondary type has it.
 */
final class UnknownProperty {

    private static final Pattern UNKNOWN = Pattern.compile("([a-z]+:\\w+) is unknown!");

    private UnknownProperty() {}

    /** The failure itself, if it is no such one or nothing has the property. */
    static Exception explained(Exception failure, Dictionary dictionary) {
        if (!(failure instanceof CmisInvalidArgumentException) || failure.getMessage() == null) {
            return failure;
        }
        Matcher unknown = UNKNOWN.matcher(failure.getMessage());
        if (!unknown.matches()) {
            return failure;
        }
        Optional<QualifiedName> aspect = dictionary
                .classOfProperty(QualifiedName.parse(unknown.group(1)))
                .filter(owner -> dictionary.aspect(owner).isPresent());
        return aspect.<Exception>map(owner -> new CmisInvalidArgumentException("The type has no property "
                        + unknown.group(1) + ": name P:" + owner + " among cmis:secondaryObjectTypeIds"))
                .orElse(failure);
    }
}
