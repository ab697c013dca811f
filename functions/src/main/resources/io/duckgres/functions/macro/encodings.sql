-- PostgreSQL's encodings in order of their numbers, from 0.
CREATE MACRO encoding_names() AS [
    'SQL_ASCII', 'EUC_JP', 'EUC_CN', 'EUC_KR', 'EUC_TW', 'EUC_JIS_2004', 'UTF8', 'MULE_INTERNAL', 'LATIN1',
    'LATIN2', 'LATIN3', 'LATIN4', 'LATIN5', 'LATIN6', 'LATIN7', 'LATIN8', 'LATIN9', 'LATIN10', 'WIN1256',
    'WIN1258', 'WIN866', 'WIN874', 'KOI8R', 'WIN1251', 'WIN1252', 'ISO_8859_5', 'ISO_8859_6', 'ISO_8859_7',
    'ISO_8859_8', 'WIN1250', 'WIN1253', 'WIN1254', 'WIN1255', 'WIN1257', 'KOI8U', 'SJIS', 'BIG5', 'GBK', 'UHC',
    'GB18030', 'JOHAB', 'SHIFT_JIS_2004'
  ];

CREATE MACRO pg_encoding_to_char(encoding_) AS if(encoding_ IS NULL, NULL, coalesce(encoding_names()[encoding_ + 1], ''));

CREATE MACRO pg_char_to_encoding(name_) AS if(name_ IS NULL, NULL, coalesce(list_position(
  encoding_names(), if(upper(replace(name_, '-', '')) = 'UTF8', 'UTF8', upper(name_))) - 1, -1));

CREATE MACRO pg_client_encoding() AS _pg_current_setting('client_encoding', false);

CREATE MACRO getdatabaseencoding() AS 'UTF8';
