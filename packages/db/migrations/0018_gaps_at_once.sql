-- Looked for once a statement and not once an event: an append brings those of many games.
-- Each event that was added needs the one before it in the log, and that one needs its own, if it
-- was added too: so there is no gap down to the first. The question stands in the list of what is
-- selected against: as a join it might be answered by reading the log from end to end.
CREATE FUNCTION refuse_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	lost record;
BEGIN
	SELECT added.game_id, added.version - 1 AS version INTO lost
	FROM added
	WHERE added.version > 1 AND (
		SELECT 1 FROM game_events AS before
		WHERE before.game_id = added.game_id AND before.version = added.version - 1
	) IS NULL
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'game % has no event %', lost.game_id, lost.version USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER game_events_no_gap ON "game_events";
--> statement-breakpoint
CREATE TRIGGER game_events_no_gap AFTER INSERT ON "game_events"
	REFERENCING NEW TABLE AS added
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_gaps();
--> statement-breakpoint
DROP FUNCTION refuse_gap();
