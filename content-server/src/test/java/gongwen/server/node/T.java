package gongwen.server.node;

import gongwen.models.QualifiedName;

/** The names of the test model. */
final class T {

    static final QualifiedName EVERYTHING = new QualifiedName("t", "everything");
    static final QualifiedName STRICT = new QualifiedName("t", "strict");
    static final QualifiedName TEXT = new QualifiedName("t", "text");
    static final QualifiedName TEXTS = new QualifiedName("t", "texts");
    static final QualifiedName INT = new QualifiedName("t", "int");
    static final QualifiedName LONG = new QualifiedName("t", "long");
    static final QualifiedName LONGS = new QualifiedName("t", "longs");
    static final QualifiedName DOUBLE = new QualifiedName("t", "double");
    static final QualifiedName FLAG = new QualifiedName("t", "flag");
    static final QualifiedName DATE = new QualifiedName("t", "date");
    static final QualifiedName TIME = new QualifiedName("t", "time");
    static final QualifiedName NODE = new QualifiedName("t", "node");
    static final QualifiedName STATE = new QualifiedName("t", "state");
    static final QualifiedName NEEDED = new QualifiedName("t", "needed");
    static final QualifiedName SEALED = new QualifiedName("t", "sealed");
    static final QualifiedName COUNTED = new QualifiedName("t", "counted");
    static final QualifiedName COUNT = new QualifiedName("t", "count");
    static final QualifiedName MARKED = new QualifiedName("t", "marked");
    static final QualifiedName MARK = new QualifiedName("t", "mark");
    static final QualifiedName ABOUT = new QualifiedName("t", "about");
    static final QualifiedName PARTS = new QualifiedName("t", "parts");

    private T() {}
}
