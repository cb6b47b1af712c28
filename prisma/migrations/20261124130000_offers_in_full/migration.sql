-- CreateEnum
CREATE TYPE "RestDay" AS ENUM ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'ROTATING');

-- CreateEnum
CREATE TYPE "Housing" AS ENUM ('PROVIDED_FREE', 'PROVIDED_DEDUCTED', 'ALLOWANCE', 'NOT_PROVIDED');

-- CreateEnum
CREATE TYPE "HousingType" AS ENUM ('DORMITORY', 'CAMP', 'LIVE_IN', 'INDIVIDUAL');

-- CreateEnum
CREATE TYPE "Meals" AS ENUM ('PROVIDED', 'ALLOWANCE', 'NONE');

-- CreateEnum
CREATE TYPE "TravelPayer" AS ENUM ('ROUNDTRIP_EMPLOYER', 'OUTWARD_EMPLOYER', 'RETURN_EMPLOYER', 'WORKER');

-- CreateEnum
CREATE TYPE "Insurance" AS ENUM ('SOCIAL_SECURITY', 'PRIVATE_HEALTH', 'WORK_ACCIDENT', 'REPATRIATION');

-- CreateEnum
CREATE TYPE "MissionMode" AS ENUM ('ON_SITE', 'REMOTE', 'HYBRID');

-- CreateEnum
CREATE TYPE "Criterion" AS ENUM ('SEX', 'AGE', 'FAMILY', 'ORIGIN', 'RELIGION', 'NATIVE_LANGUAGE', 'APPEARANCE', 'HEALTH', 'OPINION');

-- CreateEnum
CREATE TYPE "IntroductionState" AS ENUM ('REQUESTED', 'AGREED', 'REFUSED', 'WITHDRAWN');

-- AlterTable
ALTER TABLE "employer" ADD COLUMN     "contact_email" TEXT,
ADD COLUMN     "contact_name" TEXT,
ADD COLUMN     "contact_phone" TEXT,
ADD COLUMN     "licence_authority" TEXT,
ADD COLUMN     "licence_from" DATE,
ADD COLUMN     "licence_number" TEXT,
ADD COLUMN     "licence_to" DATE,
ADD COLUMN     "registration_number" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "offer" ADD COLUMN     "allowance_currency" TEXT,
ADD COLUMN     "allowance_minor" INTEGER,
ADD COLUMN     "allowance_unit" "WageUnit",
ADD COLUMN     "annual_leave_days" SMALLINT,
ADD COLUMN     "deliverable" TEXT,
ADD COLUMN     "description" TEXT,
ADD COLUMN     "guaranteed_share" SMALLINT,
ADD COLUMN     "housing" "Housing",
ADD COLUMN     "housing_currency" TEXT,
ADD COLUMN     "housing_minor" INTEGER,
ADD COLUMN     "housing_type" "HousingType",
ADD COLUMN     "housing_unit" "WageUnit",
ADD COLUMN     "insurances" "Insurance"[] NOT NULL DEFAULT ARRAY[]::"Insurance"[],
ADD COLUMN     "internship_months" SMALLINT,
ADD COLUMN     "internship_tutor" TEXT,
ADD COLUMN     "local_transport" BOOLEAN,
ADD COLUMN     "meals" "Meals",
ADD COLUMN     "mission_mode" "MissionMode",
ADD COLUMN     "mission_weeks" SMALLINT,
ADD COLUMN     "named_workers" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "nominative" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "probation_days" SMALLINT,
ADD COLUMN     "published_by_id" UUID,
ADD COLUMN     "published_by_name" TEXT,
ADD COLUMN     "rest_day" "RestDay",
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "site_id" UUID,
ADD COLUMN     "submitted_by_id" UUID,
ADD COLUMN     "submitted_by_name" TEXT,
ADD COLUMN     "term_months" SMALLINT,
ADD COLUMN     "travel" "TravelPayer",
ADD COLUMN     "weekly_minutes" SMALLINT;

