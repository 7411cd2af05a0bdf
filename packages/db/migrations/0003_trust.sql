CREATE TABLE "game_spectators" (
	"game_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "game_spectators_game_id_user_id_pk" PRIMARY KEY("game_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "officials" (
	"league" text NOT NULL,
	"provider" text NOT NULL,
	"provider_id" text NOT NULL,
	"since" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "officials_league_provider_provider_id_pk" PRIMARY KEY("league","provider","provider_id"),
	CONSTRAINT "officials_provider_check" CHECK ("officials"."provider" in ('discord', 'demo'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"league" text NOT NULL,
	"kind" text NOT NULL,
	"game_id" uuid NOT NULL,
	"payload" json NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"next_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"delivered_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "outbox_kind_check" CHECK ("outbox"."kind" in ('result', 'announcement'))
);
--> statement-breakpoint
CREATE TABLE "retired_tokens" (
	"token_hash" char(64) PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"retired_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"state_hash" char(64) PRIMARY KEY NOT NULL,
	"browser_hash" char(64) NOT NULL,
	"league" text NOT NULL,
	"verifier" text NOT NULL,
	"return_to" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "details" SET DATA TYPE json;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "details" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "rotated_at" SET DEFAULT clock_timestamp();--> statement-breakpoint
UPDATE "sessions" SET "rotated_at" = "created_at" WHERE "rotated_at" IS NULL;--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "rotated_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "number" integer;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "game_hash" char(64);--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "hash" char(64);--> statement-breakpoint
-- What was written before is numbered and chained in the order of its coming, as it is from here on.
ALTER TABLE "audit_events" DISABLE TRIGGER audit_events_append_only;--> statement-breakpoint
DO $$
DECLARE
	event record;
	before char(64);
	n integer;
	current_league text := '';
BEGIN
	FOR event IN SELECT * FROM audit_events ORDER BY league, at, id LOOP
		IF event.league <> current_league THEN
			current_league := event.league;
			before := repeat('0', 64);
			n := 0;
		END IF;
		n := n + 1;
		before := encode(sha256(convert_to('[' || array_to_string(ARRAY[
			to_json(before)::text, to_json(event.id)::text, to_json(event.league)::text, n::text,
			coalesce(to_json(event.actor_user_id)::text, 'null'), to_json(event.action)::text,
			coalesce(to_json(event.game_id)::text, 'null'), to_json(event.reason)::text,
			to_json(event.details::text)::text, 'null',
			to_json(to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
		], ',') || ']', 'UTF8')), 'hex');
		UPDATE audit_events SET number = n, hash = before WHERE id = event.id;
	END LOOP;
END $$;--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE TRIGGER audit_events_append_only;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "number" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "token_used" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "game_spectators" ADD CONSTRAINT "game_spectators_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "game_spectators" ADD CONSTRAINT "game_spectators_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_game_id_games_id_fk" FOREIGN KEY ("game_id") REFERENCES "public"."games"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retired_tokens" ADD CONSTRAINT "retired_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "game_spectators_user_index" ON "game_spectators" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outbox_due_index" ON "outbox" USING btree ("next_at") WHERE delivered_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_game_index" ON "outbox" USING btree ("game_id");--> statement-breakpoint
CREATE INDEX "retired_tokens_session_index" ON "retired_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_expires_index" ON "sign_in_attempts" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_number_key" UNIQUE("league","number");--> statement-breakpoint
DROP INDEX "sessions_previous_hash_index";--> statement-breakpoint
ALTER TABLE "sessions" DROP COLUMN "previous_hash";