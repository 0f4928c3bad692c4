/**
 * Django's rules. Takes a program that has been run symbolically, gives the models that Django's
 * app registry would hold and what their {@code _meta} would say. Knows nothing of silos or of
 * Sentry.
 */
package dev.silograph.resolve.django;
