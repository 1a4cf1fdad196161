-- A translation is found by the stems of its language: as written, and without accents, since Spanish and French give
-- "inscripción" and "inscripcion" different stems, and people type both.
CREATE TEXT SEARCH CONFIGURATION "site_text_es" (COPY = spanish);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "site_bare_es" (COPY = spanish);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "site_text_fr" (COPY = french);--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION "site_bare_fr" (COPY = french);--> statement-breakpoint
-- Its stemmer takes vowel marks off and makes one letter of all forms of alif.
CREATE TEXT SEARCH CONFIGURATION "site_text_ar" (COPY = arabic);--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_extension WHERE extname = 'unaccent') THEN
    ALTER TEXT SEARCH CONFIGURATION "site_bare_es" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
    ALTER TEXT SEARCH CONFIGURATION "site_bare_fr" ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
  END IF;
END
$$;--> statement-breakpoint
CREATE FUNCTION "stems_in"(given text, locale text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE locale
    WHEN 'es' THEN to_tsvector('site_text_es', given) || to_tsvector('site_bare_es', given)
    WHEN 'fr' THEN to_tsvector('site_text_fr', given) || to_tsvector('site_bare_fr', given)
    WHEN 'ar' THEN to_tsvector('site_text_ar', given)
    WHEN 'zh' THEN to_tsvector('site_words', given)
    ELSE to_tsvector('site_text', given)
  END
$$;--> statement-breakpoint
-- Cut, because a vector of more than a megabyte is an error, and would stop whoever publishes.
CREATE FUNCTION "title_terms"(title text, locale text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(stems_in(left(title, 1000), locale) || to_tsvector('site_words', left(title, 1000)), 'A')
$$;--> statement-breakpoint
CREATE FUNCTION "text_terms"(given text, locale text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT stems_in(left(given, 200000), locale)
$$;--> statement-breakpoint
ALTER TABLE "published_entry" DROP COLUMN "title_search";--> statement-breakpoint
ALTER TABLE "published_entry" DROP COLUMN "search";--> statement-breakpoint
ALTER TABLE "published_entry" ADD COLUMN "title_search" "tsvector" GENERATED ALWAYS AS (title_terms(title, locale)) STORED;--> statement-breakpoint
ALTER TABLE "published_entry" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (title_terms(title, locale) || text_terms(text, locale) || spaceless_terms(title || ' ' || text)) STORED;--> statement-breakpoint
CREATE INDEX "published_entry_title_search" ON "published_entry" USING gin ("title_search");--> statement-breakpoint
CREATE INDEX "published_entry_search" ON "published_entry" USING gin ("search");--> statement-breakpoint
DROP FUNCTION "title_terms"(text);--> statement-breakpoint
DROP FUNCTION "text_terms"(text);--> statement-breakpoint
ALTER TABLE "search_word" DROP CONSTRAINT "search_word_pkey";--> statement-breakpoint
ALTER TABLE "search_word" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_locale_word_pk" PRIMARY KEY("locale","word");
