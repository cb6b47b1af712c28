-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('RUNNING', 'DONE', 'UNDONE');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('CREATED', 'UPDATED', 'REFUSED');

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" BYTEA NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'RUNNING',
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,
    "undone_at" TIMESTAMPTZ,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "ignored_columns" TEXT[],

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "candidate_id" UUID,
    "occupation_text" TEXT,
    "occupation_key" TEXT,
    "occupation_id" UUID,
    "occupation_confidence" INTEGER,
    "periods" JSONB NOT NULL,
    "possible_duplicates" UUID[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("batch_id","line")
);

-- CreateTable
CREATE TABLE "import_issue" (
    "batch_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expected" TEXT NOT NULL,

    CONSTRAINT "import_issue_pkey" PRIMARY KEY ("batch_id","line","position")
);

-- CreateTable
CREATE TABLE "import_source" (
    "agency_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "candidate_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "candidate_version" INTEGER NOT NULL,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("agency_id","source_key")
);

-- CreateIndex
CREATE INDEX "import_batch_agency_id_idx" ON "import_batch"("agency_id");

-- CreateIndex
CREATE INDEX "import_row_candidate_id_idx" ON "import_row"("candidate_id");

-- CreateIndex
CREATE INDEX "import_source_candidate_id_idx" ON "import_source"("candidate_id");

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_issue" ADD CONSTRAINT "import_issue_batch_id_line_fkey" FOREIGN KEY ("batch_id", "line") REFERENCES "import_row"("batch_id", "line") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the data model language cannot say.

ALTER TABLE import_batch ADD CONSTRAINT import_batch_agency FOREIGN KEY (agency_id) REFERENCES agency (id);
ALTER TABLE import_batch ADD CONSTRAINT import_batch_file_hash CHECK (length(file_hash) = 32);
ALTER TABLE import_batch ADD CONSTRAINT import_batch_counts CHECK (
  created >= 0 AND updated >= 0 AND unchanged >= 0 AND refused >= 0
);
ALTER TABLE import_batch ADD CONSTRAINT import_batch_undone CHECK ((status = 'UNDONE') = (undone_at IS NOT NULL));
ALTER TABLE import_row ADD CONSTRAINT import_row_line CHECK (line > 0);
ALTER TABLE import_row ADD CONSTRAINT import_row_candidate CHECK ((outcome = 'REFUSED') = (candidate_id IS NULL));
ALTER TABLE import_row ADD CONSTRAINT import_row_occupation CHECK (
  (occupation_text IS NULL) = (occupation_key IS NULL) AND (occupation_text IS NOT NULL OR occupation_id IS NULL)
);
ALTER TABLE import_row ADD CONSTRAINT import_row_confidence CHECK (occupation_confidence BETWEEN 0 AND 1000);
ALTER TABLE import_row ADD CONSTRAINT import_row_concept FOREIGN KEY (occupation_id) REFERENCES concept (id);
ALTER TABLE import_source ADD CONSTRAINT import_source_agency FOREIGN KEY (agency_id) REFERENCES agency (id);
ALTER TABLE import_source ADD CONSTRAINT import_source_hash CHECK (length(content_hash) = 32);

-- Open questions of a batch are asked by text.
CREATE INDEX import_row_open ON import_row (batch_id, occupation_key)
  WHERE occupation_id IS NULL AND occupation_key IS NOT NULL;
