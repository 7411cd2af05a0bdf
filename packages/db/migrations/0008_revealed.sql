-- Games that ended before the moment was noted: their logs tell it.
UPDATE "game_secrets" SET "revealed_at" = "game_events"."at" FROM "game_events"
WHERE "game_events"."game_id" = "game_secrets"."game_id" AND "game_events"."type" = 'diceRevealed';
