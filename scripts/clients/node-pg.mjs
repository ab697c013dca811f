// node-postgres: text rows, parameters, prepared statements, cursors, errors. One line a check.
import pg from 'pg';
import Cursor from 'pg-cursor';
import assert from 'node:assert/strict';

const ssl = process.env.PGSSLMODE === 'require' ? { rejectUnauthorized: false } : false;
const checks = {
  async types(c) {
    const { rows, fields } = await c.query("SELECT 1 AS a, 'x'::text AS b, 1.50::numeric(5,2) AS c, true AS d, NULL::text AS e, '{1,2}'::int4[] AS f");
    assert.deepEqual({ ...rows[0] }, { a: 1, b: 'x', c: '1.50', d: true, e: null, f: [1, 2] });
    assert.deepEqual(fields.map((f) => f.dataTypeID), [23, 25, 1700, 16, 25, 1007]);
  },
  async parameters(c) {
    const { rows } = await c.query('SELECT $1::int4 + 1 AS n, $2::text AS t', [41, 'äöü']);
    assert.deepEqual({ ...rows[0] }, { n: 42, t: 'äöü' });
  },
  async 'prepared by name'(c) {
    for (let i = 0; i < 3; i++) {
      const { rows } = await c.query({ name: 'twice', text: 'SELECT $1::int4 * 2 AS n', values: [i] });
      assert.equal(rows[0].n, 2 * i);
    }
  },
  async 'table and row counts'(c) {
    await c.query('DROP TABLE IF EXISTS node_t');
    await c.query('CREATE TABLE node_t (id integer PRIMARY KEY, name varchar(20))');
    assert.equal((await c.query("INSERT INTO node_t VALUES (1, 'a'), (2, 'b')")).rowCount, 2);
    assert.equal((await c.query("UPDATE node_t SET name = 'c' WHERE id = $1", [1])).rowCount, 1);
    assert.deepEqual((await c.query('SELECT name FROM node_t ORDER BY id')).rows.map((r) => r.name), ['c', 'b']);
  },
  async 'several statements'(c) {
    const results = await c.query('SELECT 1 AS a; SELECT 2 AS b');
    assert.deepEqual(results.map((r) => Object.values(r.rows[0])[0]), [1, 2]);
  },
  async cursor(c) {
    const cursor = c.query(new Cursor('SELECT n FROM generate_series(1, 5) g(n)'));
    assert.equal((await cursor.read(2)).length, 2);
    assert.equal((await cursor.read(10)).length, 3);
    await cursor.close();
  },
  async errors(c) {
    await assert.rejects(c.query('SELECT * FROM nosuch'), { code: '42P01', position: '15' });
    await assert.rejects(c.query('SELECT $1::int4', ['x']), { code: '22P02' });
    assert.equal((await c.query('SELECT 1 AS one')).rows[0].one, 1);
  },
  async transactions(c) {
    await c.query('BEGIN');
    await assert.rejects(c.query('SELECT 1/0'), { code: '22012' });
    await assert.rejects(c.query('SELECT 1'), { code: '25P02' });
    assert.equal((await c.query('COMMIT')).command, 'ROLLBACK');
  },
};

for (const [name, check] of Object.entries(checks)) {
  const client = new pg.Client({ ssl });
  client.on('error', () => {});
  try {
    await client.connect();
    await check(client);
    console.log(`ok   node-pg ${name}`);
  } catch (error) {
    console.log(`FAIL node-pg ${name}: ${String(error.message).replace(/\s+/g, ' ').slice(0, 300)}`);
  }
  await client.end().catch(() => {});
}
