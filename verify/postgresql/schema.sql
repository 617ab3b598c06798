-- One corpus, in a schema of its own. {dimension} is the length of the encoder's vectors.
--
-- Reports are prepared first, seen by nobody, and then listed all at once: who reads sees what is listed.
-- A report is written once and never altered; postings come in blocks, each of the reports of one transaction.

CREATE TABLE store (
    one            boolean PRIMARY KEY DEFAULT true CHECK (one),
    version        int    NOT NULL,             -- of this file
    made_by        text   NOT NULL,             -- version of the package
    rules          text   NOT NULL,             -- digest of the rules that took the claims out
    salt           text   NOT NULL DEFAULT '',  -- of the keys: a new one makes all reports new
    encoder        text   NOT NULL,
    encoder_sha256 text   NOT NULL,
    dimension      int    NOT NULL,
    listings       bigint NOT NULL DEFAULT 0,   -- how often the list was changed
    told           bytea  NOT NULL DEFAULT ''   -- notices of the folders that were indexed
);

CREATE TABLE file (
    file uuid  PRIMARY KEY,      -- digest of the name: names may be longer than an index takes
    name bytea NOT NULL,
    told bytea NOT NULL          -- notices that concern none of its reports
);

CREATE TABLE listed (
    file   uuid   NOT NULL,
    number int    NOT NULL,
    report bigint NOT NULL UNIQUE,
    line   int    NOT NULL,
    PRIMARY KEY (file, number)
);

CREATE SEQUENCE report_number;
CREATE TABLE report (
    report   bigint PRIMARY KEY,
    key      uuid   NOT NULL UNIQUE,   -- digest of rules, path and content: nothing is prepared twice
    block    bigint NOT NULL,
    number   int    NOT NULL,          -- in the block
    entry    bytea  NOT NULL,
    document bytea  NOT NULL,
    taken    bytea  NOT NULL,          -- its claims, and the terms of each
    sketch   bytea  NOT NULL,          -- of its text, 4 bytes a number (verify.corpus.sketch)
    prepared timestamptz NOT NULL DEFAULT now()
);

CREATE SEQUENCE block_number;
CREATE TABLE block (
    block           bigint PRIMARY KEY,
    reports         bytea  NOT NULL,   -- their numbers, 8 bytes each
    sizes           bytea  NOT NULL,   -- how many passages each has, 4 bytes each
    claim_lengths   bytea  NOT NULL,   -- how many terms each passage has, 4 bytes each
    context_lengths bytea  NOT NULL,
    words           bytea  NOT NULL,   -- in how many passages each word stands
    background      bytea  NOT NULL
);

CREATE TABLE posting (
    term   uuid   NOT NULL,            -- digest of view and term
    block  bigint NOT NULL,
    spread int    NOT NULL,            -- in how many passages
    data   bytea  NOT NULL,            -- which, and how often (verify.corpus.lexical)
    PRIMARY KEY (term, block)
);
CREATE INDEX posting_block ON posting USING brin (block);

CREATE TABLE claim_vector (
    report bigint NOT NULL,
    number int    NOT NULL,            -- of the passage in its report
    vector vector({dimension}) NOT NULL,
    PRIMARY KEY (report, number)
);

CREATE TABLE context_vector (
    report bigint NOT NULL,
    number int    NOT NULL,
    vector vector({dimension}) NOT NULL,
    PRIMARY KEY (report, number)
);

CREATE TABLE word (
    word     uuid  PRIMARY KEY,        -- digest of it
    written  bytea NOT NULL,
    language text  NOT NULL,
    sound    bytea NOT NULL,
    vector   vector({dimension}) NOT NULL
);

-- In how many of the passages that are listed each word stands, as it is and as the background counts it.
CREATE TABLE word_spread (
    word   uuid PRIMARY KEY,
    spread int  NOT NULL
);

CREATE TABLE background (
    word    uuid  PRIMARY KEY,
    written bytea NOT NULL,
    spread  int   NOT NULL
);
