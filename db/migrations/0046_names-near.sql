CREATE TABLE "name_word" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
INSERT INTO "name_word"
SELECT DISTINCT word FROM "person", regexp_split_to_table(fold_text(first_name || ' ' || last_name), '[^[:alnum:]]+') AS word WHERE word <> '';--> statement-breakpoint
-- As for the rest of the desk's search: without the right, a misspelled name is found only as it is written. The statements in this block, run
-- by hand later, mend that.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "name_word_trigrams" ON "name_word" USING gin ("word" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'The extension pg_trgm could not be created: %. Search finds names only as they are written.', SQLERRM;
END
$$;
