CREATE TABLE "annotations" (
	"league" text NOT NULL,
	"player_id" text NOT NULL,
	"ratings" jsonb NOT NULL,
	"user_id" uuid NOT NULL,
	"noted_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "annotations_league_player_id_pk" PRIMARY KEY("league","player_id")
);
--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;