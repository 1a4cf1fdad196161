-- Our own configurations: PostgreSQL's English stems, and the same words unstemmed. Accents are taken off inside them, because unaccent() itself is
-- not IMMUTABLE. A school that writes in another language alters the mapping of site_text (docs/guides/search.md).
CREATE TEXT SEARCH CONFIGURATION "site_text" (COPY = english);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "site_words" (COPY = simple);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION "site_words" DROP MAPPING FOR email, url, url_path, host, sfloat, version, file, "float", hword, asciihword, numhword;--> statement-breakpoint
-- Whoever owns the database may create the extension. Without the right, search finds accents only as they are written: the statements in
-- this block, run by hand later, mend that for what is published from then on.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
  ALTER TEXT SEARCH CONFIGURATION "site_text" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
  ALTER TEXT SEARCH CONFIGURATION "site_words" ALTER MAPPING FOR hword_part, word WITH unaccent, simple;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'The extension unaccent could not be created: %. Search finds accents only as they are written.', SQLERRM;
END
$$;--> statement-breakpoint
-- Cut, because a vector of more than a megabyte is an error, and would stop whoever publishes.
CREATE FUNCTION "title_terms"(title text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('site_text', left(title, 1000)) || to_tsvector('site_words', left(title, 1000)), 'A')
$$;--> statement-breakpoint
CREATE FUNCTION "text_terms"(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('site_text', left(given, 200000))
$$;--> statement-breakpoint
-- Thai, Lao, Burmese, Khmer, kana, Han and Hangul set no spaces that the parser could go by: each letter and each pair of letters is a term.
CREATE FUNCTION "spaceless_terms"(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT term)), '')
  FROM regexp_matches(left(given, 50000), '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF]+', 'g') AS run(found),
    generate_series(1, length(found[1])) AS place,
    unnest(ARRAY[substr(found[1], place, 1), substr(found[1], place, 2)]) AS term
$$;--> statement-breakpoint
CREATE TABLE "search_word" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published_entry" ADD COLUMN "title_search" "tsvector" GENERATED ALWAYS AS (title_terms(title)) STORED;--> statement-breakpoint
ALTER TABLE "published_entry" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (title_terms(title) || text_terms(text) || spaceless_terms(title || ' ' || text)) STORED;--> statement-breakpoint
CREATE INDEX "published_entry_title_search" ON "published_entry" USING gin ("title_search");--> statement-breakpoint
CREATE INDEX "published_entry_search" ON "published_entry" USING gin ("search");
--> statement-breakpoint
-- As for the desk's search: without the right, a misspelled word is found only as it is written.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "search_word_trigrams" ON "search_word" USING gin ("word" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE WARNING 'The extension pg_trgm could not be created: %. Search of the site does not know misspelled words.', SQLERRM;
END
$$;
