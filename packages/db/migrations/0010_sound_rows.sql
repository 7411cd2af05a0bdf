-- For what is written from now on: rows that are there already are not read, and nobody waits.
ALTER TABLE "game_events" ADD CONSTRAINT "game_events_actor_check" CHECK ("game_events"."actor" ~ '^(server|clock|ai:(away|home)|(user|admin):[0-9a-f-]{36})$') NOT VALID;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_hit_type_check" CHECK ("plays"."hit_type" ~ '^[A-Z][A-Z0-9_-]*$') NOT VALID;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_sac_type_check" CHECK ("plays"."sac_type" in ('SF', 'SH')) NOT VALID;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_counts_check" CHECK (least("plays"."outs_recorded", "plays"."runs_scored", "plays"."away_score", "plays"."home_score", "plays"."pa", "plays"."ab", "plays"."hit", "plays"."double", "plays"."triple", "plays"."homerun", "plays"."bb", "plays"."so", "plays"."hbp", "plays"."rbi", "plays"."sac", "plays"."ibb", "plays"."gidp", "plays"."sb", "plays"."cs", "plays"."wild_pitch", "plays"."passed_ball", "plays"."pick_off", "plays"."balk", "plays"."bphr", "plays"."bpfo", "plays"."bp1b", "plays"."bplo", "plays"."error", "plays"."ci", "plays"."roe", "plays"."run", "plays"."e_run") >= 0) NOT VALID;--> statement-breakpoint
ALTER TABLE "lineups" ADD CONSTRAINT "lineups_position_check" CHECK ("lineups"."position" in ('P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF', 'DH', 'PH', 'PR')) NOT VALID;--> statement-breakpoint
-- One active man a slot of the batting order; looked at when a change is complete, since two men change at once.
ALTER TABLE "lineups" ADD CONSTRAINT "lineups_slot_exclusion" EXCLUDE USING btree
	("game_id" WITH =, "side" WITH =, "batting_order" WITH =) WHERE ("is_active" AND "batting_order" IS NOT NULL)
	DEFERRABLE INITIALLY DEFERRED;
