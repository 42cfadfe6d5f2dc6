package gongwen.proof.demo;

/** One part of the story. */
@FunctionalInterface
interface Chapter {

    /**
     * Plays it and tells the narrator what came of it.
     *
     * @throws org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException if the server refuses what the story
     *     needs in order to go on
     */
    void play(Narrator narrator, Cast cast);
}
