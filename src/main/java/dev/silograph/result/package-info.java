/**
 * Plain records for what any question returns, and how its rows are handed over and ended. Takes
 * nothing from the rest of Silograph and knows neither the database nor how anything is drawn.
 */
package dev.silograph.result;
