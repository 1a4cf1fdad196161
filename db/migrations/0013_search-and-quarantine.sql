ALTER TABLE "submission" ADD COLUMN "released_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "submission_discarded" ON "submission" USING btree ("state_changed_at","id") WHERE state = 'discarded';--> statement-breakpoint
-- Small letters without accents, points and vowel signs, for search. IMMUTABLE, so that an index may hold it; in PL/pgSQL with its real
-- cost, because the planner would inline plain SQL and take reading every row for cheap.
CREATE FUNCTION "fold_text"(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT COST 500 AS $$
BEGIN
  RETURN translate(
    regexp_replace(normalize(lower(given), NFKD), '[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]+', '', 'g'),
    'łøđðħŧı', 'loddhti');
END
$$;--> statement-breakpoint
-- Whoever owns the database may create the extension. Without the right, search still finds words as they are written, and reads all rows:
-- the statements in this block, run by hand later, mend that.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "inquiry_text" ON "inquiry" USING gin (fold_text(name || ' ' || message) gin_trgm_ops);
  CREATE INDEX "person_text" ON "person" USING gin (fold_text(first_name || ' ' || last_name || ' ' || email) gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'The extension pg_trgm could not be created: %. Search finds words only as they are written.', SQLERRM;
END
$$;
