package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlTablesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          DROP TABLE a                                              | DROP a
          drop table if exists "A", public.b cascade                | DROP A, DROP b
          CREATE TABLE IF NOT EXISTS "a" (x int)                    | CREATE a
          CREATE UNLOGGED TABLE a AS SELECT 1                       | CREATE a
          ALTER TABLE ONLY a ADD COLUMN x int                       | ALTER a
          ALTER TABLE a RENAME TO "b"                               | RENAME a b
          ALTER TABLE a RENAME COLUMN x TO y                        | ALTER a
          CREATE UNIQUE INDEX CONCURRENTLY i ON "a" (x)             | ALTER a
          UPDATE a SET x = 'DROP TABLE b; DROP TABLE c'             | USE a
          DELETE FROM a WHERE x IN (SELECT 1); INSERT INTO b VALUES (1) | USE a, USE b
          -- DROP TABLE a                                           | ``
          /* DROP TABLE a; */ DROP TABLE b                          | DROP b
          DO $$ BEGIN DROP TABLE a; END $$; DROP TABLE b            | DROP b
          SELECT 1                                                  | ``
          CREATE TEMP TABLE a AS SELECT 1                           | CREATE_TEMPORARY a
          CREATE LOCAL TEMPORARY TABLE IF NOT EXISTS a (x int)      | CREATE_TEMPORARY a
          CREATE TABLE pg_temp.a (x int)                            | CREATE_TEMPORARY a
          SELECT x INTO TEMP a FROM b                               | CREATE_TEMPORARY a
          DELETE FROM django_migrations WHERE app = 'a'             | ``
          UPDATE pg_index SET indisvalid = false                    | ``
          UPDATE pg_catalog."Pg_class" SET relname = 'a'            | ``
          ALTER TABLE information_schema.tables ADD COLUMN a int    | ``
          """)
  void findsWhatHappensToTables(String sql, String expected) {
    assertThat(
            SqlTables.of(sql).stream()
                .map(
                    e ->
                        e.action()
                            + " "
                            + e.table()
                            + (e.renamedTo() == null ? "" : " " + e.renamedTo()))
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
