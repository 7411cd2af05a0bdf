CREATE TABLE "decisions" (
	"game_id" uuid NOT NULL,
	"pitcher_id" smallint NOT NULL,
	"win" smallint DEFAULT 0 NOT NULL,
	"loss" smallint DEFAULT 0 NOT NULL,
	"hold" smallint DEFAULT 0 NOT NULL,
	"is_save" smallint DEFAULT 0 NOT NULL,
	"b_save" smallint DEFAULT 0 NOT NULL,
	"is_start" smallint DEFAULT 0 NOT NULL,
	"irunners" smallint DEFAULT 0 NOT NULL,
	"irunners_scored" smallint DEFAULT 0 NOT NULL,
	"rest_outs" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "decisions_game_id_pitcher_id_pk" PRIMARY KEY("game_id","pitcher_id")
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"game_id" uuid NOT NULL,
	"play_number" integer NOT NULL,
	"runner_id" smallint NOT NULL,
	"pitcher_id" smallint NOT NULL,
	"origin_play" integer,
	"earned" boolean NOT NULL,
	"team_earned" boolean NOT NULL,
	CONSTRAINT "runs_game_id_play_number_runner_id_pk" PRIMARY KEY("game_id","play_number","runner_id")
);
--> statement-breakpoint
-- Of plays that were written before nobody has noted who stood where: nothing is known of it.
ALTER TABLE "plays" ADD COLUMN "fielders" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "fielders" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "putouts" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "putouts" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "assists" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "assists" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "errors" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "errors" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "stolen_code" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "stolen_code" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "caught_code" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ALTER COLUMN "caught_code" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "ci" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "roe" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "double_play" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "plays" ADD COLUMN "triple_play" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_pitcher_fkey" FOREIGN KEY ("game_id","pitcher_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_play_fkey" FOREIGN KEY ("game_id","play_number") REFERENCES "public"."plays"("game_id","play_number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_runner_fkey" FOREIGN KEY ("game_id","runner_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_pitcher_fkey" FOREIGN KEY ("game_id","pitcher_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;