-- CreateTable
CREATE TABLE "employer_site" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "city" TEXT,
    "jurisdiction" TEXT NOT NULL,
    "housing_capacity" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_wave" (
    "offer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "arrives_on" DATE NOT NULL,
    "posts" INTEGER NOT NULL,

    CONSTRAINT "offer_wave_pkey" PRIMARY KEY ("offer_id","position")
);

-- CreateTable
CREATE TABLE "offer_revision" (
    "offer_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ NOT NULL,
    "made_by_id" UUID,
    "made_by_name" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ,
    "published_by_id" UUID,
    "published_by_name" TEXT,

    CONSTRAINT "offer_revision_pkey" PRIMARY KEY ("offer_id","revision")
);

-- CreateTable
CREATE TABLE "legal_opinion" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "criterion" "Criterion" NOT NULL,
    "author" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "recorded_by_id" UUID,
    "recorded_by_name" TEXT NOT NULL,

    CONSTRAINT "legal_opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "introduction" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "offer_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "state" "IntroductionState" NOT NULL DEFAULT 'REQUESTED',
    "message" TEXT,
    "requested_at" TIMESTAMPTZ NOT NULL,
    "requested_by_id" UUID,
    "requested_by_name" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ,
    "answer_form" "ConsentForm",
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "note" TEXT,
    "withdrawn_at" TIMESTAMPTZ,
    "withdrawn_by_id" UUID,
    "withdrawn_by_name" TEXT,
    "withdrawal_reason" TEXT,

    CONSTRAINT "introduction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "disclosure" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "introduction_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "shown_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "user_id" UUID,
    "user_name" TEXT NOT NULL,
    "fields" TEXT[] NOT NULL,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_source" (
    "offer_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "occupation_text" TEXT,
    "occupation_candidates" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL,
    "offer_version" INTEGER NOT NULL,

    CONSTRAINT "offer_source_pkey" PRIMARY KEY ("offer_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "employer_site_employer_id_name_key" ON "employer_site"("employer_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "offer_wave_offer_id_arrives_on_key" ON "offer_wave"("offer_id", "arrives_on");

-- CreateIndex
CREATE UNIQUE INDEX "legal_opinion_offer_id_criterion_reference_key" ON "legal_opinion"("offer_id", "criterion", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "introduction_ordinal_key" ON "introduction"("ordinal");

-- CreateIndex
CREATE INDEX "introduction_candidate_id_idx" ON "introduction"("candidate_id");

-- CreateIndex
CREATE INDEX "introduction_offer_id_idx" ON "introduction"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "disclosure_ordinal_key" ON "disclosure"("ordinal");

-- CreateIndex
CREATE INDEX "disclosure_candidate_id_idx" ON "disclosure"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_source_employer_id_source_key_key" ON "offer_source"("employer_id", "source_key");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "employer_site"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_site" ADD CONSTRAINT "employer_site_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_wave" ADD CONSTRAINT "offer_wave_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_revision" ADD CONSTRAINT "offer_revision_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "legal_opinion" ADD CONSTRAINT "legal_opinion_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_source" ADD CONSTRAINT "offer_source_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What the data model language cannot say.

ALTER TABLE employer ADD CONSTRAINT employer_licence_order CHECK (licence_from < licence_to);
ALTER TABLE employer ADD CONSTRAINT employer_licence_whole CHECK (
  licence_number IS NULL OR (licence_authority IS NOT NULL AND licence_from IS NOT NULL)
);
ALTER TABLE employer_site ADD CONSTRAINT employer_site_capacity CHECK (housing_capacity >= 0);

ALTER TABLE offer ADD CONSTRAINT offer_named CHECK (nominative = (cardinality(named_workers) > 0));
ALTER TABLE offer ADD CONSTRAINT offer_terms_ranges CHECK (
  term_months BETWEEN 1 AND 120 AND probation_days BETWEEN 0 AND 365 AND weekly_minutes BETWEEN 1 AND 10080
  AND guaranteed_share BETWEEN 0 AND 100 AND annual_leave_days BETWEEN 0 AND 365
  AND internship_months BETWEEN 1 AND 36 AND mission_weeks BETWEEN 1 AND 260
);
-- An amount goes with what is deducted or paid, and with nothing else.
ALTER TABLE offer ADD CONSTRAINT offer_housing_amount CHECK (
  (housing_minor IS NOT NULL) = (housing IS NOT NULL AND housing IN ('PROVIDED_DEDUCTED', 'ALLOWANCE'))
  AND (housing_minor IS NULL) = (housing_currency IS NULL) AND (housing_minor IS NULL) = (housing_unit IS NULL)
  AND housing_minor >= 0
);
ALTER TABLE offer ADD CONSTRAINT offer_allowance CHECK (
  (allowance_minor IS NULL) = (allowance_currency IS NULL) AND (allowance_minor IS NULL) = (allowance_unit IS NULL)
  AND allowance_minor >= 0
);
ALTER TABLE offer_wave ADD CONSTRAINT offer_wave_posts CHECK (posts > 0);

-- The posts of the waves are the posts of the offer, when a transaction commits.
CREATE FUNCTION check_offer_waves() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid;
  arriving bigint;
  offered integer;
BEGIN
  IF TG_TABLE_NAME = 'offer' THEN
    checked := NEW.id;
  ELSE
    checked := coalesce(NEW.offer_id, OLD.offer_id);
  END IF;
  SELECT sum(posts) INTO arriving FROM offer_wave WHERE offer_id = checked;
  SELECT posts INTO offered FROM offer WHERE id = checked;
  IF arriving IS NOT NULL AND arriving <> offered THEN
    RAISE EXCEPTION 'offer %: its waves have % posts, itself %', checked, arriving, offered
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER offer_wave_sum AFTER INSERT OR UPDATE OR DELETE ON offer_wave
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_offer_waves();
CREATE CONSTRAINT TRIGGER offer_posts_sum AFTER UPDATE OF posts ON offer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_offer_waves();

-- What was handed in stays as it was; only its publication is added, once.
CREATE FUNCTION keep_offer_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.published_at IS NOT NULL
    OR (NEW.offer_id, NEW.revision, NEW.content, NEW.changes, NEW.made_at, NEW.made_by_name, NEW.reason)
      IS DISTINCT FROM (OLD.offer_id, OLD.revision, OLD.content, OLD.changes, OLD.made_at, OLD.made_by_name, OLD.reason)
  THEN
    RAISE EXCEPTION 'offer_revision is kept as it was: % refused', TG_OP;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER offer_revision_kept BEFORE UPDATE OR DELETE ON offer_revision
  FOR EACH ROW EXECUTE FUNCTION keep_offer_revision();
ALTER TABLE offer_revision ADD CONSTRAINT offer_revision_positive CHECK (revision > 0);

ALTER TABLE introduction ADD CONSTRAINT introduction_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id);
ALTER TABLE disclosure ADD CONSTRAINT disclosure_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id);
-- Asked once for an offer: a refusal stands, and only what was withdrawn may be asked anew.
CREATE UNIQUE INDEX introduction_once ON introduction (offer_id, candidate_id) WHERE state <> 'WITHDRAWN';
ALTER TABLE introduction ADD CONSTRAINT introduction_stamps CHECK (
  (state <> 'REQUESTED' OR answered_at IS NULL)
  AND (state NOT IN ('AGREED', 'REFUSED') OR (answered_at IS NOT NULL AND answer_form IS NOT NULL AND answered_by_name IS NOT NULL))
  AND (state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
);
CREATE TRIGGER disclosure_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE offer_source ADD CONSTRAINT offer_source_hash CHECK (length(content_hash) = 32);
