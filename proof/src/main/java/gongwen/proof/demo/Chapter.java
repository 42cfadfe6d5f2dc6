package gongwen.proof.demo;

/** One part of the story. */
@FunctionalInterface
interface Chapter {

    /**
     * Plays it and tells what came of it.
     *
     * @throws org.apache.chemistry.opencmis.commons.exceptions.CmisBaseException if the server refuses what the story
     *     needs in order to go on
     * @throws IllegalStateException if something the story needs is not there
     */
    void play(Stage stage);
}
