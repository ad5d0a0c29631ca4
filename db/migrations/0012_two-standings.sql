CREATE TABLE "named_reviewer" (
	"revision_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"named_by" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "named_reviewer_revision_id_step_person_id_pk" PRIMARY KEY("revision_id","step","person_id"),
	CONSTRAINT "named_reviewer_by_another" CHECK ("named_reviewer"."person_id" <> "named_reviewer"."named_by")
);
--> statement-breakpoint
CREATE TABLE "substitution" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agency_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"substitute_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"until_day" date NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "substitution_by_another" CHECK ("substitution"."substitute_id" <> "substitution"."reviewer_id"),
	CONSTRAINT "substitution_until_after_from" CHECK ("substitution"."until_day" >= "substitution"."from_day")
);
--> statement-breakpoint
ALTER TABLE "acceptance" ADD COLUMN "countersigned_in_place_of" uuid;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "reports_since" integer;--> statement-breakpoint
ALTER TABLE "approval" ADD COLUMN "in_place_of" uuid;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "from_day" date;--> statement-breakpoint
ALTER TABLE "membership" ADD COLUMN "until_day" date;--> statement-breakpoint
ALTER TABLE "publication" ADD COLUMN "published_in_place_of" uuid;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "origin" "origin";--> statement-breakpoint
-- A report has the origin of its newest content; a row that never got any is as its body reports.
UPDATE "report" SET "origin" = coalesce(
  (SELECT (v."content" ->> 'origin')::"origin" FROM "revision" v WHERE v."report_id" = "report"."id" ORDER BY v."no" DESC LIMIT 1),
  (SELECT CASE WHEN a."reports_here" THEN 'authored' ELSE 'transcribed' END::"origin" FROM "agency" a WHERE a."id" = "report"."agency_id"));--> statement-breakpoint
ALTER TABLE "report" ALTER COLUMN "origin" SET NOT NULL;--> statement-breakpoint
-- A body that reports here does so from the year after the last report that was only taken over.
UPDATE "agency" SET "reports_since" = greatest(2008, 1 + coalesce(
  (SELECT max(r."year") FROM "report" r WHERE r."agency_id" = "agency"."id" AND r."origin" = 'transcribed'), 0))
