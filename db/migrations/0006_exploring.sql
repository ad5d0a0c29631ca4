CREATE TABLE "inquiry" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"report_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"place" text NOT NULL,
	"shown" text,
	"question" text NOT NULL,
	"device" text,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"is_public" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inquiry_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "inquiry_answered_as_a_whole" CHECK (num_nulls("inquiry"."outcome", "inquiry"."answer", "inquiry"."answered_by", "inquiry"."answered_at") in (0, 4)),
	CONSTRAINT "inquiry_public_when_answered" CHECK (not "inquiry"."is_public" or "inquiry"."answer" is not null)
);
--> statement-breakpoint
CREATE TABLE "published_finding" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" "scope" NOT NULL,
	"no" integer NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"accepted" boolean NOT NULL,
	CONSTRAINT "published_finding_agency_id_year_scope_no_pk" PRIMARY KEY("agency_id","year","scope","no")
);
--> statement-breakpoint
CREATE TABLE "published_text" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"scope" "scope" NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"bigrams" text[] NOT NULL,
	CONSTRAINT "published_text_agency_id_year_scope_part_pk" PRIMARY KEY("agency_id","year","scope","part")
);
--> statement-breakpoint
DROP INDEX "agency_name_bigrams";--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "former_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "search_bigrams" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "reports_here" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "located_in_id" uuid;--> statement-breakpoint
ALTER TABLE "published" ADD COLUMN "officially_published_on" date;--> statement-breakpoint
ALTER TABLE "published" ADD COLUMN "errors" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "published" ADD COLUMN "warnings" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "published" ADD COLUMN "questions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_answered_by_person_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_finding" ADD CONSTRAINT "published_finding_of_published" FOREIGN KEY ("agency_id","year","scope") REFERENCES "public"."published"("agency_id","year","scope") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_text" ADD CONSTRAINT "published_text_of_published" FOREIGN KEY ("agency_id","year","scope") REFERENCES "public"."published"("agency_id","year","scope") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inquiry_report" ON "inquiry" USING btree ("report_id","made_at");--> statement-breakpoint
CREATE INDEX "inquiry_device" ON "inquiry" USING btree ("device","made_at");--> statement-breakpoint
CREATE INDEX "published_finding_rule" ON "published_finding" USING btree ("rule","year");--> statement-breakpoint
CREATE INDEX "published_text_bigrams" ON "published_text" USING gin ("bigrams");--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_located_in_id_agency_id_fk" FOREIGN KEY ("located_in_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_located_in" ON "agency" USING btree ("located_in_id");--> statement-breakpoint
CREATE INDEX "agency_search_bigrams" ON "agency" USING gin ("search_bigrams");--> statement-breakpoint
ALTER TABLE "agency" DROP COLUMN "name_bigrams";