CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"inquiry_id" uuid,
	"by_name" text DEFAULT '' NOT NULL,
	"due_by" timestamp with time zone,
	"once_key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notice_once_key_unique" UNIQUE("once_key")
);
--> statement-breakpoint
CREATE TABLE "staff_preference" (
	"staff_id" uuid PRIMARY KEY NOT NULL,
	"wants_digest" boolean DEFAULT true NOT NULL,
	"wants_weekly" boolean DEFAULT true NOT NULL,
	"digest_on" date,
	"weekly_on" date
);
--> statement-breakpoint
CREATE TABLE "routed_inquiry" (
	"inquiry_id" uuid PRIMARY KEY NOT NULL,
	"rule_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "routing_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"conditions" jsonb NOT NULL,
	"staff_id" uuid,
	"team_id" uuid,
	"share" text DEFAULT 'in-turn' NOT NULL,
	"last_id" uuid,
	"on_since" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"is_gone" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	"done_by" text,
	"removed_at" timestamp with time zone,
	"key" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"staff_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"stand_in_id" uuid
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"team_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	CONSTRAINT "team_member_team_id_staff_id_pk" PRIMARY KEY("team_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "rule_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "rule_name" text;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_preference" ADD CONSTRAINT "staff_preference_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rule" ADD CONSTRAINT "routing_rule_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_stand_in_id_staff_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_staff" ON "notice" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "notice_inquiry" ON "notice" USING btree ("inquiry_id","kind","due_by");--> statement-breakpoint
CREATE INDEX "notice_at" ON "notice" USING btree ("at");--> statement-breakpoint
CREATE INDEX "routed_inquiry_at" ON "routed_inquiry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "routing_rule_position" ON "routing_rule" USING btree ("position");--> statement-breakpoint
CREATE INDEX "task_person" ON "task" USING btree ("person_id","due_on");--> statement-breakpoint
CREATE INDEX "task_open" ON "task" USING btree ("staff_id","due_on") WHERE done_at is null and removed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "task_key" ON "task" USING btree ("key");--> statement-breakpoint
CREATE INDEX "absence_staff" ON "absence" USING btree ("staff_id","to_day");--> statement-breakpoint
CREATE INDEX "absence_to" ON "absence" USING btree ("to_day");--> statement-breakpoint
CREATE INDEX "team_member_staff" ON "team_member" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "team_name" ON "team" USING btree ("name_key");