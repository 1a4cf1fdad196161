CREATE TABLE "digest_issue" (
	"id" uuid PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"items" jsonb NOT NULL,
	"written_to" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digest_issue_due_at_unique" UNIQUE("due_at")
);
--> statement-breakpoint
CREATE TABLE "subscription_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subscription_id" uuid NOT NULL,
	"is_given" boolean NOT NULL,
	"topics" text[] NOT NULL,
	"programs" text[] NOT NULL,
	"wording" text NOT NULL,
	"locale" text NOT NULL,
	"way" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"mailbox_key" text NOT NULL,
	"network_key" text,
	"locale" text NOT NULL,
	"topics" text[] NOT NULL,
	"programs" text[] NOT NULL,
	"wording" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"mails" integer DEFAULT 0 NOT NULL,
	"mailed_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"confirmed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"locale" text NOT NULL,
	"topics" text[] NOT NULL,
	"programs" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "subscription_email_key_unique" UNIQUE("email_key")
);
--> statement-breakpoint
ALTER TABLE "subscription_consent" ADD CONSTRAINT "subscription_consent_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."subscription"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscription_consent_newest" ON "subscription_consent" USING btree ("subscription_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "subscription_request_open" ON "subscription_request" USING btree ("email_key") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "subscription_request_mailbox" ON "subscription_request" USING btree ("mailbox_key","created_at");--> statement-breakpoint
CREATE INDEX "subscription_request_network" ON "subscription_request" USING btree ("network_key","created_at");--> statement-breakpoint
CREATE INDEX "subscription_request_created" ON "subscription_request" USING btree ("created_at");