WHERE "reports_here";--> statement-breakpoint
ALTER TABLE "agency" DROP COLUMN "reports_here";--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "reports_here" boolean GENERATED ALWAYS AS ((reports_since is not null)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "author_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
-- Authors of what exists, from the events: the nth revision ends with the nth publication or discarding.
ALTER TABLE "revision" DISABLE TRIGGER "revision_frozen";--> statement-breakpoint
WITH "placed" AS (
  SELECT "report_id", "kind", "person_id", 1 + count(*) FILTER (WHERE "kind" IN ('publish', 'emergency-publish', 'discard'))
    OVER (PARTITION BY "report_id" ORDER BY "no" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS "revision_no"
  FROM "event"),
"written" AS (
  SELECT "report_id", "revision_no", array_agg(DISTINCT "person_id") AS "people" FROM "placed"
  WHERE "kind" IN ('edit', 'import') GROUP BY 1, 2)
UPDATE "revision" SET "author_ids" = "written"."people" FROM "written"
WHERE "written"."report_id" = "revision"."report_id" AND "written"."revision_no" = "revision"."no";--> statement-breakpoint
ALTER TABLE "revision" ENABLE TRIGGER "revision_frozen";--> statement-breakpoint
ALTER TABLE "named_reviewer" ADD CONSTRAINT "named_reviewer_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_reviewer" ADD CONSTRAINT "named_reviewer_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_reviewer" ADD CONSTRAINT "named_reviewer_named_by_person_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_reviewer_id_person_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_id_person_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "substitution_substitute" ON "substitution" USING btree ("substitute_id");--> statement-breakpoint
CREATE INDEX "substitution_reviewer" ON "substitution" USING btree ("reviewer_id","agency_id");--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_countersigned_in_place_of_person_id_fk" FOREIGN KEY ("countersigned_in_place_of") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_in_place_of_person_id_fk" FOREIGN KEY ("in_place_of") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_in_place_of_person_id_fk" FOREIGN KEY ("published_in_place_of") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_scheduled_by" ON "schedule" USING btree ("scheduled_by");--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_countersigned_for_another" CHECK ("acceptance"."countersigned_in_place_of" <> "acceptance"."accepted_by");--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_reports_since_in_range" CHECK ("agency"."reports_since" between 2008 and 2101);--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_not_for_the_submitter" CHECK ("approval"."in_place_of" <> "approval"."submitted_by");--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_until_after_from" CHECK ("membership"."until_day" >= "membership"."from_day");--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_not_for_the_submitter" CHECK ("publication"."published_in_place_of" <> "publication"."submitted_by");--> statement-breakpoint
-- Content is editable in draft and returned only, has the origin of its report, and who writes it is one of its authors.
CREATE OR REPLACE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'revision % is frozen (%)', old.id, old.state;
  END IF;
  IF new.content IS DISTINCT FROM old.content THEN
    IF old.state NOT IN ('draft', 'returned') THEN
      RAISE EXCEPTION 'content of revision % is frozen (%)', old.id, old.state;
    END IF;
    IF new.content ->> 'origin' IS DISTINCT FROM old.content ->> 'origin' THEN
      RAISE EXCEPTION 'the origin of revision % is fixed', old.id;
    END IF;
    IF new.updated_by IS NOT NULL AND NOT new.updated_by = ANY (new.author_ids) THEN
      new.author_ids := new.author_ids || new.updated_by;
    END IF;
  END IF;
  IF NOT new.author_ids @> old.author_ids THEN
    RAISE EXCEPTION 'authors of revision % stay', old.id;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE FUNCTION guard_revision_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF new.content ->> 'origin' IS DISTINCT FROM (SELECT origin::text FROM report WHERE id = new.report_id) THEN
    RAISE EXCEPTION 'revision % is of another origin than its report', new.id;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER revision_of_origin BEFORE INSERT ON revision FOR EACH ROW EXECUTE FUNCTION guard_revision_origin();--> statement-breakpoint
-- The origin of a report may follow its body's "reports here since" only until something is made of it.
CREATE FUNCTION guard_report_origin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.published_version IS NOT NULL OR EXISTS (
    SELECT FROM revision WHERE report_id = old.id AND state <> 'discarded') THEN
    RAISE EXCEPTION 'the origin of report % is fixed', old.id;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER report_origin_fixed BEFORE UPDATE OF origin ON report FOR EACH ROW
  WHEN (old.origin IS DISTINCT FROM new.origin) EXECUTE FUNCTION guard_report_origin();--> statement-breakpoint
-- Four eyes by person: neither an author nor, for another step of the same hand-in, anybody who approved, on either side of a substitution.
CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  people uuid[] := array_remove(ARRAY[new.person_id, new.in_place_of], NULL);
BEGIN
  IF EXISTS (SELECT FROM submission s JOIN revision v ON v.id = s.revision_id
             WHERE s.id = new.submission_id AND v.author_ids && people) THEN
    RAISE EXCEPTION 'an author does not approve submission %', new.submission_id;
  END IF;
  IF EXISTS (SELECT FROM approval a WHERE a.submission_id = new.submission_id
             AND (a.person_id = ANY (people) OR a.in_place_of = ANY (people))) THEN
    RAISE EXCEPTION 'nobody approves two steps of submission %', new.submission_id;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER approval_by_another BEFORE INSERT ON approval FOR EACH ROW EXECUTE FUNCTION guard_approval();--> statement-breakpoint
-- Nor does an author stand by what was published in an emergency.
CREATE FUNCTION guard_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM revision WHERE id = new.revision_id AND new.emergency_confirmed_by = ANY (author_ids)) THEN
    RAISE EXCEPTION 'an author does not confirm publication % version %', new.report_id, new.version;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_confirmed_by_another BEFORE UPDATE OF emergency_confirmed_by ON publication FOR EACH ROW
  WHEN (new.emergency_confirmed_by IS NOT NULL) EXECUTE FUNCTION guard_confirmation();--> statement-breakpoint
-- The day of the legal publication is as stated; the day a report came out here no longer stands for it.
WITH "changed" AS (
  UPDATE "published" SET "officially_published_on" = ("publication"."document" #>> '{content,source,publishedOn}')::date
  FROM "publication"
  WHERE "publication"."report_id" = "published"."report_id" AND "publication"."version" = "published"."version"
    AND "published"."officially_published_on" IS DISTINCT FROM ("publication"."document" #>> '{content,source,publishedOn}')::date
  RETURNING "published"."agency_id", "published"."year")
INSERT INTO "aggregate_dirty" ("agency_id", "year") SELECT DISTINCT "agency_id", "year" FROM "changed";
