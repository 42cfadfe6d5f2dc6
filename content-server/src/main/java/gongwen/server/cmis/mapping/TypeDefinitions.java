package gongwen.server.cmis.mapping;

import gongwen.models.QualifiedName;
import gongwen.models.dictionary.AssociationDefinition;
import gongwen.models.dictionary.ClassDefinition;
import gongwen.models.dictionary.Definition;
import gongwen.models.dictionary.Dictionary;
import gongwen.models.dictionary.PropertyDefinition;
import gongwen.models.names.Cm;
import gongwen.models.names.Cmis;
import gongwen.models.names.Sys;
import gongwen.server.dictionary.CustomModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.chemistry.opencmis.commons.data.CmisExtensionElement;
import org.apache.chemistry.opencmis.commons.enums.ContentStreamAllowed;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.AbstractTypeDefinition;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.DocumentTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.FolderTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.ItemTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.PolicyTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.RelationshipTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.SecondaryTypeDefinitionImpl;
import org.apache.chemistry.opencmis.commons.impl.dataobjects.TypeMutabilityImpl;
import org.jspecify.annotations.Nullable;

/** Writes the CMIS definitions of types, in one reader's language. */
final class TypeDefinitions {

    /** What CMIS has names of its own for, so that the content model's are not shown beside them. */
    private static final Set<QualifiedName> SHOWN_UNDER_CMIS_NAMES = Set.of(Cm.NAME, Cm.CONTENT, Cmis.POLICY_TEXT);

    private final Dictionary dictionary;
    private final Locale language;
    private final PropertyDefinitions propertyDefinitions;

    TypeDefinitions(Dictionary dictionary, Locale language) {
        this.dictionary = dictionary;
        this.language = language;
        this.propertyDefinitions = new PropertyDefinitions(dictionary, language);
    }

    /** A base type; {@code name} is the content-model type it stands for, null if it stands for none. */
    MappedType ofBase(BaseType base, @Nullable QualifiedName name) {
        AbstractTypeDefinition definition = empty(base);
        definition.setId(base.id());
        definition.setLocalName(base.localName());
        definition.setLocalNamespace(BaseType.NAMESPACE);
        definition.setQueryName(base.id());
        definition.setDisplayName(base.title());
        definition.setDescription(base.title() + " Type");
        setFlags(definition, base, true);
        definition.setIsCreatable(base != BaseType.SECONDARY && base != BaseType.RELATIONSHIP);
        return finished(definition, base, name, properties(base, name, null, false));
    }

    /** A type or aspect that is no base type. */
    MappedType ofClass(BaseType base, ClassDefinition model, String parentId) {
        AbstractTypeDefinition definition = named(base, model, parentId);
        setFlags(definition, base, model.includedInSupertypeQuery());
        definition.setIsCreatable(
                base != BaseType.SECONDARY && !model.name().prefix().equals(Sys.BASE.prefix()));
        return finished(definition, base, model.name(), properties(base, model.name(), model.parent(), true));
    }

    /** A peer association; {@code sources} and {@code targets} are type ids, empty for any. */
    MappedType ofAssociation(AssociationDefinition.Peer model, List<String> sources, List<String> targets) {
        BaseType base = BaseType.RELATIONSHIP;
        RelationshipTypeDefinitionImpl definition = (RelationshipTypeDefinitionImpl) named(base, model, base.id());
        setFlags(definition, base, true);
        definition.setIsCreatable(true);
        definition.setAllowedSourceTypes(sources);
        definition.setAllowedTargetTypes(targets);
        return finished(definition, base, model.name(), properties(base, null, null, true));
    }

    private AbstractTypeDefinition named(BaseType base, Definition model, String parentId) {
        AbstractTypeDefinition definition = empty(base);
        String title = dictionary.title(model, language);
        definition.setId(base.idOf(model.name()));
        definition.setParentTypeId(parentId);
        definition.setLocalName(model.name().localName());
        definition.setLocalNamespace(dictionary.uri(model.name().prefix()).orElse(""));
        definition.setQueryName(model.name().toString());
        definition.setDisplayName(title);
        definition.setDescription(dictionary.description(model, language).orElse(title));
        return definition;
    }

