package gongwen.server.rest;

import gongwen.server.access.Directory;
import gongwen.server.content.ContentStore;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import gongwen.server.personal.Favourites;
import gongwen.server.rendition.Renditions;
import java.time.ZoneId;

/** What requests work with; the same for every one. */
public record RestParts(
        Repository repository,
        ContentStore contents,
        Renditions renditions,
        CurrentDictionary dictionary,
        CopyRule copies,
        Directory directory,
        Favourites favourites,
        HomeFolders homes,
        ZoneId zone) {}
