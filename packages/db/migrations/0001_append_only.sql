-- The log of a game and the audit log only grow: whoever asks, whatever his rights on the table.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER game_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "game_events"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_events"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Versions have no gap: an event's predecessor is in the log before it is.
CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.version > 1 AND NOT EXISTS (
		SELECT 1 FROM game_events WHERE game_id = NEW.game_id AND version = NEW.version - 1
	) THEN
		RAISE EXCEPTION 'game % has no event %', NEW.game_id, NEW.version - 1 USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER game_events_no_gap BEFORE INSERT ON "game_events"
	FOR EACH ROW EXECUTE FUNCTION refuse_gap();
