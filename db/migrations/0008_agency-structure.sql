CREATE TABLE "agency_position" (
	"agency_id" uuid NOT NULL,
	"parent_id" uuid,
	"located_in_id" uuid,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "agency_position_agency_id_valid_from_pk" PRIMARY KEY("agency_id","valid_from"),
	CONSTRAINT "agency_position_in_order" CHECK ("agency_position"."valid_until" > "agency_position"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "former_address" (
	"slug" text PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_name" (
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"until" date,
	CONSTRAINT "former_name_agency_id_name_pk" PRIMARY KEY("agency_id","name")
);
--> statement-breakpoint
CREATE TABLE "log_head" (
	"name" text PRIMARY KEY NOT NULL,
	"last_no" bigint DEFAULT 0 NOT NULL,
	"last_hash" text DEFAULT '0000000000000000000000000000000000000000000000000000000000000000' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "structure_event" (
	"no" bigint PRIMARY KEY NOT NULL,
	"act_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" text,
	"basis" text NOT NULL,
	"person_id" uuid,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"detail" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "succession" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "succession_predecessor_id_successor_id_pk" PRIMARY KEY("predecessor_id","successor_id"),
	CONSTRAINT "succession_of_another" CHECK ("succession"."predecessor_id" <> "succession"."successor_id")
);
--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "division_code" text;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "column_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "founded_on" date;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "handled_by_id" uuid;--> statement-breakpoint
ALTER TABLE "agency" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "agency_position" ADD CONSTRAINT "agency_position_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_position" ADD CONSTRAINT "agency_position_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_position" ADD CONSTRAINT "agency_position_located_in_id_agency_id_fk" FOREIGN KEY ("located_in_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_address" ADD CONSTRAINT "former_address_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_name" ADD CONSTRAINT "former_name_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession" ADD CONSTRAINT "succession_predecessor_id_agency_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession" ADD CONSTRAINT "succession_successor_id_agency_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_position_parent" ON "agency_position" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "agency_position_located_in" ON "agency_position" USING btree ("located_in_id");--> statement-breakpoint
CREATE INDEX "former_address_agency" ON "former_address" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "structure_event_agency" ON "structure_event" USING btree ("agency_id","no");--> statement-breakpoint
CREATE INDEX "structure_event_act" ON "structure_event" USING btree ("act_id");--> statement-breakpoint
CREATE INDEX "succession_successor" ON "succession" USING btree ("successor_id");--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_handled_by_id_agency_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."agency"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_handled_by" ON "agency" USING btree ("handled_by_id");--> statement-breakpoint
CREATE INDEX "agency_level_name" ON "agency" USING btree ("level","name");--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_credit_code_unique" UNIQUE("credit_code");--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_handled_once_ended" CHECK ("agency"."handled_by_id" is null or "agency"."ended_on" is not null);--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_credit_code_shape" CHECK ("agency"."credit_code" ~ '^[0-9A-HJ-NP-RTUWXY]{18}$');--> statement-breakpoint
ALTER TABLE "agency" ADD CONSTRAINT "agency_division_code_shape" CHECK ("agency"."division_code" ~ '^[0-9]{6}$');--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
-- Nobody stands in two places on one day.
ALTER TABLE "agency_position" ADD CONSTRAINT "agency_position_once_a_day"
  EXCLUDE USING gist ("agency_id" WITH =, daterange("valid_from", "valid_until") WITH &&);--> statement-breakpoint
-- Whoever makes an agency, its first position is made with it: no sum can lose it.
CREATE FUNCTION make_first_positions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO agency_position (agency_id, parent_id, located_in_id, valid_from)
    SELECT id, parent_id, located_in_id, coalesce(founded_on, '-infinity') FROM made;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER agency_first_position AFTER INSERT ON agency
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION make_first_positions();--> statement-breakpoint
INSERT INTO "agency_position" ("agency_id", "parent_id", "located_in_id", "valid_from")
  SELECT "id", "parent_id", "located_in_id", '-infinity' FROM "agency";--> statement-breakpoint
INSERT INTO "former_name" ("agency_id", "name", "until")
  SELECT DISTINCT ON ("agency"."id", "former" ->> 'name') "agency"."id", "former" ->> 'name', make_date(("former" ->> 'until')::int + 1, 1, 1)
  FROM "agency", jsonb_array_elements("agency"."former_names") "former";--> statement-breakpoint
CREATE TRIGGER structure_event_kept BEFORE UPDATE OR DELETE ON structure_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
