CREATE MACRO type_display_name(typname_) AS CASE typname_
  WHEN 'bool' THEN 'boolean' WHEN 'int2' THEN 'smallint' WHEN 'int4' THEN 'integer' WHEN 'int8' THEN 'bigint'
  WHEN 'float4' THEN 'real' WHEN 'float8' THEN 'double precision' WHEN 'varchar' THEN 'character varying'
  WHEN 'bpchar' THEN 'character' WHEN 'time' THEN 'time without time zone' WHEN 'timetz' THEN 'time with time zone'
  WHEN 'timestamp' THEN 'timestamp without time zone' WHEN 'timestamptz' THEN 'timestamp with time zone'
  WHEN 'varbit' THEN 'bit varying' WHEN 'char' THEN '"char"' WHEN 'any' THEN '"any"' ELSE typname_ END;

-- A type's name with its modifier, as format_type() prints it.
CREATE MACRO type_text(display_, base_, is_array_, typmod_) AS
  CASE
    WHEN typmod_ IS NULL THEN display_
    WHEN typmod_ < 0 THEN CASE base_ WHEN 1042 THEN 'bpchar' WHEN 1560 THEN '"bit"' ELSE display_ END
    WHEN base_ IN (1042, 1043) THEN display_ || '(' || (typmod_ - 4) || ')'
    WHEN base_ IN (1560, 1562) THEN display_ || '(' || typmod_ || ')'
    WHEN base_ = 1700 THEN
      display_ || '(' || (((typmod_ - 4) >> 16) & 65535) || ',' || (xor((typmod_ - 4) & 2047, 1024) - 1024) || ')'
    WHEN base_ IN (1083, 1114, 1184, 1266) THEN
      regexp_replace(display_, '^(timestamp|time)', '\1(' || typmod_ || ')')
    WHEN base_ = 1186 THEN display_ || CASE (typmod_ >> 16) & 32767
        WHEN 4 THEN ' year' WHEN 2 THEN ' month' WHEN 8 THEN ' day' WHEN 1024 THEN ' hour' WHEN 2048 THEN ' minute'
        WHEN 4096 THEN ' second' WHEN 6 THEN ' year to month' WHEN 1032 THEN ' day to hour'
        WHEN 3080 THEN ' day to minute' WHEN 7176 THEN ' day to second' WHEN 3072 THEN ' hour to minute'
        WHEN 7168 THEN ' hour to second' WHEN 6144 THEN ' minute to second' ELSE '' END
      || if((typmod_ & 65535) < 7, '(' || (typmod_ & 65535) || ')', '')
    ELSE display_
  END || if(is_array_, '[]', '');
