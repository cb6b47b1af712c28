-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('NATIONAL', 'REGIONAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADVISER', 'NATIONAL_DEPARTMENT', 'EMPLOYER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "EmployerKind" AS ENUM ('DIRECT', 'MANPOWER_AGENCY', 'HOUSEHOLD', 'COOPERATIVE', 'PUBLIC');

-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('JOB', 'SEASONAL_JOB', 'APPRENTICESHIP', 'INTERNSHIP', 'EXPERT_MISSION');

-- CreateEnum
CREATE TYPE "ContractKind" AS ENUM ('SEASONAL', 'SEASONAL_RECURRENT', 'FIXED_TERM', 'PROJECT', 'OPEN_ENDED', 'APPRENTICESHIP', 'TRAINEESHIP', 'SELF_EMPLOYED', 'INFORMAL_VERBAL');

-- CreateEnum
CREATE TYPE "WageUnit" AS ENUM ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR', 'PIECE');

-- CreateEnum
CREATE TYPE "WageBasis" AS ENUM ('GROSS', 'NET');

-- CreateEnum
CREATE TYPE "OfferStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'CLOSED');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('FEMALE', 'MALE');

-- CreateEnum
CREATE TYPE "BirthPrecision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'ESTIMATED');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('GIVEN', 'FAMILY', 'MARRIED', 'ALIAS');

-- CreateEnum
CREATE TYPE "CandidateStatus" AS ENUM ('POTENTIAL_MIGRANT', 'DIASPORA', 'ON_ASSIGNMENT', 'RETURNED');

-- CreateEnum
CREATE TYPE "SkillEvidence" AS ENUM ('SELF_DECLARED', 'EMPLOYER_ATTESTED', 'CENTRE_TESTED', 'CERTIFIED');

-- CreateEnum
CREATE TYPE "LiteracyLevel" AS ENUM ('NONE', 'SIGNS_NAME', 'READS', 'READS_WRITES');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('SHARE_WITH_EMPLOYER', 'SHARE_WITH_PARTNER', 'CONTACT', 'STATISTICS');

-- CreateEnum
CREATE TYPE "ConsentForm" AS ENUM ('WRITTEN', 'ORAL_WITNESSED', 'THUMBPRINT', 'GUARDIAN');

-- CreateEnum
CREATE TYPE "PhoneUse" AS ENUM ('OWN', 'FAMILY_SHARED', 'INTERMEDIARY');

-- CreateEnum
CREATE TYPE "ReferencingBasis" AS ENUM ('OFFICIAL', 'ANALOGY');

-- CreateEnum
CREATE TYPE "Completion" AS ENUM ('NONE', 'PART_1', 'FULL');

-- CreateEnum
CREATE TYPE "EvidenceCheck" AS ENUM ('NONE', 'COPY_SEEN', 'ORIGINAL_SEEN', 'AUTHENTICATED_BY_ISSUER', 'LEGALISED', 'APOSTILLED', 'TRANSLATED_SWORN');

-- CreateEnum
CREATE TYPE "ConceptKind" AS ENUM ('OCCUPATION', 'SKILL', 'SKILL_GROUP', 'ISCO_GROUP');

-- CreateEnum
CREATE TYPE "ConceptStatus" AS ENUM ('RELEASED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "LabelKind" AS ENUM ('PREFERRED', 'ALTERNATIVE');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('BROADER', 'ESSENTIAL', 'OPTIONAL');

-- CreateEnum
CREATE TYPE "MappingKind" AS ENUM ('EXACT', 'CLOSE', 'BROAD', 'NARROW');

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "AgencyKind" NOT NULL,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "parent_id" UUID,
    "territory_code" TEXT,
    "source" TEXT NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "agency_id" UUID,
    "employer_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "refresh_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "id" TEXT NOT NULL,
    "public_jwk" JSONB NOT NULL,
    "sealed_private" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_key" (
    "person_id" UUID NOT NULL,
    "sealed_key" BYTEA NOT NULL,

    CONSTRAINT "person_key_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "entity_type" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "person_id" UUID,
    "change" JSONB,
    "sealed" BYTEA,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_profile" (
    "ordinal" INTEGER NOT NULL,
    "candidate_id" UUID NOT NULL,
    "agency_path" TEXT NOT NULL,
    "packed" TEXT NOT NULL,
    "rules_version" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "match_profile_pkey" PRIMARY KEY ("ordinal")
);

-- CreateTable
CREATE TABLE "change_feed" (
    "seq" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "ordinal" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "change_feed_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "feed_epoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL,

    CONSTRAINT "feed_epoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "EmployerKind" NOT NULL,
    "country" TEXT NOT NULL,
    "city" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "employer_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" "OfferKind" NOT NULL,
    "contract_kind" "ContractKind" NOT NULL,
    "status" "OfferStatus" NOT NULL DEFAULT 'DRAFT',
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "posts" INTEGER NOT NULL,
    "destination" TEXT NOT NULL,
    "place" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "intake_until" DATE,
    "wage_minor" INTEGER,
    "wage_currency" TEXT,
    "wage_unit" "WageUnit",
    "wage_basis" "WageBasis",
    "minimum_months" INTEGER,
    "qualification_scale" TEXT,
    "qualification_level" TEXT,
    "qualification_field" TEXT,
    "regulated" BOOLEAN NOT NULL DEFAULT false,
    "weight_skills" INTEGER,
    "weight_experience" INTEGER,
    "weight_qualification" INTEGER,
    "weight_languages" INTEGER,
    "seed" BYTEA NOT NULL,
    "seed_hash" BYTEA NOT NULL,
    "submitted_at" TIMESTAMPTZ,
    "published_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_occupation" (
    "offer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "occupation_id" UUID NOT NULL,

    CONSTRAINT "offer_occupation_pkey" PRIMARY KEY ("offer_id","position")
);

-- CreateTable
CREATE TABLE "offer_skill" (
    "offer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "skill_id" UUID NOT NULL,
    "essential" BOOLEAN NOT NULL,
    "weight" SMALLINT,
    "minimum_level" SMALLINT,
    "evidence_demanded" "SkillEvidence",

    CONSTRAINT "offer_skill_pkey" PRIMARY KEY ("offer_id","position")
);

-- CreateTable
CREATE TABLE "offer_language" (
    "offer_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL,
    "listening" SMALLINT,
    "speaking" SMALLINT,
    "reading" SMALLINT,
    "writing" SMALLINT,

    CONSTRAINT "offer_language_pkey" PRIMARY KEY ("offer_id","position")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "sex" "Sex",
    "birth_from" DATE,
    "birth_to" DATE,
    "birth_precision" "BirthPrecision",
    "birth_place" TEXT,
    "nationalities" TEXT[],
    "region_code" TEXT,
    "cercle_code" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_name" (
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "NameKind" NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "person_name_pkey" PRIMARY KEY ("person_id","position")
);

-- CreateTable
CREATE TABLE "person_phone" (
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "use" "PhoneUse" NOT NULL,
    "holder" TEXT,

    CONSTRAINT "person_phone_pkey" PRIMARY KEY ("person_id","position")
);

-- CreateTable
CREATE TABLE "candidate" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "number" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "status" "CandidateStatus" NOT NULL DEFAULT 'POTENTIAL_MIGRANT',
    "synthetic" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "destinations" TEXT[],
    "contract_kinds" "ContractKind"[],
    "available_from" DATE,
    "available_to" DATE,
    "minimum_wage_minor" INTEGER,
    "minimum_wage_currency" TEXT,
    "minimum_wage_unit" "WageUnit",
    "passport_valid_until" DATE,
    "registered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_skill" (
    "candidate_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "level" SMALLINT,
    "evidence" "SkillEvidence",

    CONSTRAINT "candidate_skill_pkey" PRIMARY KEY ("candidate_id","skill_id")
);

-- CreateTable
CREATE TABLE "work_period" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "occupation_id" UUID,
    "isco_code" TEXT,
    "from_date" DATE,
    "to_date" DATE,
    "country" TEXT,
    "employer_name" TEXT,
    "informal" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "work_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_language" (
    "candidate_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "listening" SMALLINT,
    "speaking" SMALLINT,
    "reading" SMALLINT,
    "writing" SMALLINT,

    CONSTRAINT "candidate_language_pkey" PRIMARY KEY ("candidate_id","language")
);

-- CreateTable
CREATE TABLE "candidate_literacy" (
    "candidate_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "level" "LiteracyLevel" NOT NULL,

    CONSTRAINT "candidate_literacy_pkey" PRIMARY KEY ("candidate_id","language","script")
);

-- CreateTable
CREATE TABLE "wished_occupation" (
    "candidate_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "occupation_id" UUID NOT NULL,

    CONSTRAINT "wished_occupation_pkey" PRIMARY KEY ("candidate_id","position")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "form" "ConsentForm" NOT NULL,
    "language" TEXT,
    "witness" TEXT,
    "given_on" DATE NOT NULL,
    "withdrawn_on" DATE,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework" (
    "scale" TEXT NOT NULL,
    "jurisdiction" TEXT,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "authority" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "framework_pkey" PRIMARY KEY ("scale")
);

-- CreateTable
CREATE TABLE "framework_level" (
    "scale" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "eqf" INTEGER,
    "isced" INTEGER,
    "basis" "ReferencingBasis",
    "source" TEXT NOT NULL,
    "verified" BOOLEAN NOT NULL,

    CONSTRAINT "framework_level_pkey" PRIMARY KEY ("scale","level")
);

-- CreateTable
CREATE TABLE "qualification_type" (
    "code" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "scale" TEXT,
    "level" TEXT,
    "eqf" INTEGER,
    "eqf_basis" "ReferencingBasis",
    "isced" INTEGER,
    "isced_programme" TEXT,
    "isced_attainment" TEXT,
    "field" TEXT,
    "completion" "Completion" NOT NULL DEFAULT 'FULL',
    "part_of" TEXT,
    "years" DOUBLE PRECISION,
    "awarding_body" TEXT,
    "learning_context" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "qualification_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "regulated_profession" (
    "code" TEXT NOT NULL,
    "jurisdiction" TEXT NOT NULL,
    "isco" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "qualifications" JSONB NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source" TEXT NOT NULL,
    "verified" JSONB NOT NULL,

    CONSTRAINT "regulated_profession_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "type_code" TEXT NOT NULL,
    "completion" "Completion" NOT NULL DEFAULT 'FULL',
    "field" TEXT,
    "title" TEXT,
    "institution" TEXT,
    "awarded_on" DATE,
    "evidence_check" "EvidenceCheck" NOT NULL DEFAULT 'NONE',

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept" (
    "id" UUID NOT NULL,
    "ordinal" SERIAL NOT NULL,
    "kind" "ConceptKind" NOT NULL,
    "uri" TEXT NOT NULL,
    "code" TEXT,
    "isco_code" TEXT,
    "skill_type" TEXT,
    "reuse_level" TEXT,
    "status" "ConceptStatus" NOT NULL DEFAULT 'RELEASED',
    "replaced_by_uri" TEXT,
    "source" TEXT NOT NULL,
    "source_version" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept_label" (
    "id" BIGSERIAL NOT NULL,
    "concept_id" UUID NOT NULL,
    "lang" TEXT NOT NULL,
    "kind" "LabelKind" NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "official" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "concept_label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "concept_relation" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "concept_relation_pkey" PRIMARY KEY ("from_id","to_id","kind","source")
);

-- CreateTable
CREATE TABLE "concept_mapping" (
    "concept_id" UUID NOT NULL,
    "target_uri" TEXT NOT NULL,
    "kind" "MappingKind" NOT NULL,
    "confidence" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "concept_mapping_pkey" PRIMARY KEY ("concept_id","target_uri")
);

-- CreateTable
CREATE TABLE "data_source" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "attribution_fr" TEXT NOT NULL,
    "attribution_en" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "data_source_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "jurisdiction" (
    "code" TEXT NOT NULL,
    "parent_code" TEXT,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "jurisdiction_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "territory" (
    "id" UUID NOT NULL,
    "pack" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "parent_code" TEXT,
    "iso_code" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "aliases" TEXT[],
    "source" TEXT NOT NULL,

    CONSTRAINT "territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "language" (
    "code" TEXT NOT NULL,
    "name_fr" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "autonym" TEXT,
    "macrolanguage" TEXT,
    "national" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "language_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "reference_version" (
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reference_version_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "agency_path_key" ON "agency"("path");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_login_key" ON "user_account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "session_refresh_hash_key" ON "session"("refresh_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "audit_entry_entity_type_entity_id_idx" ON "audit_entry"("entity_type", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_person_id_idx" ON "audit_entry"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_profile_candidate_id_key" ON "match_profile"("candidate_id");

-- CreateIndex
CREATE INDEX "change_feed_at_idx" ON "change_feed"("at");

-- CreateIndex
CREATE UNIQUE INDEX "offer_ordinal_key" ON "offer"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "offer_number_key" ON "offer"("number");

-- CreateIndex
CREATE INDEX "offer_status_destination_idx" ON "offer"("status", "destination");

-- CreateIndex
CREATE INDEX "offer_employer_id_idx" ON "offer"("employer_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_skill_offer_id_skill_id_key" ON "offer_skill"("offer_id", "skill_id");

-- CreateIndex
CREATE INDEX "person_phone_number_idx" ON "person_phone"("number");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_ordinal_key" ON "candidate"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_number_key" ON "candidate"("number");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_person_id_key" ON "candidate"("person_id");

-- CreateIndex
CREATE INDEX "candidate_agency_id_idx" ON "candidate"("agency_id");

-- CreateIndex
CREATE INDEX "candidate_skill_skill_id_idx" ON "candidate_skill"("skill_id");

-- CreateIndex
CREATE INDEX "work_period_candidate_id_idx" ON "work_period"("candidate_id");

-- CreateIndex
CREATE INDEX "consent_candidate_id_idx" ON "consent"("candidate_id");

-- CreateIndex
CREATE INDEX "credential_candidate_id_idx" ON "credential"("candidate_id");

-- CreateIndex
CREATE UNIQUE INDEX "concept_ordinal_key" ON "concept"("ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "concept_uri_key" ON "concept"("uri");

-- CreateIndex
CREATE INDEX "concept_kind_isco_code_idx" ON "concept"("kind", "isco_code");

-- CreateIndex
CREATE UNIQUE INDEX "concept_label_concept_id_lang_kind_source_text_key" ON "concept_label"("concept_id", "lang", "kind", "source", "text");

-- CreateIndex
CREATE INDEX "concept_relation_to_id_kind_idx" ON "concept_relation"("to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "territory_pack_code_key" ON "territory"("pack", "code");

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_account" ADD CONSTRAINT "user_account_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_occupation" ADD CONSTRAINT "offer_occupation_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_skill" ADD CONSTRAINT "offer_skill_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_language" ADD CONSTRAINT "offer_language_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_phone" ADD CONSTRAINT "person_phone_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate" ADD CONSTRAINT "candidate_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_skill" ADD CONSTRAINT "candidate_skill_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_period" ADD CONSTRAINT "work_period_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_language" ADD CONSTRAINT "candidate_language_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_literacy" ADD CONSTRAINT "candidate_literacy_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wished_occupation" ADD CONSTRAINT "wished_occupation_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_level" ADD CONSTRAINT "framework_level_scale_fkey" FOREIGN KEY ("scale") REFERENCES "framework"("scale") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "qualification_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_label" ADD CONSTRAINT "concept_label_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_relation" ADD CONSTRAINT "concept_relation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_relation" ADD CONSTRAINT "concept_relation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "concept_mapping" ADD CONSTRAINT "concept_mapping_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What the data model language cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- Names are found by likeness of their folded form.
CREATE INDEX person_name_folded_trgm ON person_name USING gin (folded gin_trgm_ops);

-- Agency paths are asked by prefix.
CREATE INDEX agency_path_prefix ON agency (path text_pattern_ops);
CREATE INDEX match_profile_agency_path_prefix ON match_profile (agency_path text_pattern_ops);

-- Rows that name a concept name one that exists.
ALTER TABLE candidate_skill ADD CONSTRAINT candidate_skill_concept FOREIGN KEY (skill_id) REFERENCES concept (id);
ALTER TABLE work_period ADD CONSTRAINT work_period_concept FOREIGN KEY (occupation_id) REFERENCES concept (id);
ALTER TABLE wished_occupation ADD CONSTRAINT wished_occupation_concept FOREIGN KEY (occupation_id) REFERENCES concept (id);
ALTER TABLE offer_skill ADD CONSTRAINT offer_skill_concept FOREIGN KEY (skill_id) REFERENCES concept (id);
ALTER TABLE offer_occupation ADD CONSTRAINT offer_occupation_concept FOREIGN KEY (occupation_id) REFERENCES concept (id);
ALTER TABLE match_profile ADD CONSTRAINT match_profile_candidate FOREIGN KEY (candidate_id) REFERENCES candidate (id);

-- Time is half-open.
ALTER TABLE person ADD CONSTRAINT person_birth CHECK (birth_from < birth_to);
ALTER TABLE work_period ADD CONSTRAINT work_period_order CHECK (from_date < to_date);
ALTER TABLE candidate ADD CONSTRAINT candidate_availability CHECK (available_from < available_to);
ALTER TABLE consent ADD CONSTRAINT consent_order CHECK (given_on <= withdrawn_on);
ALTER TABLE offer ADD CONSTRAINT offer_order CHECK (starts_on < ends_on);
ALTER TABLE territory ADD CONSTRAINT territory_validity CHECK (valid_from < valid_to);

-- One consent a purpose at a time.
ALTER TABLE consent ADD CONSTRAINT consent_once EXCLUDE USING gist (
  candidate_id WITH =, purpose WITH =, daterange(given_on, withdrawn_on, '[)') WITH &&
);

-- Levels, amounts and counts.
ALTER TABLE candidate_skill ADD CONSTRAINT candidate_skill_level CHECK (level BETWEEN 1 AND 4);
ALTER TABLE candidate_language ADD CONSTRAINT candidate_language_levels CHECK (
  listening BETWEEN 0 AND 7 AND speaking BETWEEN 0 AND 7 AND reading BETWEEN 0 AND 7 AND writing BETWEEN 0 AND 7
);
ALTER TABLE offer_language ADD CONSTRAINT offer_language_levels CHECK (
  listening BETWEEN 1 AND 6 AND speaking BETWEEN 1 AND 6 AND reading BETWEEN 1 AND 6 AND writing BETWEEN 1 AND 6
  AND coalesce(listening, speaking, reading, writing) IS NOT NULL
);
ALTER TABLE offer ADD CONSTRAINT offer_posts CHECK (posts > 0);
ALTER TABLE offer ADD CONSTRAINT offer_months CHECK (minimum_months >= 0);
ALTER TABLE offer ADD CONSTRAINT offer_weights CHECK (
  weight_skills BETWEEN 0 AND 70 AND weight_experience BETWEEN 0 AND 70
  AND weight_qualification BETWEEN 0 AND 70 AND weight_languages BETWEEN 0 AND 70
);
ALTER TABLE offer ADD CONSTRAINT offer_seed CHECK (length(seed) = 32 AND length(seed_hash) = 32);
ALTER TABLE offer_skill ADD CONSTRAINT offer_skill_values CHECK (
  minimum_level BETWEEN 1 AND 4 AND weight BETWEEN 5 AND 100 AND weight % 5 = 0
);
ALTER TABLE work_period ADD CONSTRAINT work_period_isco CHECK (isco_code ~ '^[0-9]{1,4}$');
ALTER TABLE concept_mapping ADD CONSTRAINT concept_mapping_confidence CHECK (confidence BETWEEN 0 AND 100);
ALTER TABLE feed_epoch ADD CONSTRAINT feed_epoch_single CHECK (id = 1);

-- The trail is written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END
$$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who follows the feed is woken when a change commits.
CREATE FUNCTION announce_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('change_feed', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER change_feed_announced AFTER INSERT ON change_feed
  FOR EACH STATEMENT EXECUTE FUNCTION announce_change();

INSERT INTO feed_epoch (id, epoch) VALUES (1, gen_random_uuid());
INSERT INTO reference_version (name, version) VALUES ('taxonomy', 1), ('rules', 1);
