CREATE TABLE "person_merge" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kept_id" uuid NOT NULL,
	"gone_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"moved" jsonb NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "person_pair" (
	"id" uuid PRIMARY KEY NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"reasons" text[] NOT NULL,
	"state" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text
);
--> statement-breakpoint
ALTER TABLE "fact" ALTER COLUMN "submission_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "decided_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "fact" ADD COLUMN "replaced" jsonb;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "name_key" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "compared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "lifecycle" text DEFAULT 'inquired' NOT NULL;--> statement-breakpoint
CREATE INDEX "person_merge_kept" ON "person_merge" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "person_merge_gone" ON "person_merge" USING btree ("gone_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_pair_people" ON "person_pair" USING btree ("first_id","second_id");--> statement-breakpoint
CREATE INDEX "person_pair_second" ON "person_pair" USING btree ("second_id");--> statement-breakpoint
CREATE INDEX "person_pair_open" ON "person_pair" USING btree ("id") WHERE state = 'open';
--> statement-breakpoint
ALTER TABLE "person_pair" ADD CONSTRAINT "person_pair_first_id_person_id_fk" FOREIGN KEY ("first_id") REFERENCES "person"("id");--> statement-breakpoint
ALTER TABLE "person_pair" ADD CONSTRAINT "person_pair_second_id_person_id_fk" FOREIGN KEY ("second_id") REFERENCES "person"("id");--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_kept_id_person_id_fk" FOREIGN KEY ("kept_id") REFERENCES "person"("id");--> statement-breakpoint
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_gone_id_person_id_fk" FOREIGN KEY ("gone_id") REFERENCES "person"("id");
