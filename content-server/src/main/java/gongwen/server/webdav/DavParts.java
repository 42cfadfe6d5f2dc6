package gongwen.server.webdav;

import gongwen.server.access.CurrentActor;
import gongwen.server.content.ContentStore;
import gongwen.server.dictionary.CurrentDictionary;
import gongwen.server.node.CopyRule;
import gongwen.server.node.Repository;
import java.time.Clock;

/** What requests work with; the same for every one. */
record DavParts(
        Repository repository,
        ContentStore contents,
        CurrentDictionary dictionary,
        CopyRule copies,
        CurrentActor caller,
        Clock clock) {}
