SET TimeZone = 'Europe/Berlin';
SET statement_timeout = '5s';
SET client_min_messages = 'error';
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE SEQUENCE ids;
CREATE TABLE things (id integer PRIMARY KEY, name text NOT NULL, born date);
CREATE VIEW names AS SELECT name FROM things;
