-- No keys and no sequences, so that a DuckLake takes it, too.
BEGIN;
CREATE TABLE categories (id integer, name text, description text);
INSERT INTO categories VALUES
  (1, 'Electronics', 'Devices and accessories'), (2, 'Books', 'Printed and digital'), (3, 'Clothing', 'Wear for all seasons'),
  (4, 'Home', 'Furniture and kitchen'), (5, 'Sports', 'Equipment and outdoor');

CREATE TABLE products (id integer, category_id integer, name text, price numeric(10,2), stock integer, created_at timestamp);
INSERT INTO products
SELECT i, (i - 1) % 5 + 1,
  (ARRAY['Laptop', 'Novel', 'Jacket', 'Desk', 'Tent', 'Phone', 'Atlas', 'Boots', 'Lamp', 'Kayak', 'Camera', 'Cookbook', 'Scarf', 'Kettle', 'Bike'])[i],
  (ARRAY[1299.00, 14.90, 89.95, 349.00, 199.50, 799.00, 39.90, 129.00, 45.25, 640.00, 549.99, 24.50, 19.95, 59.00, 899.00])[i],
  i * 7, timestamp '2024-01-01' + i * interval '1 day'
FROM generate_series(1, 15) AS s(i);

CREATE TABLE customers (id integer, first_name text, last_name text, email text, country text, created_at timestamp);
INSERT INTO customers
SELECT i, first_name, last_name, lower(first_name) || '.' || lower(last_name) || '@example.com',
  (ARRAY['DE', 'FR', 'US', 'GB', 'JP'])[(i - 1) % 5 + 1], timestamp '2024-02-01' + i * interval '1 day'
FROM (VALUES (1, 'Ann', 'Miller'), (2, 'Bob', 'Stone'), (3, 'Carla', 'Diaz'), (4, 'Dan', 'Brook'), (5, 'Eva', 'Lind'),
  (6, 'Finn', 'Okafor'), (7, 'Gita', 'Rao'), (8, 'Hugo', 'Meyer'), (9, 'Ines', 'Costa'), (10, 'Jon', 'Berg')) AS v(i, first_name, last_name);

CREATE TABLE orders (id integer, customer_id integer, status text, total_amount numeric(10,2), ordered_at timestamp);
INSERT INTO orders
SELECT i, (i - 1) % 10 + 1, (ARRAY['pending', 'shipped', 'delivered', 'cancelled'])[(i - 1) % 4 + 1], i * 49.90,
  timestamp '2024-03-01' + i * interval '5 hours'
FROM generate_series(1, 12) AS s(i);

CREATE TABLE order_items (id integer, order_id integer, product_id integer, quantity integer, unit_price numeric(10,2));
INSERT INTO order_items
SELECT i, (i - 1) % 12 + 1, p.id, (i - 1) % 3 + 1, p.price
FROM generate_series(1, 20) AS s(i) JOIN products p ON p.id = (i * 4) % 15 + 1;

CREATE TABLE events (id integer, event_name text, customer_id integer, properties json, occurred_at timestamp);
INSERT INTO events
SELECT i, (ARRAY['page_view', 'add_to_cart', 'checkout', 'purchase', 'signup'])[(i - 1) % 5 + 1], (i - 1) % 10 + 1,
  json_build_object('source', CASE WHEN i % 2 = 0 THEN 'web' ELSE 'app' END, 'value', i), timestamp '2024-04-01' + i * interval '90 minutes'
FROM generate_series(1, 15) AS s(i);

CREATE TABLE page_views (id integer, path text, customer_id integer, referrer text, duration_ms integer, viewed_at timestamp);
INSERT INTO page_views
SELECT i, (ARRAY['/', '/products', '/cart', '/checkout', '/help'])[(i - 1) % 5 + 1], nullif(i % 11, 0),
  CASE WHEN i % 3 = 0 THEN 'https://search.example' END, i * 130, timestamp '2024-04-02' + i * interval '11 minutes'
FROM generate_series(1, 15) AS s(i);
COMMIT;
