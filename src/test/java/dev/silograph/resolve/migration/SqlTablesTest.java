package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
          ALTER TABLE a RENAME COLUMN x TO "y"                      | ALTER a, RENAME_COLUMN a
          ALTER TABLE a RENAME x TO y                               | ALTER a, RENAME_COLUMN a
          CREATE UNIQUE INDEX CONCURRENTLY i ON "a" (x)             | ALTER a
          UPDATE a SET x = 'DROP TABLE b; DROP TABLE c'             | USE a
          DELETE FROM a WHERE x IN (SELECT 1); INSERT INTO b VALUES (1) | USE a, USE b
          -- DROP TABLE a                                           | ``
          /* DROP TABLE a; */ DROP TABLE b                          | DROP b
          /* /* DROP TABLE a; */ DROP TABLE c; */ DROP TABLE b      | DROP b
          DO $$ BEGIN DROP TABLE a; END $$; DROP TABLE b            | DROP a, DROP b
          DO $x$ BEGIN IF EXISTS (SELECT 1 FROM c) THEN ALTER TABLE a DROP CONSTRAINT k; ELSE DROP TABLE b; END IF; END $x$ LANGUAGE plpgsql | ALTER a, DROP_CONSTRAINT a, DROP b
          DO $$ BEGIN EXECUTE format('ALTER TABLE %I DROP CONSTRAINT %I', 'a', r.conname); END $$ | ALTER a
          DO $$ BEGIN EXECUTE format('DROP TABLE %I', t); END $$    | UNKNOWN
          DO $$ BEGIN RAISE NOTICE 'then DROP TABLE a'; DELETE FROM b; EXCEPTION WHEN undefined_table THEN UPDATE c SET x = 1; END $$ | USE b, USE c
          DO 'BEGIN DROP TABLE a; END'                              | DROP a
          CREATE FUNCTION f() RETURNS void AS $$ BEGIN DROP TABLE a; END $$ LANGUAGE plpgsql | ``
          ALTER TABLE IF EXISTS ONLY s.a DROP CONSTRAINT IF EXISTS k, ADD CONSTRAINT l CHECK (x > 0) | ALTER a, DROP_CONSTRAINT a
          ALTER TABLE a ADD FOREIGN KEY ("x") REFERENCES b | ALTER a, ADD_FOREIGN_KEY a
          ALTER TABLE a RENAME b                                    | RENAME a b
          ALTER TABLE a RENAME CONSTRAINT x TO y                    | ALTER a
          ALTER TABLE a ATTACH PARTITION b FOR VALUES IN (1)        | ALTER a, ALTER b
          CREATE TRIGGER t BEFORE INSERT OR UPDATE OF x ON a EXECUTE FUNCTION f() | ALTER a
          DROP TRIGGER IF EXISTS t ON "a"                           | ALTER a
          CREATE RULE r AS ON INSERT TO a DO INSTEAD NOTHING        | ALTER a
          ALTER INDEX IF EXISTS a_key RENAME TO b_key               | ``
          COMMENT ON TABLE a IS 'DROP TABLE b'                      | ALTER a
          COMMENT ON COLUMN a.x IS 'y'                              | ALTER a
          COMMENT ON COLUMN "public"."A"."x" IS NULL                | ALTER A
          DROP INDEX CONCURRENTLY IF EXISTS i, j                    | INDEX i, INDEX j
          DROP INDEX i ON a                                         | ALTER a
          TRUNCATE TABLE a, b CASCADE                               | USE a, USE b
          LOCK TABLE a IN EXCLUSIVE MODE                            | USE a
          WITH x AS (SELECT 1) UPDATE a SET y = 1                   | USE a
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
    assertThat(effects(sql)).isEqualTo(expected);
  }

  @Test
  void textsThatABlockPutsTogetherTellWhatTheyCan() {
    assertThat(
            effects(
                """
                DO $$
                DECLARE r record;
                BEGIN
                  FOR r IN SELECT conname FROM pg_constraint LOOP
                    EXECUTE 'ALTER TABLE a DROP CONSTRAINT ' || quote_ident(r.conname);
                    EXECUTE 'DROP TABLE ' || r.conname;
                  END LOOP;
                END $$;
                DROP TABLE b
                """))
        .isEqualTo("ALTER a, UNKNOWN, DROP b");
  }

  @Test
  void quotesAsOtherDatabasesHaveThem() {
    assertThat(effects("RENAME TABLE `a` TO `b`; DROP TABLE `c;d`"))
        .isEqualTo("RENAME a b, DROP c;d");
  }

  @Test
  void aBackslashEscapesInStringsThatSaySo() {
    assertThat(effects("INSERT INTO a VALUES (E'it\\'s; DROP TABLE b'); DROP TABLE c"))
        .isEqualTo("USE a, DROP c");
    assertThat(effects("INSERT INTO a VALUES ('\\'); DROP TABLE c")).isEqualTo("USE a, DROP c");
  }

  private static String effects(String sql) {
    return SqlTables.of(sql).stream()
        .map(
            e ->
                (e.action() + " " + e.table()).strip()
                    + (e.renamedTo() == null ? "" : " " + e.renamedTo()))
        .collect(Collectors.joining(", "));
  }
}
