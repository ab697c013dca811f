-- All is granted by the owner, whose role whoever is connected has.
SELECT * FROM _duckgres.information.column_privileges
