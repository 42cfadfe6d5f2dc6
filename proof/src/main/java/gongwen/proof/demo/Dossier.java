package gongwen.proof.demo;

/** A document that several chapters are about: its number and its id where it is being handled. */
final class Dossier {

    private String number = "";
    private String id = "";

    void number(String given) {
        number = given;
    }

    void id(String given) {
        id = given;
    }

    String number() {
        return number;
    }

    String id() {
        return id;
    }
}
