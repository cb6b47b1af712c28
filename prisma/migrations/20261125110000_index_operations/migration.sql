-- CreateEnum
CREATE TYPE "FeedKind" AS ENUM ('CANDIDATE', 'OFFER');

-- AlterTable
ALTER TABLE "change_feed" ADD COLUMN     "kind" "FeedKind" NOT NULL DEFAULT 'CANDIDATE';

-- AlterTable
ALTER TABLE "feed_epoch" ADD COLUMN     "edition" UUID NOT NULL DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "index_process" (
    "id" SERIAL NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edition" UUID,
    "candidates" INTEGER,
    "problem" TEXT,
    "check_asked" UUID,
    "check_answered" UUID,
    "check_report" JSONB,

    CONSTRAINT "index_process_pkey" PRIMARY KEY ("id")
);

-- Whoever writes to an offer that is or was published tells so, whichever way it is written.
CREATE FUNCTION feed_offer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change_feed (kind, ordinal)
  VALUES ('OFFER', CASE TG_OP WHEN 'DELETE' THEN OLD.ordinal ELSE NEW.ordinal END);
  RETURN NULL;
END
$$;
CREATE TRIGGER offer_fed_insert AFTER INSERT ON offer
  FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION feed_offer();
CREATE TRIGGER offer_fed_update AFTER UPDATE ON offer
  FOR EACH ROW WHEN (OLD.status = 'PUBLISHED' OR NEW.status = 'PUBLISHED') EXECUTE FUNCTION feed_offer();
CREATE TRIGGER offer_fed_delete AFTER DELETE ON offer
  FOR EACH ROW WHEN (OLD.status = 'PUBLISHED') EXECUTE FUNCTION feed_offer();

CREATE FUNCTION feed_offer_of_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change_feed (kind, ordinal)
  SELECT 'OFFER', o.ordinal FROM offer o
  WHERE o.status = 'PUBLISHED' AND o.id = CASE TG_OP WHEN 'DELETE' THEN OLD.offer_id ELSE NEW.offer_id END;
  RETURN NULL;
END
$$;
CREATE TRIGGER offer_occupation_fed AFTER INSERT OR UPDATE OR DELETE ON offer_occupation
  FOR EACH ROW EXECUTE FUNCTION feed_offer_of_part();
CREATE TRIGGER offer_skill_fed AFTER INSERT OR UPDATE OR DELETE ON offer_skill
  FOR EACH ROW EXECUTE FUNCTION feed_offer_of_part();
CREATE TRIGGER offer_language_fed AFTER INSERT OR UPDATE OR DELETE ON offer_language
  FOR EACH ROW EXECUTE FUNCTION feed_offer_of_part();
