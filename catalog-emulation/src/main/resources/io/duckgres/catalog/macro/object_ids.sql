-- OIDs of user objects are a function of what they are called, so that they are the same in every connection and after
-- every restart without being stored. They have 31 bits, bit 14 set: PostgreSQL hands out nothing below 16384, and
-- clients keep OIDs in signed integers.
CREATE MACRO object_oid(kind, nspname, objname) AS
  ((hash(kind, nspname, objname) >> 33) | 16384)::UINTEGER;

-- The composite type of a table or view, and the array over any user type.
CREATE MACRO row_type_oid(nspname, relname) AS object_oid('type', nspname, relname);

CREATE MACRO array_type_oid(nspname, typname) AS object_oid('array', nspname, typname);

CREATE MACRO constraint_oid(nspname, relname, conname) AS
  object_oid('constraint', nspname, concat_ws('.', relname, conname));

-- The planner statistics clients look at: 8 kB pages as if a row took 64 bytes.
CREATE MACRO table_pages(rows_) AS ceil(rows_ / 128.0)::BIGINT;
