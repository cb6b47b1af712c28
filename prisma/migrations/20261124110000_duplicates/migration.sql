-- CreateEnum
CREATE TYPE "PairDecision" AS ENUM ('NOT_A_DUPLICATE', 'LINKED');

-- CreateTable
CREATE TABLE "person_name_key" (
    "person_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "word" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "sound" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "person_name_key_pkey" PRIMARY KEY ("person_id","position","word")
);

-- CreateTable
CREATE TABLE "candidate_merge" (
    "id" UUID NOT NULL,
    "kept_id" UUID NOT NULL,
    "absorbed_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "merged_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "merged_by_id" UUID NOT NULL,
    "merged_by" TEXT NOT NULL,
    "undone_at" TIMESTAMPTZ,
    "undone_by_id" UUID,
    "undone_by" TEXT,

    CONSTRAINT "candidate_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duplicate_decision" (
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "decision" "PairDecision" NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID NOT NULL,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "duplicate_decision_pkey" PRIMARY KEY ("first_id","second_id")
);

-- CreateIndex
CREATE INDEX "person_name_key_key_person_id_idx" ON "person_name_key"("key", "person_id");

-- CreateIndex
CREATE INDEX "person_name_key_sound_key_person_id_idx" ON "person_name_key"("sound", "key", "person_id");

-- CreateIndex
CREATE INDEX "candidate_merge_kept_id_idx" ON "candidate_merge"("kept_id");

-- CreateIndex
CREATE INDEX "candidate_merge_absorbed_id_idx" ON "candidate_merge"("absorbed_id");

-- CreateIndex
CREATE INDEX "duplicate_decision_second_id_idx" ON "duplicate_decision"("second_id");
-- What the data model language cannot say.

-- A word of a name goes with the name.
ALTER TABLE person_name_key ADD CONSTRAINT person_name_key_name FOREIGN KEY (person_id, position)
  REFERENCES person_name (person_id, position) ON DELETE CASCADE ON UPDATE CASCADE;

-- Words are found by likeness; whole names no longer are.
CREATE INDEX person_name_key_trgm ON person_name_key USING gin (key gin_trgm_ops);
DROP INDEX person_name_folded_trgm;

-- `folded` holds a name's words as "key=sound", apart by blanks.
CREATE FUNCTION index_person_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM person_name_key k USING changed n WHERE k.person_id = n.person_id AND k.position = n.position;
  END IF;
  INSERT INTO person_name_key (person_id, position, word, key, sound)
  SELECT n.person_id, n.position, w.word, split_part(w.text, '=', 1),
    coalesce(nullif(split_part(w.text, '=', 2), ''), w.text)
  FROM changed n, string_to_table(n.folded, ' ') WITH ORDINALITY AS w (text, word) WHERE w.text <> '';
  RETURN NULL;
END
$$;
CREATE TRIGGER person_name_indexed AFTER INSERT ON person_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_person_name();
CREATE TRIGGER person_name_reindexed AFTER UPDATE ON person_name
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION index_person_name();

-- Names written before are found as they were folded then, until they are folded anew.
UPDATE person_name SET folded = folded;

-- A merge names two files, and an absorbed one absorbs and is absorbed once at a time.
ALTER TABLE candidate_merge ADD CONSTRAINT candidate_merge_two CHECK (kept_id <> absorbed_id);
ALTER TABLE candidate_merge ADD CONSTRAINT candidate_merge_undone CHECK (
  (undone_at IS NULL) = (undone_by_id IS NULL) AND (undone_at IS NULL) = (undone_by IS NULL)
);
ALTER TABLE candidate_merge ADD CONSTRAINT candidate_merge_kept FOREIGN KEY (kept_id) REFERENCES candidate (id);
ALTER TABLE candidate_merge ADD CONSTRAINT candidate_merge_absorbed FOREIGN KEY (absorbed_id) REFERENCES candidate (id);
CREATE UNIQUE INDEX candidate_merge_in_force ON candidate_merge (absorbed_id) WHERE undone_at IS NULL;

-- One row a pair, whichever of the two is asked first.
ALTER TABLE duplicate_decision ADD CONSTRAINT duplicate_decision_order CHECK (first_id < second_id);
ALTER TABLE duplicate_decision ADD CONSTRAINT duplicate_decision_first FOREIGN KEY (first_id) REFERENCES candidate (id);
ALTER TABLE duplicate_decision ADD CONSTRAINT duplicate_decision_second FOREIGN KEY (second_id) REFERENCES candidate (id);

-- An absorbed file is in no ranking, whoever rebuilds its profile.
CREATE FUNCTION skip_absorbed_profile() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM candidate_merge m WHERE m.absorbed_id = NEW.candidate_id AND m.undone_at IS NULL) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER match_profile_of_standing_files BEFORE INSERT ON match_profile
  FOR EACH ROW EXECUTE FUNCTION skip_absorbed_profile();
