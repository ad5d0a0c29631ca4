CREATE EXTENSION IF NOT EXISTS ltree;--> statement-breakpoint
CREATE TYPE "public"."agency_kind" AS ENUM('government', 'department', 'office', 'vertical');--> statement-breakpoint
CREATE TYPE "public"."agency_level" AS ENUM('country', 'province', 'city', 'county', 'township');--> statement-breakpoint
CREATE TYPE "public"."origin" AS ENUM('authored', 'transcribed');--> statement-breakpoint
CREATE TYPE "public"."revision_state" AS ENUM('draft', 'in-review', 'returned', 'approved', 'published', 'discarded');--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('editor', 'reviewer', 'administrator');--> statement-breakpoint
CREATE TYPE "public"."scope" AS ENUM('own', 'roll-up');--> statement-breakpoint
CREATE TABLE "acceptance" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"instance" text NOT NULL,
	"basis" text NOT NULL,
	"reason" text NOT NULL,
	"accepted_by" uuid NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"countersigned_by" uuid,
	CONSTRAINT "acceptance_of_a_finding" UNIQUE("revision_id","rule","instance","basis"),
	CONSTRAINT "acceptance_countersigned_by_another" CHECK ("acceptance"."countersigned_by" <> "acceptance"."accepted_by")
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"level" "agency_level" NOT NULL,
	"kind" "agency_kind" NOT NULL,
	"parent_id" uuid,
	"path" "ltree" NOT NULL,
	"name_bigrams" text[] NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agency_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "aggregate" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"reports" integer NOT NULL,
	"sums" jsonb NOT NULL,
	CONSTRAINT "aggregate_agency_id_year_pk" PRIMARY KEY("agency_id","year")
);
--> statement-breakpoint
CREATE TABLE "aggregate_dirty" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "approval" (
	"submission_id" uuid NOT NULL,
	"submitted_by" uuid NOT NULL,
	"step" integer NOT NULL,
	"step_name" text NOT NULL,
	"person_id" uuid NOT NULL,
	"confidentiality_checked" boolean NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_submission_id_step_pk" PRIMARY KEY("submission_id","step"),
	CONSTRAINT "approval_each_step_another_person" UNIQUE("submission_id","person_id"),
	CONSTRAINT "approval_not_the_submitter" CHECK ("approval"."person_id" <> "approval"."submitted_by")
);
--> statement-breakpoint
CREATE TABLE "chain_step" (
	"agency_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"name" text NOT NULL,
	"at_agency_id" uuid NOT NULL,
	CONSTRAINT "chain_step_agency_id_step_pk" PRIMARY KEY("agency_id","step"),
	CONSTRAINT "chain_step_one_to_three" CHECK ("chain_step"."step" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "event_report_no" UNIQUE("report_id","no")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	CONSTRAINT "membership_person_id_agency_id_role_pk" PRIMARY KEY("person_id","agency_id","role")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_account_unique" UNIQUE("account")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"revision_id" uuid NOT NULL,
	"document" jsonb NOT NULL,
	"hash" text NOT NULL,
	"public_note" text,
	"submitted_by" uuid,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"emergency_reason" text,
	"emergency_confirmed_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"withdrawal_reason" text,
	CONSTRAINT "publication_report_id_version_pk" PRIMARY KEY("report_id","version"),
	CONSTRAINT "publication_correction_has_note" CHECK ("publication"."version" = 1 or "publication"."public_note" is not null),
	CONSTRAINT "publication_not_by_the_submitter" CHECK ("publication"."emergency_reason" is not null or ("publication"."submitted_by" is not null and "publication"."published_by" <> "publication"."submitted_by")),
	CONSTRAINT "publication_emergency_confirmed_by_another" CHECK ("publication"."emergency_confirmed_by" <> "publication"."published_by"),
	CONSTRAINT "publication_withdrawal_has_reason" CHECK (("publication"."withdrawn_at" is null) = ("publication"."withdrawal_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "published" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" "scope" NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"rules_in_force_2021" bigint,
	"normative_documents_issued_2021" bigint,
	"normative_documents_repealed_2021" bigint,
	"normative_documents_in_force_2021" bigint,
	"licences_decisions_2021" bigint,
	"penalties_decisions_2021" bigint,
	"coercive_measures_decisions_2021" bigint,
	"fees_amount_2021" numeric(24, 8),
	"licences_decisions_2019" bigint,
	"penalties_decisions_2019" bigint,
	"coercive_measures_decisions_2019" bigint,
	"requests_received" bigint,
	"requests_received_natural_person" bigint,
	"requests_received_enterprise" bigint,
	"requests_received_research_institute" bigint,
	"requests_received_welfare_organisation" bigint,
	"requests_received_legal_service_body" bigint,
	"requests_received_other_organisation" bigint,
	"requests_carried_in" bigint,
	"requests_granted" bigint,
	"requests_partly_granted" bigint,
	"requests_refused" bigint,
	"requests_unavailable" bigint,
	"requests_not_processed" bigint,
	"requests_other" bigint,
	"requests_concluded" bigint,
	"requests_carried_out" bigint,
	"reconsideration_upheld" bigint,
	"reconsideration_corrected" bigint,
	"reconsideration_other" bigint,
	"reconsideration_pending" bigint,
	"reconsideration_total" bigint,
	"litigation_upheld" bigint,
	"litigation_corrected" bigint,
	"litigation_other" bigint,
	"litigation_pending" bigint,
	"litigation_total" bigint,
	"disclosed_stated" bigint,
	CONSTRAINT "published_agency_id_year_scope_pk" PRIMARY KEY("agency_id","year","scope")
);
--> statement-breakpoint
CREATE TABLE "remark" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"place" text NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"closed_by" uuid
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" "scope" NOT NULL,
	"published_version" integer,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "report_agency_year_scope" UNIQUE("agency_id","year","scope"),
	CONSTRAINT "report_year_in_range" CHECK ("report"."year" between 2008 and 2100)
);
--> statement-breakpoint
CREATE TABLE "revision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"state" "revision_state" DEFAULT 'draft' NOT NULL,
	"step" integer,
	"content" jsonb NOT NULL,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revision_report_no" UNIQUE("report_id","no"),
	CONSTRAINT "revision_step_in_review" CHECK (("revision"."state" = 'in-review') = ("revision"."step" is not null))
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"device" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"revision_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"content" jsonb NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "submission_revision_no" UNIQUE("revision_id","no"),
	CONSTRAINT "submission_and_submitter" UNIQUE("id","submitted_by")
);
--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_accepted_by_person_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_countersigned_by_person_id_fk" FOREIGN KEY ("countersigned_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aggregate" ADD CONSTRAINT "aggregate_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval" ADD CONSTRAINT "approval_submission_id_submitted_by_submission_id_submitted_by_fk" FOREIGN KEY ("submission_id","submitted_by") REFERENCES "public"."submission"("id","submitted_by") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_step" ADD CONSTRAINT "chain_step_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_step" ADD CONSTRAINT "chain_step_at_agency_id_agency_id_fk" FOREIGN KEY ("at_agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_person_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_emergency_confirmed_by_person_id_fk" FOREIGN KEY ("emergency_confirmed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_withdrawn_by_person_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published" ADD CONSTRAINT "published_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published" ADD CONSTRAINT "published_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark" ADD CONSTRAINT "remark_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision" ADD CONSTRAINT "revision_updated_by_person_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_submitted_by_person_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_parent" ON "agency" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agency_path" ON "agency" USING gist ("path");--> statement-breakpoint
CREATE INDEX "agency_name_bigrams" ON "agency" USING gin ("name_bigrams");--> statement-breakpoint
CREATE INDEX "aggregate_year" ON "aggregate" USING btree ("year");--> statement-breakpoint
CREATE INDEX "membership_agency" ON "membership" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "publication_published_at" ON "publication" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "published_year_scope" ON "published" USING btree ("year","scope");--> statement-breakpoint
CREATE INDEX "remark_revision" ON "remark" USING btree ("revision_id");--> statement-breakpoint
CREATE UNIQUE INDEX "revision_one_working" ON "revision" USING btree ("report_id") WHERE "revision"."state" in ('draft', 'in-review', 'returned', 'approved');--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failure_account" ON "sign_in_failure" USING btree ("account","device","at");