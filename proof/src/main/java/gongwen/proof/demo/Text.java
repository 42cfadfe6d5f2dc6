package gongwen.proof.demo;

/** The same thing said in Chinese and in English. */
public record Text(String chinese, String english) {}