    private static void setFlags(AbstractTypeDefinition definition, BaseType base, boolean inSupertypeQuery) {
        boolean node = base != BaseType.SECONDARY && base != BaseType.RELATIONSHIP;
        definition.setBaseTypeId(base.cmisId());
        definition.setIsFileable(node);
        definition.setIsQueryable(base != BaseType.RELATIONSHIP);
        definition.setIsFulltextIndexed(base != BaseType.RELATIONSHIP);
        definition.setIsIncludedInSupertypeQuery(inSupertypeQuery);
        definition.setIsControllableAcl(node);
        definition.setIsControllablePolicy(false);
    }

    private MappedType finished(
            AbstractTypeDefinition definition,
            BaseType base,
            @Nullable QualifiedName name,
            Map<String, MappedProperty> properties) {
        properties.values().forEach(property -> definition.addPropertyDefinition(property.definition()));
        definition.setTypeMutability(mutability(base, name));
        if (name != null) {
            definition.setExtensions(mandatoryAspects(name));
        }
        AbstractTypeDefinition outline = empty(base);
        outline.initialize(definition);
        outline.setPropertyDefinitions(new LinkedHashMap<>());
        if (definition instanceof RelationshipTypeDefinitionImpl relationship) {
            ((RelationshipTypeDefinitionImpl) outline).setAllowedSourceTypes(relationship.getAllowedSourceTypeIds());
            ((RelationshipTypeDefinitionImpl) outline).setAllowedTargetTypes(relationship.getAllowedTargetTypeIds());
        }
        return new MappedType(name, definition, outline, properties);
    }

    private Map<String, MappedProperty> properties(
            BaseType base, @Nullable QualifiedName name, @Nullable QualifiedName parent, boolean derived) {
        Map<String, MappedProperty> properties = new LinkedHashMap<>();
        for (BuiltinProperty property : BuiltinProperty.values()) {
            if (property.isOf(base)) {
                properties.put(property.id(), propertyDefinitions.ofCmis(property, derived));
            }
        }
        if (name != null) {
            Set<QualifiedName> inherited =
                    parent == null ? Set.of() : dictionary.properties(parent).keySet();
            for (PropertyDefinition property : dictionary.properties(name).values()) {
                if (!SHOWN_UNDER_CMIS_NAMES.contains(property.name())) {
                    propertyDefinitions
                            .ofModel(property, inherited.contains(property.name()))
                            .ifPresent(shown -> properties.put(shown.id(), shown));
                }
            }
        }
        return properties;
    }

    /** Administrators may derive types from any, and change and remove those that were made that way. */
    private TypeMutabilityImpl mutability(BaseType base, @Nullable QualifiedName name) {
        boolean derivable = base != BaseType.RELATIONSHIP && base != BaseType.POLICY;
        boolean custom = name != null && CustomModels.isCustom(dictionary, name);
        TypeMutabilityImpl mutability = new TypeMutabilityImpl();
        mutability.setCanCreate(derivable);
        mutability.setCanUpdate(custom);
        mutability.setCanDelete(custom);
        return mutability;
    }

    private List<CmisExtensionElement> mandatoryAspects(QualifiedName name) {
        List<String> ids = new ArrayList<>();
        for (QualifiedName aspect : dictionary.mandatoryAspects(name)) {
            if (!Types.HIDDEN_ASPECTS.contains(aspect)) {
                ids.add(BaseType.SECONDARY.idOf(aspect));
            }
        }
        return ids.isEmpty() ? List.of() : List.of(Extensions.mandatoryAspects(ids));
    }

    private static AbstractTypeDefinition empty(BaseType base) {
        return switch (base) {
            case DOCUMENT -> asDocument(new DocumentTypeDefinitionImpl());
            case FOLDER -> new FolderTypeDefinitionImpl();
            case RELATIONSHIP -> withoutEnds(new RelationshipTypeDefinitionImpl());
            case POLICY -> new PolicyTypeDefinitionImpl();
            case ITEM -> new ItemTypeDefinitionImpl();
            case SECONDARY -> new SecondaryTypeDefinitionImpl();
        };
    }

    private static DocumentTypeDefinitionImpl asDocument(DocumentTypeDefinitionImpl definition) {
        definition.setIsVersionable(true);
        definition.setContentStreamAllowed(ContentStreamAllowed.ALLOWED);
        return definition;
    }

    private static RelationshipTypeDefinitionImpl withoutEnds(RelationshipTypeDefinitionImpl definition) {
        definition.setAllowedSourceTypes(List.of());
        definition.setAllowedTargetTypes(List.of());
        return definition;
    }
}
