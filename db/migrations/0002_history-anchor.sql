ALTER TABLE "report" ADD COLUMN "last_event_no" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "last_event_hash" text DEFAULT '0000000000000000000000000000000000000000000000000000000000000000' NOT NULL;--> statement-breakpoint
UPDATE "report" SET "last_event_no" = newest."no", "last_event_hash" = newest."hash"
FROM (SELECT DISTINCT ON ("report_id") "report_id", "no", "hash" FROM "event" ORDER BY "report_id", "no" DESC) AS newest
WHERE newest."report_id" = "report"."id";
