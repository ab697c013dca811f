-- What the server keeps behind a relation's comment: comment SOH key=value SOH key=value, lists separated by STX.
CREATE MACRO note_comment(comment_) AS nullif(split_part(comment_, chr(1), 1), '');

CREATE MACRO note_value(comment_, key_) AS
  list_filter(string_split(comment_, chr(1))[2:], e -> starts_with(e, key_ || '='))[1][len(key_) + 2:];

CREATE MACRO note_list(comment_, key_) AS string_split(note_value(comment_, key_), chr(2));
