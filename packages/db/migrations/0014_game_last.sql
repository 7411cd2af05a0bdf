DROP INDEX "plays_bases_index";--> statement-breakpoint
DROP INDEX "plays_batter_index";--> statement-breakpoint
DROP INDEX "plays_pitcher_index";--> statement-breakpoint
DROP INDEX "plays_runner_index";--> statement-breakpoint
CREATE INDEX "plays_bases_index" ON "plays" USING btree ("on_base_code","game_id");--> statement-breakpoint
CREATE INDEX "plays_batter_index" ON "plays" USING btree ("batter_id","game_id");--> statement-breakpoint
CREATE INDEX "plays_pitcher_index" ON "plays" USING btree ("pitcher_id","game_id");--> statement-breakpoint
CREATE INDEX "plays_runner_index" ON "plays" USING btree ("runner_id","game_id") WHERE runner_id is not null;