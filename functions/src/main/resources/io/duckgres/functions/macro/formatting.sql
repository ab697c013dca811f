-- format(): %s, %I and %L take the arguments in turn, %% is a percent sign.
CREATE MACRO format_pieces(format_) AS string_split_regex(replace(format_, '%%', chr(1)), '%[sIL]');

CREATE MACRO format_kinds(format_) AS regexp_extract_all(replace(format_, '%%', chr(1)), '%[sIL]');

CREATE MACRO format_value(kind_, value_) AS CASE kind_
  WHEN '%s' THEN coalesce(value_::VARCHAR, '')
  WHEN '%I' THEN coalesce(quote_ident(value_::VARCHAR), error('null values cannot be formatted as an SQL identifier'))
  WHEN '%L' THEN quote_nullable(value_::VARCHAR) ELSE '' END;

CREATE MACRO format_text(format_, values_) AS CASE
  WHEN format_ IS NULL THEN NULL
  WHEN contains(format_pieces(format_)[-1], '%') OR array_to_string(format_pieces(format_), '') LIKE '%\%%' ESCAPE '\' THEN
    error('unrecognized format() type specifier')
  WHEN len(format_kinds(format_)) > len(values_) THEN error('too few arguments for format()')
  ELSE replace(array_to_string(list_transform(
    list_zip(format_pieces(format_), format_kinds(format_), values_),
    z -> coalesce(z[1], '') || format_value(z[2], z[3])), ''), chr(1), '%') END;

CREATE MACRO format(format_) AS format_text(format_, []::VARCHAR[]),
(format_, a) AS format_text(format_, [a::VARCHAR]),
(format_, a, b) AS format_text(format_, [a::VARCHAR, b::VARCHAR]),
(format_, a, b, c) AS format_text(format_, [a::VARCHAR, b::VARCHAR, c::VARCHAR]),
(format_, a, b, c, d) AS format_text(format_, [a::VARCHAR, b::VARCHAR, c::VARCHAR, d::VARCHAR]),
(format_, a, b, c, d, e) AS format_text(format_, [a::VARCHAR, b::VARCHAR, c::VARCHAR, d::VARCHAR, e::VARCHAR]),
(format_, a, b, c, d, e, f) AS format_text(
  format_, [a::VARCHAR, b::VARCHAR, c::VARCHAR, d::VARCHAR, e::VARCHAR, f::VARCHAR]);
