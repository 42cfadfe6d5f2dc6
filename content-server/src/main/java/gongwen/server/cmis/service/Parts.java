package gongwen.server.cmis.service;

import gongwen.server.cmis.mapping.ObjectWriter;
import gongwen.server.cmis.mapping.PropertyValues;
import gongwen.server.cmis.mapping.TypeCatalog;
import gongwen.server.content.ContentStore;
import gongwen.server.dictionary.CustomModels;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import gongwen.server.search.FullText;

/** What the services work with; the same for every request. */
public record Parts(
        Repository repository,
        ContentStore contents,
        TypeCatalog catalog,
        ObjectWriter writer,
        PropertyValues values,
        CustomModels customModels,
        CopyRule copies,
        FullText fullText) {}
