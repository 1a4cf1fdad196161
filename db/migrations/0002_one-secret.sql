CREATE TABLE "installation" (
	"is_the_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"secret_fingerprint" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
