ALTER TABLE "socket_tickets" DROP CONSTRAINT "socket_tickets_session_id_sessions_id_fk";
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_game_id_games_id_fk";
--> statement-breakpoint
ALTER TABLE "plays" DROP CONSTRAINT "plays_game_id_games_id_fk";
--> statement-breakpoint
ALTER TABLE "runs" DROP CONSTRAINT "runs_game_id_games_id_fk";

--> statement-breakpoint
-- A ticket is good for half a minute: after a crash of the database it may be gone.
ALTER TABLE "socket_tickets" SET UNLOGGED;
--> statement-breakpoint
-- These rows are written again: room on their pages, so that no index has to know.
ALTER TABLE "games" SET (fillfactor = 70);
--> statement-breakpoint
ALTER TABLE "plays" SET (fillfactor = 80);
