CREATE TABLE "saved_lineups" (
	"league" text NOT NULL,
	"team_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"against" text NOT NULL,
	"dh" boolean NOT NULL,
	"slots" jsonb NOT NULL,
	"saved_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "saved_lineups_user_id_league_team_id_against_dh_pk" PRIMARY KEY("user_id","league","team_id","against","dh"),
	CONSTRAINT "saved_lineups_against_check" CHECK ("saved_lineups"."against" in ('L', 'R'))
);
--> statement-breakpoint
ALTER TABLE "saved_lineups" ADD CONSTRAINT "saved_lineups_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;