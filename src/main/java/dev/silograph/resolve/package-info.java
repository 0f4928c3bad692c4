/**
 * All knowledge of Django and Sentry. Takes parsed modules, gives the {@link
 * dev.silograph.schema.Schema} that the running tree's registries would describe. The steps stand
 * in packages of their own: {@code program} runs Python symbolically, {@code django} finds the
 * models, {@code sentry} adds silos, replication, deletions and routers, {@code uses} finds where
 * code refers to models.
 */
package dev.silograph.resolve;
