CREATE TABLE "game_events" (
	"game_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"payload" json NOT NULL,
	"actor" text NOT NULL,
	"actor_user_id" uuid,
	"action_id" uuid NOT NULL,
	"action_index" smallint NOT NULL,
	"action_hash" char(64) NOT NULL,
	"reason" text,
	"hash" char(64) NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "game_events_game_id_version_pk" PRIMARY KEY("game_id","version"),
	CONSTRAINT "game_events_action_key" UNIQUE("game_id","action_id","actor","action_index"),
	CONSTRAINT "game_events_version_check" CHECK ("game_events"."version" >= 1),
	CONSTRAINT "game_events_action_index_check" CHECK ("game_events"."action_index" >= 0),
	CONSTRAINT "game_events_type_check" CHECK ("game_events"."payload" ->> 'type' = "game_events"."type")
);
--> statement-breakpoint
CREATE TABLE "game_cardset_links" (
	"game_id" uuid NOT NULL,
	"cardset_id" integer NOT NULL,
	"priority" smallint DEFAULT 1 NOT NULL,
	CONSTRAINT "game_cardset_links_game_id_cardset_id_pk" PRIMARY KEY("game_id","cardset_id"),
	CONSTRAINT "game_cardset_links_priority_check" CHECK ("game_cardset_links"."priority" >= 1)
);
--> statement-breakpoint
CREATE TABLE "game_invites" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "game_invites_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "game_secrets" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"secret" char(64) NOT NULL,
	"revealed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "game_sessions" (
	"game_id" uuid PRIMARY KEY NOT NULL,
	"connected_users" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"last_action_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"state_snapshot" jsonb,
	"snapshot_version" integer,
	"engine_version" text,
	"state_hash" char(64)
);
--> statement-breakpoint
CREATE TABLE "games" (
	"id" uuid PRIMARY KEY NOT NULL,
	"league" text NOT NULL,
	"status" text NOT NULL,
	"ending" text,
	"winner" text,
	"mode" text NOT NULL,
	"visibility" text NOT NULL,
	"resolution" text NOT NULL,
	"innings" smallint NOT NULL,
	"away_team_id" text,
	"home_team_id" text,
	"away_team_name" text,
	"home_team_name" text,
	"away_team_abbreviation" text,
	"home_team_abbreviation" text,
	"away_manager_id" uuid,
	"home_manager_id" uuid,
	"away_team_is_ai" boolean DEFAULT false NOT NULL,
	"home_team_is_ai" boolean DEFAULT false NOT NULL,
	"away_ai_difficulty" text,
	"home_ai_difficulty" text,
	"current_inning" smallint DEFAULT 1 NOT NULL,
	"current_half" text DEFAULT 'top' NOT NULL,
	"outs" smallint DEFAULT 0 NOT NULL,
	"on_base_code" smallint DEFAULT 0 NOT NULL,
	"away_score" smallint DEFAULT 0 NOT NULL,
	"home_score" smallint DEFAULT 0 NOT NULL,
	"waiting_for" text DEFAULT 'nobody' NOT NULL,
	"rules_version" text,
	"chart_id" text,
	"re_table_id" text,
	"we_table_id" text,
	"dice_commitment" char(64),
	"version" integer DEFAULT 0 NOT NULL,
	"chain_hash" char(64),
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"last_action_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"quarantined_at" timestamp with time zone,
	"quarantine_reason" text,
	CONSTRAINT "games_status_check" CHECK ("games"."status" in ('pending', 'active', 'completed')),
	CONSTRAINT "games_mode_check" CHECK ("games"."mode" in ('ranked', 'friendly', 'practice')),
	CONSTRAINT "games_visibility_check" CHECK ("games"."visibility" in ('public', 'private')),
	CONSTRAINT "games_resolution_check" CHECK ("games"."resolution" in ('auto', 'chart', 'manual')),
	CONSTRAINT "games_ending_check" CHECK (("games"."ending" is not null) = ("games"."status" = 'completed')),
	CONSTRAINT "games_ending_value_check" CHECK ("games"."ending" in ('regulation', 'walk-off', 'mercy', 'forfeit', 'tie', 'called', 'void')),
	CONSTRAINT "games_winner_check" CHECK ("games"."winner" in ('away', 'home')),
	CONSTRAINT "games_half_check" CHECK ("games"."current_half" in ('top', 'bottom')),
	CONSTRAINT "games_waiting_check" CHECK ("games"."waiting_for" in ('away', 'home', 'both', 'nobody')),
	CONSTRAINT "games_away_ai_check" CHECK ("games"."away_team_is_ai" = ("games"."away_ai_difficulty" is not null)),
	CONSTRAINT "games_home_ai_check" CHECK ("games"."home_team_is_ai" = ("games"."home_ai_difficulty" is not null)),
	CONSTRAINT "games_numbers_check" CHECK ("games"."current_inning" >= 1 and "games"."version" >= 0),
	CONSTRAINT "games_bases_check" CHECK ("games"."on_base_code" between 0 and 7),
	CONSTRAINT "games_outs_check" CHECK ("games"."outs" between 0 and 3),
	CONSTRAINT "games_scores_check" CHECK ("games"."away_score" >= 0 and "games"."home_score" >= 0)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"league" text NOT NULL,
	"actor_user_id" uuid,
	"action" text NOT NULL,
	"game_id" uuid,
	"reason" text NOT NULL,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"league" text NOT NULL,
	"token_hash" char(64) NOT NULL,
	"previous_hash" char(64),
	"rotated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "socket_tickets" (
	"ticket_hash" char(64) PRIMARY KEY NOT NULL,
	"league" text NOT NULL,
	"session_id" uuid,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider" text NOT NULL,
	"provider_id" text NOT NULL,
	"name" text NOT NULL,
	"avatar_url" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "users_provider_id_key" UNIQUE("provider","provider_id"),
	CONSTRAINT "users_provider_check" CHECK ("users"."provider" in ('discord', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "plays" (
	"game_id" uuid NOT NULL,
	"play_number" integer NOT NULL,
	"version" integer NOT NULL,
	"inning" smallint NOT NULL,
	"half" text NOT NULL,
	"outs_before" smallint NOT NULL,
	"batting_order" smallint NOT NULL,
	"away_score" smallint NOT NULL,
	"home_score" smallint NOT NULL,
	"batter_id" smallint NOT NULL,
	"pitcher_id" smallint NOT NULL,
	"catcher_id" smallint NOT NULL,
	"defender_id" smallint,
	"runner_id" smallint,
	"on_first_id" smallint,
	"on_second_id" smallint,
	"on_third_id" smallint,
	"on_first_final" smallint,
	"on_second_final" smallint,
	"on_third_final" smallint,
	"batter_final" smallint,
	"on_base_code" smallint NOT NULL,
	"defensive_choices" jsonb,
	"offensive_choices" jsonb,
	"dice_roll" text,
	"hit_type" text NOT NULL,
	"result_description" text NOT NULL,
	"outs_recorded" smallint DEFAULT 0 NOT NULL,
	"runs_scored" smallint DEFAULT 0 NOT NULL,
	"check_pos" text,
	"pa" smallint DEFAULT 0 NOT NULL,
	"ab" smallint DEFAULT 0 NOT NULL,
	"hit" smallint DEFAULT 0 NOT NULL,
	"double" smallint DEFAULT 0 NOT NULL,
	"triple" smallint DEFAULT 0 NOT NULL,
	"homerun" smallint DEFAULT 0 NOT NULL,
	"bb" smallint DEFAULT 0 NOT NULL,
	"so" smallint DEFAULT 0 NOT NULL,
	"hbp" smallint DEFAULT 0 NOT NULL,
	"rbi" smallint DEFAULT 0 NOT NULL,
	"sac" smallint DEFAULT 0 NOT NULL,
	"sac_type" text,
	"ibb" smallint DEFAULT 0 NOT NULL,
	"gidp" smallint DEFAULT 0 NOT NULL,
	"sb" smallint DEFAULT 0 NOT NULL,
	"cs" smallint DEFAULT 0 NOT NULL,
	"wild_pitch" smallint DEFAULT 0 NOT NULL,
	"passed_ball" smallint DEFAULT 0 NOT NULL,
	"pick_off" smallint DEFAULT 0 NOT NULL,
	"balk" smallint DEFAULT 0 NOT NULL,
	"bphr" smallint DEFAULT 0 NOT NULL,
	"bpfo" smallint DEFAULT 0 NOT NULL,
	"bp1b" smallint DEFAULT 0 NOT NULL,
	"bplo" smallint DEFAULT 0 NOT NULL,
	"error" smallint DEFAULT 0 NOT NULL,
	"run" smallint DEFAULT 0 NOT NULL,
	"e_run" smallint DEFAULT 0 NOT NULL,
	"wpa" real,
	"re24" real,
	"is_tied" boolean DEFAULT false NOT NULL,
	"is_go_ahead" boolean DEFAULT false NOT NULL,
	"is_new_inning" boolean DEFAULT false NOT NULL,
	"in_pow" boolean DEFAULT false NOT NULL,
	"complete" boolean DEFAULT false NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "plays_game_id_play_number_pk" PRIMARY KEY("game_id","play_number"),
	CONSTRAINT "plays_half_check" CHECK ("plays"."half" in ('top', 'bottom')),
	CONSTRAINT "plays_check_pos_check" CHECK ("plays"."check_pos" in ('P', 'C', '1B', '2B', '3B', 'SS', 'LF', 'CF', 'RF')),
	CONSTRAINT "plays_outs_check" CHECK ("plays"."outs_before" between 0 and 2),
	CONSTRAINT "plays_outs_recorded_check" CHECK ("plays"."outs_before" + "plays"."outs_recorded" <= 3),
	CONSTRAINT "plays_bases_check" CHECK ("plays"."on_base_code" between 0 and 7),
	CONSTRAINT "plays_code_check" CHECK ("plays"."on_base_code" = ("plays"."on_first_id" is not null)::int + 2 * ("plays"."on_second_id" is not null)::int + 4 * ("plays"."on_third_id" is not null)::int),
	CONSTRAINT "plays_first_check" CHECK (("plays"."on_first_id" is null) = ("plays"."on_first_final" is null) and "plays"."on_first_final" between 0 and 4),
	CONSTRAINT "plays_second_check" CHECK (("plays"."on_second_id" is null) = ("plays"."on_second_final" is null) and "plays"."on_second_final" between 0 and 4),
	CONSTRAINT "plays_third_check" CHECK (("plays"."on_third_id" is null) = ("plays"."on_third_final" is null) and "plays"."on_third_final" between 0 and 4),
	CONSTRAINT "plays_batter_final_check" CHECK ("plays"."batter_final" between 0 and 4),
	CONSTRAINT "plays_order_check" CHECK ("plays"."batting_order" between 1 and 9)
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"key" char(64) PRIMARY KEY NOT NULL,
	"league" text NOT NULL,
	"player_id" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lineups" (
	"game_id" uuid NOT NULL,
	"id" smallint NOT NULL,
	"side" text NOT NULL,
	"team_id" text NOT NULL,
	"card_key" char(64) NOT NULL,
	"player_id" text NOT NULL,
	"position" text NOT NULL,
	"batting_order" smallint,
	"is_starter" boolean NOT NULL,
	"is_active" boolean NOT NULL,
	"entered_inning" smallint,
	"replacing_id" smallint,
	"after_play" integer,
	"is_fatigued" boolean DEFAULT false NOT NULL,
	CONSTRAINT "lineups_game_id_id_pk" PRIMARY KEY("game_id","id"),
	CONSTRAINT "lineups_side_check" CHECK ("lineups"."side" in ('away', 'home')),
	CONSTRAINT "lineups_order_check" CHECK ("lineups"."batting_order" between 1 and 9),
	CONSTRAINT "lineups_entry_check" CHECK ("lineups"."is_starter" or ("lineups"."entered_inning" is not null and "lineups"."after_play" is not null))
);
--> statement-breakpoint
CREATE TABLE "roster_links" (
	"game_id" uuid NOT NULL,
	"lineup_id" smallint NOT NULL,
	"side" text NOT NULL,
	"team_id" text NOT NULL,
	"card_key" char(64) NOT NULL,
	"player_id" text NOT NULL,
	CONSTRAINT "roster_links_game_id_lineup_id_pk" PRIMARY KEY("game_id","lineup_id"),
	CONSTRAINT "roster_links_side_check" CHECK ("roster_links"."side" in ('away', 'home'))
);
--> statement-breakpoint
ALTER TABLE "game_events" ADD CONSTRAINT "game_events_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_events" ADD CONSTRAINT "game_events_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_cardset_links" ADD CONSTRAINT "game_cardset_links_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_invites" ADD CONSTRAINT "game_invites_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_secrets" ADD CONSTRAINT "game_secrets_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_sessions" ADD CONSTRAINT "game_sessions_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_away_manager_id_users_id_fk" FOREIGN KEY ("away_manager_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_home_manager_id_users_id_fk" FOREIGN KEY ("home_manager_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "games" ADD CONSTRAINT "games_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_actor_user_id_users_id_fk" FOREIGN KEY ("actor_user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "socket_tickets" ADD CONSTRAINT "socket_tickets_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_batter_fkey" FOREIGN KEY ("game_id","batter_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_pitcher_fkey" FOREIGN KEY ("game_id","pitcher_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_catcher_fkey" FOREIGN KEY ("game_id","catcher_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_defender_fkey" FOREIGN KEY ("game_id","defender_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_runner_fkey" FOREIGN KEY ("game_id","runner_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_on_first_fkey" FOREIGN KEY ("game_id","on_first_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_on_second_fkey" FOREIGN KEY ("game_id","on_second_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plays" ADD CONSTRAINT "plays_on_third_fkey" FOREIGN KEY ("game_id","on_third_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineups" ADD CONSTRAINT "lineups_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineups" ADD CONSTRAINT "lineups_card_key_cards_key_fk" FOREIGN KEY ("card_key") REFERENCES "public"."cards"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lineups" ADD CONSTRAINT "lineups_replacing_fkey" FOREIGN KEY ("game_id","replacing_id") REFERENCES "public"."lineups"("game_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_links" ADD CONSTRAINT "roster_links_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roster_links" ADD CONSTRAINT "roster_links_card_key_cards_key_fk" FOREIGN KEY ("card_key") REFERENCES "public"."cards"("key") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "game_events_actor_user_index" ON "game_events" USING btree ("actor_user_id");--> statement-breakpoint
CREATE INDEX "games_recent_index" ON "games" USING btree ("league","status","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "games_away_manager_index" ON "games" USING btree ("away_manager_id","status");--> statement-breakpoint
CREATE INDEX "games_home_manager_index" ON "games" USING btree ("home_manager_id","status");--> statement-breakpoint
CREATE INDEX "games_ai_index" ON "games" USING btree ("id") WHERE status = 'active' and (away_team_is_ai or home_team_is_ai);--> statement-breakpoint
CREATE INDEX "audit_events_league_index" ON "audit_events" USING btree ("league","at");--> statement-breakpoint
CREATE INDEX "sessions_previous_hash_index" ON "sessions" USING btree ("previous_hash");--> statement-breakpoint
CREATE INDEX "sessions_user_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "socket_tickets_expires_index" ON "socket_tickets" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "plays_bases_index" ON "plays" USING btree ("game_id","on_base_code");--> statement-breakpoint
CREATE INDEX "plays_batter_index" ON "plays" USING btree ("game_id","batter_id");--> statement-breakpoint
CREATE INDEX "plays_pitcher_index" ON "plays" USING btree ("game_id","pitcher_id");--> statement-breakpoint
CREATE INDEX "plays_runner_index" ON "plays" USING btree ("game_id","runner_id") WHERE runner_id is not null;--> statement-breakpoint
CREATE INDEX "cards_player_index" ON "cards" USING btree ("league","player_id");--> statement-breakpoint
CREATE INDEX "lineups_active_index" ON "lineups" USING btree ("game_id","side","position") WHERE is_active;--> statement-breakpoint
CREATE INDEX "lineups_player_index" ON "lineups" USING btree ("player_id");--> statement-breakpoint
CREATE INDEX "roster_links_card_index" ON "roster_links" USING btree ("card_key");--> statement-breakpoint
CREATE INDEX "roster_links_player_index" ON "roster_links" USING btree ("player_id");