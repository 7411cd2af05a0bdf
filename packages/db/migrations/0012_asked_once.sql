ALTER TABLE "games" ADD COLUMN "request_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "games_request_key" ON "games" USING btree ("created_by","request_id") WHERE request_id is not null;