ALTER TABLE "person" ALTER COLUMN "email_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "inquiry" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "person_address" ON "person" USING btree (lower("email"));--> statement-breakpoint
update "inquiry" i set "name" = trim((s."inquiry" ->> 'first_name') || ' ' || (s."inquiry" ->> 'last_name'))
from (
  select distinct on ("inquiry_id") "inquiry_id", "inquiry" from "submission"
  where "inquiry_id" is not null order by "inquiry_id", "received_at" desc
) s
where s."inquiry_id" = i."id";
