package dev.silograph.shell.cypher;

/** A token and its role. */
public record Part(Token token, Role role) {}
