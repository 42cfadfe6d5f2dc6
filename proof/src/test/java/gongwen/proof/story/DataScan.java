package gongwen.proof.story;

import gongwen.proof.Sha256;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks through every byte under a directory, database files and write-ahead logs included. */
final class DataScan {

    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    private final Path directory;

    DataScan(Path directory) {
        this.directory = directory;
    }

    /** The files that hold this text in any usual encoding. */
    List<Path> holding(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files()) {
            byte[] bytes = bytes(file);
            if (ENCODINGS.stream().anyMatch(encoding -> contains(bytes, text.getBytes(encoding)))) {
                found.add(file);
            }
        }
        return found;
    }

    /** The files that are this content, or hold it. */
    List<Path> holding(byte[] content) throws IOException {
        List<Path> found = new ArrayList<>();
        String hash = Sha256.of(content);
        for (Path file : files()) {
            if (file.getFileName().toString().contains(hash) || contains(bytes(file), content)) {
                found.add(file);
            }
        }
        return found;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            // a temporary file of the database that is gone already
            return new byte[0];
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int start = 0; start <= bytes.length - wanted.length; start++) {
            int length = 0;
            while (length < wanted.length && bytes[start + length] == wanted[length]) {
                length++;
            }
            if (length == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
