CREATE MACRO quote_literal(value_) AS _pg_quote_literal(_pg_cast_text(value_));

CREATE MACRO quote_nullable(value_) AS coalesce(quote_literal(value_), 'NULL');

CREATE MACRO pg_sleep_for(interval_) AS _pg_sleep(epoch(interval_));

CREATE MACRO pg_sleep_until(moment_) AS _pg_sleep(epoch(moment_) - epoch(get_current_timestamp()));
