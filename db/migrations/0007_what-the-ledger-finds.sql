CREATE TABLE "ledger_discrepancy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"server" text NOT NULL,
	"receipt" text NOT NULL,
	"what" text NOT NULL,
	"content_hash" text,
	"since" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" text,
	"reason" text,
	CONSTRAINT "ledger_discrepancy_once" UNIQUE("server","receipt","what"),
	CONSTRAINT "ledger_discrepancy_resolved" CHECK ((resolved_at is null) = (resolved_by is null)),
	CONSTRAINT "ledger_discrepancy_reason" CHECK (resolved_by is null or resolved_by = 'check' or reason is not null)
);
--> statement-breakpoint
CREATE TABLE "turned_away" (
	"server" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "turned_away_server_since_pk" PRIMARY KEY("server","since")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "receipt_owed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "ledger_discrepancy_open" ON "ledger_discrepancy" USING btree ("since","id") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "turned_away_until" ON "turned_away" USING btree ("until");--> statement-breakpoint
CREATE INDEX "submission_receipt_owed" ON "submission" USING btree ("receipt_owed_at") WHERE receipt_owed_at is not null;