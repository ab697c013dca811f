-- What can be dumped of both servers.
CREATE SCHEMA sales;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE SEQUENCE order_seq START 100;
CREATE TABLE customers (id integer PRIMARY KEY, name varchar(40) NOT NULL, email text UNIQUE, balance numeric(12,2) DEFAULT 0, active boolean DEFAULT true, created timestamp, m mood);
CREATE TABLE sales.orders (order_id bigint DEFAULT nextval('order_seq') NOT NULL, customer_id integer, day date, amount double precision, tags text[], note text);
CREATE TABLE ser (id serial PRIMARY KEY, t char(5), v varchar(7) DEFAULT 'x', n numeric(5,1) DEFAULT 1.5);
CREATE TABLE idt (id bigint GENERATED ALWAYS AS IDENTITY, a int);
CREATE VIEW big_customers AS SELECT id, name, balance FROM customers WHERE balance > 100;
CREATE VIEW sales.per_customer AS SELECT c.name, count(*) AS orders, sum(o.amount) AS total
  FROM customers c LEFT JOIN sales.orders o ON o.customer_id = c.id WHERE c.active GROUP BY c.name ORDER BY c.name;
CREATE TABLE gen (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED, CONSTRAINT positive CHECK (a > 0));
CREATE TABLE parent (id integer PRIMARY KEY);
CREATE TABLE child (id integer REFERENCES parent, UNIQUE (id));
CREATE UNIQUE INDEX orders_key ON sales.orders (order_id, customer_id);
CREATE INDEX orders_day ON sales.orders (day);
COMMENT ON TABLE customers IS 'the customers';
COMMENT ON COLUMN customers.email IS 'mail address';
INSERT INTO customers VALUES (1,'Ann','a@x.org',150.5,true,'2024-01-02 03:04:05','ok'),(2,'Bob','b@x.org',20,false,NULL,NULL),(3,'Cy',NULL,999.99,true,'2023-12-31 00:00:00','sad');
INSERT INTO sales.orders VALUES (1,1,'2024-02-01',10.5,ARRAY['a','b'],'first'),(2,1,'2024-02-02',20.25,NULL,NULL),(3,3,'2024-02-03',1e10,ARRAY['c'],'x');
INSERT INTO idt(a) VALUES (5);
INSERT INTO gen(a) VALUES (3);
INSERT INTO parent VALUES (1);
INSERT INTO child VALUES (1);
COMMENT ON VIEW big_customers IS 'with \\ and ''quotes''';
INSERT INTO ser(t,v) VALUES ('ab','x'),('c',NULL);
SELECT nextval('order_seq');
