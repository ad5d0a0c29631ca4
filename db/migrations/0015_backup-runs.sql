CREATE TABLE "backup_run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"file" text NOT NULL,
	"bytes" bigint,
	"proven_at" timestamp with time zone,
	"proof" text,
	"problem" text,
	CONSTRAINT "backup_run_proof" CHECK (("backup_run"."proven_at" is null) = ("backup_run"."proof" is null)),
	CONSTRAINT "backup_run_proof_is" CHECK ("backup_run"."proof" in ('read', 'restored'))
);
--> statement-breakpoint
CREATE INDEX "backup_run_started" ON "backup_run" USING btree ("started_at");