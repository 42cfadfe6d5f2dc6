package gongwen.server.dictionary;

import gongwen.models.dictionary.Dictionary;

/**
 * The content models in force. Types can be added and removed while the server runs, here or on another server, so ask
 * again for every unit of work and keep no dictionary beyond it; what is derived from one may be kept beside that very
 * instance, because a changed dictionary is another instance.
 */
@FunctionalInterface
public interface CurrentDictionary {

    /** Costs next to nothing; at most once a second it looks whether another server changed the models. */
    Dictionary current();
}
