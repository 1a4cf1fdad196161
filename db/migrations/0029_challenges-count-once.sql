CREATE TABLE "challenge_use" (
	"nonce" text PRIMARY KEY NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "challenge_use_until" ON "challenge_use" USING btree ("until");