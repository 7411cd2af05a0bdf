CREATE TABLE "api_servers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "game_clocks" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"disconnect_ms" integer,
	"away_bank_ms" integer NOT NULL,
	"home_bank_ms" integer NOT NULL,
	"away_since" timestamp with time zone,
	"home_since" timestamp with time zone,
	"away_free_until" timestamp with time zone,
	"home_free_until" timestamp with time zone,
	"away_deadline" timestamp with time zone,
	"home_deadline" timestamp with time zone,
	"away_when_up" text DEFAULT 'default' NOT NULL,
	"home_when_up" text DEFAULT 'default' NOT NULL,
	CONSTRAINT "game_clocks_away_check" CHECK ("game_clocks"."away_when_up" in ('default', 'claim')),
	CONSTRAINT "game_clocks_home_check" CHECK ("game_clocks"."home_when_up" in ('default', 'claim')),
	CONSTRAINT "game_clocks_banks_check" CHECK ("game_clocks"."away_bank_ms" >= 0 and "game_clocks"."home_bank_ms" >= 0)
);
--> statement-breakpoint
CREATE TABLE "outages" (
	"began_at" timestamp with time zone PRIMARY KEY NOT NULL,
	"ended_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "game_sessions" ALTER COLUMN "connected_users" SET DEFAULT '{}'::jsonb;--> statement-breakpoint
ALTER TABLE "game_sessions" ALTER COLUMN "state_snapshot" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "game_sessions" ADD COLUMN "away_silent_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "game_sessions" ADD COLUMN "home_silent_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "games" ADD COLUMN "clock" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "game_clocks" ADD CONSTRAINT "game_clocks_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "game_clocks_running_index" ON "game_clocks" USING btree ("game_id") WHERE "game_clocks"."away_deadline" is not null or "game_clocks"."home_deadline" is not null;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_clock_check" CHECK ("games"."clock" in ('none', 'quick', 'standard'));