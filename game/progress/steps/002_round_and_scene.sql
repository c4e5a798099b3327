-- A round and a lifting scene may both be unfinished: one session of each kind, and every move belongs to one.
CREATE TABLE session_of_kind (
  kind TEXT PRIMARY KEY,            -- rules::SessionKind by name
  pack TEXT NOT NULL,
  hash TEXT NOT NULL                -- of the pack when the session began
) STRICT, WITHOUT ROWID;

INSERT INTO session_of_kind
  SELECT CASE WHEN (SELECT line FROM move ORDER BY id LIMIT 1) LIKE 'enter %' THEN 'scene' ELSE 'round' END,
    pack, hash FROM session;

DROP TABLE session;
ALTER TABLE session_of_kind RENAME TO session;

ALTER TABLE move ADD COLUMN kind TEXT NOT NULL DEFAULT 'round';
UPDATE move SET kind = 'scene' WHERE 'scene' IN (SELECT kind FROM session);
