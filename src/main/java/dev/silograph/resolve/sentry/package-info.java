/**
 * Sentry's rules, read from the tree's own definitions. Takes a Django project that has been run
 * symbolically, tells of each model its silos, relocation scopes, replication and implicit
 * references, and of the tree its deletion tasks and routers. In a tree that is not Sentry it has
 * nothing to say.
 */
package dev.silograph.resolve.sentry;
