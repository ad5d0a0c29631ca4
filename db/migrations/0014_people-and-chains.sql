CREATE TABLE "chain_template" (
	"agency_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"name" text NOT NULL,
	"at_agency_id" uuid,
	CONSTRAINT "chain_template_agency_id_step_pk" PRIMARY KEY("agency_id","step"),
	CONSTRAINT "chain_template_one_to_three" CHECK ("chain_template"."step" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "role_act" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"made_by" uuid,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changes" jsonb NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "person" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "email" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "language" text DEFAULT 'zh' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "home_agency_id" uuid;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "deactivated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "chain" jsonb;--> statement-breakpoint
ALTER TABLE "chain_template" ADD CONSTRAINT "chain_template_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chain_template" ADD CONSTRAINT "chain_template_at_agency_id_agency_id_fk" FOREIGN KEY ("at_agency_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_act" ADD CONSTRAINT "role_act_made_by_person_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."person"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chain_template_at_agency" ON "chain_template" USING btree ("at_agency_id");--> statement-breakpoint
CREATE INDEX "role_act_made_by" ON "role_act" USING btree ("made_by","made_at");--> statement-breakpoint
ALTER TABLE "person" ADD CONSTRAINT "person_home_agency_id_agency_id_fk" FOREIGN KEY ("home_agency_id") REFERENCES "public"."agency"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_home_agency" ON "person" USING btree ("home_agency_id");--> statement-breakpoint
CREATE INDEX "person_name_order" ON "person" USING btree ("name","id");--> statement-breakpoint
-- Who was there before: found by name and account at once, and seen by who administers the topmost agency of their roles.
UPDATE "person" SET "search_text" = lower("name" || E'\n' || "account"), "home_agency_id" = (
  SELECT "membership"."agency_id" FROM "membership" JOIN "agency" ON "agency"."id" = "membership"."agency_id"
  WHERE "membership"."person_id" = "person"."id" ORDER BY nlevel("agency"."path"), "agency"."id" LIMIT 1);
