CREATE MACRO pg_encoding_to_char(encoding_) AS CASE encoding_ WHEN 6 THEN 'UTF8' WHEN 0 THEN 'SQL_ASCII' ELSE '' END;

CREATE MACRO pg_char_to_encoding(name_) AS
  CASE upper(replace(name_, '-', '')) WHEN 'UTF8' THEN 6 WHEN 'SQL_ASCII' THEN 0 ELSE -1 END;

CREATE MACRO pg_client_encoding() AS 'UTF8';

CREATE MACRO getdatabaseencoding() AS 'UTF8';
