-- What a desk keeps. A check is judged once; what was answered then is what is shown ever after.
CREATE TABLE secret (value BLOB NOT NULL);

CREATE TABLE checks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,                -- of the file, or what a pasted text goes by
  suffix TEXT NOT NULL,              -- its format; empty where it is told from how the text begins
  article BLOB NOT NULL,             -- the bytes as they came
  corpus TEXT NOT NULL,
  fast INTEGER NOT NULL,
  asked TEXT NOT NULL,               -- UTC, as in 2024-03-16T09:30:00Z
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
  done INTEGER NOT NULL DEFAULT 0,   -- steps of the present stretch of work
  total INTEGER NOT NULL DEFAULT 0,
  deaths INTEGER NOT NULL DEFAULT 0, -- processes that ended over it
  fault TEXT NOT NULL DEFAULT '',    -- one line, of a check that failed
  title TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  tally TEXT NOT NULL DEFAULT '{}',  -- how many claims of each status, as JSON
  report TEXT NOT NULL DEFAULT '',   -- verify/report@1
  page TEXT NOT NULL DEFAULT '',     -- the page, open for marks
  policy TEXT NOT NULL DEFAULT ''    -- what the page may run
);
CREATE INDEX checks_by_state ON checks (state, id);

CREATE TABLE documents (
  digest TEXT PRIMARY KEY,
  content TEXT NOT NULL              -- a report as it was read, as JSON
);

CREATE TABLE evidence (
  check_id INTEGER NOT NULL REFERENCES checks (id) ON DELETE CASCADE,
  claim TEXT NOT NULL,
  number INTEGER NOT NULL,           -- among the evidence of the claim, from 0
  document TEXT NOT NULL REFERENCES documents (digest),
  starts INTEGER NOT NULL,           -- characters of the document's text
  ends INTEGER NOT NULL,
  PRIMARY KEY (check_id, claim, number)
) WITHOUT ROWID;

CREATE TABLE marks (
  check_id INTEGER NOT NULL,
  claim TEXT NOT NULL,
  number INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('', 'agree', 'disagree')),
  note TEXT NOT NULL,
  at TEXT NOT NULL,                  -- UTC
  PRIMARY KEY (check_id, claim, number),
  FOREIGN KEY (check_id, claim, number) REFERENCES evidence (check_id, claim, number) ON DELETE CASCADE
) WITHOUT ROWID;
