-- Nothing asks for events by who wrote them, and who is in the log is never deleted.
DROP INDEX "game_events_actor_user_index";
