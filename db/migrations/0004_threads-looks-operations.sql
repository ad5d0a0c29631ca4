CREATE TABLE "edit_operation" (
	"revision_id" uuid NOT NULL,
	"operation_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "edit_operation_revision_id_operation_id_pk" PRIMARY KEY("revision_id","operation_id")
);
--> statement-breakpoint
CREATE TABLE "look" (
	"person_id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "look_person_id_report_id_pk" PRIMARY KEY("person_id","report_id")
);
--> statement-breakpoint
CREATE TABLE "remark_reply" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"remark_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "edit_operation" ADD CONSTRAINT "edit_operation_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_report_id_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."report"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_remark_id_remark_id_fk" FOREIGN KEY ("remark_id") REFERENCES "public"."remark"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remark_reply" ADD CONSTRAINT "remark_reply_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "remark_reply_remark" ON "remark_reply" USING btree ("remark_id","made_at");