-- outside a transaction
ALTER TABLE "inquiry" ADD COLUMN IF NOT EXISTS "names_program" boolean;--> statement-breakpoint
-- What is open alone: a school has few of those, and the index holds no others.
UPDATE "inquiry" SET "names_program" = true
WHERE closed_at is null and (answered_at is null or again_by is not null) and "names_program" is null
  and EXISTS (SELECT FROM "inquiry_program" p WHERE p."inquiry_id" = "inquiry"."id");--> statement-breakpoint
-- Also for the version before, which takes an inquiry's programs away and knows nothing of the column.
CREATE OR REPLACE FUNCTION "forget_names_program"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "inquiry" SET "names_program" = null WHERE "names_program" AND "id" IN (SELECT "inquiry_id" FROM "taken");
  RETURN null;
END
$$;--> statement-breakpoint
CREATE OR REPLACE TRIGGER "forget_names_program" AFTER DELETE ON "inquiry_program" REFERENCING OLD TABLE AS "taken"
FOR EACH STATEMENT EXECUTE FUNCTION "forget_names_program"();--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_general" ON "inquiry" USING btree (coalesce(again_by, promised_by),"id") WHERE names_program is not true and closed_at is null and (answered_at is null or again_by is not null);
