-- Nobody connects to a database but who has its owner's rights.
SELECT oid, datdba AS owner, '' AS everybody FROM pg_database
