/**
 * Draws results. Takes the records of {@link dev.silograph.result} and a {@link
 * dev.silograph.render.Drawing}, writes text in an {@link dev.silograph.render.OutputFormat}. Knows
 * neither where the text goes nor what was asked; colour is decided nowhere else.
 */
package dev.silograph.render;
