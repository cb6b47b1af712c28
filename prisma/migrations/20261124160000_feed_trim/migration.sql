-- The newest change that was trimmed: whoever does not know it reads everything anew.
ALTER TABLE "feed_epoch" ADD COLUMN "trimmed_through" xid8;

-- Followers ask for changes from a transaction on.
CREATE INDEX change_feed_xid ON change_feed (xid);
