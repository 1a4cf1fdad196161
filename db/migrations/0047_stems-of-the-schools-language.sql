ALTER TABLE "published_entry" ADD COLUMN "language" text;--> statement-breakpoint
-- Both at once, so that the table is written one time. A row of a school that writes in another language than English gets it by the job that the next start sends.
ALTER TABLE "published_entry"
  ALTER COLUMN "title_search" SET EXPRESSION AS (title_terms(title, coalesce(language, locale))),
  ALTER COLUMN "search" SET EXPRESSION AS (title_terms(title, coalesce(language, locale)) || text_terms(text, coalesce(language, locale)) || spaceless_terms(title || ' ' || text));
