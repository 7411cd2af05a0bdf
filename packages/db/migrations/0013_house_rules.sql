CREATE TABLE "league_rules" (
	"league" text PRIMARY KEY NOT NULL,
	"rules" jsonb NOT NULL,
	"open" jsonb NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "games" ADD COLUMN "house_rules" jsonb;--> statement-breakpoint
ALTER TABLE "league_rules" ADD CONSTRAINT "league_rules_changed_by_users_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;