// postgres.js, Knex, Drizzle (queries and push), Sequelize, TypeORM: schema, values, transactions, introspection.
// One line a check. Every library works in a schema of its own, which is dropped before and after.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import postgres from 'postgres';
import knexFactory from 'knex';
import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
import { desc, eq, sql as dsql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, numeric, pgSchema, serial, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { DataTypes, Op, Sequelize } from 'sequelize';
import 'reflect-metadata';
import { DataSource, EntitySchema } from 'typeorm';

const env = process.env;
const ssl = env.PGSSLMODE === 'require' ? { rejectUnauthorized: false } : false;
const connection = { host: env.PGHOST, port: +env.PGPORT, user: env.PGUSER, password: env.PGPASSWORD, database: env.PGDATABASE, ssl };
const pool = () => new pg.Pool(connection);

async function inSchema(name, body) {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    await client.query(`CREATE SCHEMA ${name}`);
    return await body();
  } finally {
    await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`);
    await client.end();
  }
}

const checks = {
  async 'postgres.js types and parameters'() {
    const sql = postgres({ ...connection, max: 2 });
    try {
      const [row] = await sql`SELECT ${42}::int AS n, ${'ä'}::text AS t, ${[1, 2]}::int[] AS l, ${sql.json({ a: [1] })} AS j, ${new Date(0)}::timestamptz AS at, 1.50::numeric AS d, true AS ok, null AS nothing`;
      assert.deepEqual({ ...row }, { n: 42, t: 'ä', l: [1, 2], j: { a: [1] }, at: new Date(0), d: '1.50', ok: true, nothing: null });
    } finally {
      await sql.end();
    }
  },

  async 'postgres.js bulk, cursor, transaction, COPY'() {
    await inSchema('postgres_js', async () => {
      const sql = postgres({ ...connection, max: 2 });
      try {
        await sql`CREATE TABLE postgres_js.t (id int PRIMARY KEY, name text, at timestamptz)`;
        const rows = Array.from({ length: 50 }, (_, i) => ({ id: i, name: `n${i}`, at: new Date(i * 1000) }));
        await sql`INSERT INTO postgres_js.t ${sql(rows)}`;
        let seen = 0;
        for await (const part of sql`SELECT * FROM postgres_js.t ORDER BY id`.cursor(20)) seen += part.length;
        assert.equal(seen, 50);
        assert.equal((await sql`SELECT id FROM postgres_js.t WHERE id IN ${sql([1, 2, 99])}`).count, 2);
        await assert.rejects(sql.begin(async (tx) => {
          await tx`DELETE FROM postgres_js.t`;
          await tx.savepoint(async (s) => { await s`SELECT 1`; });
          throw new Error('undo');
        }), /undo/);
        assert.equal((await sql`SELECT count(*)::int AS n FROM postgres_js.t`)[0].n, 50);
        const copy = await sql`COPY postgres_js.t (id, name) FROM STDIN`.writable();
        await new Promise((done, failed) => { copy.on('finish', done).on('error', failed); copy.end('100\tx\n101\ty\n'); });
        assert.equal((await sql`SELECT name FROM postgres_js.t WHERE id = 101`)[0].name, 'y');
        await assert.rejects(sql`INSERT INTO postgres_js.t ${sql({ id: 1, name: 'again' })}`, (e) => e.code === '23505' && e.constraint_name === 't_pkey');
      } finally {
        await sql.end();
      }
    });
  },

  async 'postgres.js LISTEN'() {
    const sql = postgres({ ...connection, max: 2 });
    try {
      const heard = new Promise((resolve) => sql.listen('orms', resolve, () => sql.notify('orms', 'hello')));
      assert.equal(await heard, 'hello');
    } finally {
      await sql.end();
    }
  },

  async 'Knex schema and queries'() {
    await inSchema('knex_s', async () => {
      const knex = knexFactory({ client: 'pg', connection, searchPath: ['knex_s'] });
      try {
        await knex.schema.createTable('users', (t) => {
          t.increments('id');
          t.string('email', 80).notNullable().unique();
          t.decimal('balance', 10, 2).defaultTo(0);
          t.jsonb('data');
          t.timestamps(true, true);
        });
        await knex.schema.createTable('posts', (t) => {
          t.uuid('id').primary().defaultTo(knex.raw('gen_random_uuid()'));
          t.integer('user_id').unsigned().references('id').inTable('users').index();
          t.text('title');
          t.enu('state', ['draft', 'done']).defaultTo('draft');
        });
        const [{ id }] = await knex('users').insert({ email: 'a@b.c', data: { a: 1 } }).returning('id');
        await knex('posts').insert([{ user_id: id, title: 'one' }, { user_id: id, title: 'two', state: 'done' }]);
        await knex('users').insert({ email: 'a@b.c', balance: 5 }).onConflict('email').merge(['balance']);
        const joined = await knex('posts').join('users', 'users.id', 'posts.user_id').select('title', 'email', 'balance', 'state').orderBy('title');
        assert.deepEqual(joined.map((r) => ({ ...r })), [
          { title: 'one', email: 'a@b.c', balance: '5.00', state: 'draft' },
          { title: 'two', email: 'a@b.c', balance: '5.00', state: 'done' }]);
        assert.ok(await knex.schema.hasTable('posts'));
        assert.ok(await knex.schema.hasColumn('users', 'balance'));
        const info = await knex('users').columnInfo();
        assert.equal(info.email.type, 'character varying');
        assert.equal(info.email.maxLength, 80);
        await knex.schema.alterTable('users', (t) => { t.string('phone'); t.dropColumn('data'); t.renameColumn('balance', 'credit'); });
        assert.deepEqual(Object.keys(await knex('users').columnInfo()).sort(), ['created_at', 'credit', 'email', 'id', 'phone', 'updated_at']);
        await assert.rejects(knex('posts').insert({ user_id: 99 }), { code: '23503' });
        await assert.rejects(knex('posts').insert({ state: 'other' }), { code: '23514' });
        await assert.rejects(knex.transaction(async (tx) => { await tx('posts').del(); throw new Error('undo'); }), /undo/);
        assert.equal(+(await knex('posts').count())[0].count, 2);
      } finally {
        await knex.destroy();
      }
    });
  },

  async 'Knex migrations'() {
    await inSchema('knex_m', async () => {
      const knex = knexFactory({ client: 'pg', connection, searchPath: ['knex_m'] });
      const migrations = {
        first: { up: (k) => k.schema.createTable('a', (t) => t.increments()), down: (k) => k.schema.dropTable('a') },
        second: { up: (k) => k.schema.table('a', (t) => t.string('b').index()), down: (k) => k.schema.table('a', (t) => t.dropColumn('b')) },
      };
      const migrationSource = { getMigrations: async () => Object.keys(migrations), getMigrationName: (n) => n, getMigration: async (n) => migrations[n] };
      try {
        await knex.migrate.latest({ migrationSource });
        assert.ok(await knex.schema.hasColumn('a', 'b'));
        await knex.migrate.rollback({ migrationSource });
        assert.ok(!(await knex.schema.hasTable('a')));
      } finally {
        await knex.destroy();
      }
    });
  },

  async 'Drizzle push, queries, push again'() {
    await inSchema('drizzle_s', async () => {
      const schema = pgSchema('drizzle_s');
      const level = schema.enum('level', ['low', 'high']);
      const authors = schema.table('authors', { id: serial('id').primaryKey(), name: varchar('name', { length: 40 }).notNull(), tags: text('tags').array(), level: level('level').default('low') });
      const books = schema.table('books', {
        id: uuid('id').primaryKey().defaultRandom(), author: integer('author').notNull().references(() => authors.id, { onDelete: 'cascade' }),
        price: numeric('price', { precision: 8, scale: 2 }), data: jsonb('data'), sold: boolean('sold').default(false), at: timestamp('at', { withTimezone: true }).defaultNow(),
      }, (t) => [index('books_author').on(t.author)]);
      const p = pool();
      try {
        const db = drizzle(p);
        const { pushSchema } = createRequire(import.meta.url)('drizzle-kit/api');
        const objects = { schema, level, authors, books };
        const pushed = await pushSchema(objects, db, ['drizzle_s']);
        await pushed.apply();
        const [author] = await db.insert(authors).values({ name: 'Ann', tags: ['a', 'b'], level: 'high' }).returning();
        assert.deepEqual(author, { id: 1, name: 'Ann', tags: ['a', 'b'], level: 'high' });
        await db.insert(books).values([{ author: 1, price: '9.90', data: { x: 1 } }, { author: 1, price: '5.00' }]);
        const found = await db.select({ name: authors.name, price: books.price }).from(books).innerJoin(authors, eq(authors.id, books.author)).orderBy(desc(books.price));
        assert.deepEqual(found, [{ name: 'Ann', price: '9.90' }, { name: 'Ann', price: '5.00' }]);
        await db.update(books).set({ sold: true }).where(eq(books.price, '5.00'));
        assert.equal((await db.select({ n: dsql`count(*)::int` }).from(books).where(books.sold))[0].n, 1);
        await db.delete(authors).where(eq(authors.id, 1));
        assert.equal((await db.select().from(books)).length, 0);
        const again = await pushSchema(objects, db, ['drizzle_s']);
        assert.deepEqual(again.statementsToExecute, []);
      } finally {
        await p.end();
      }
    });
  },

  // Without ENUM attributes and findOrCreate: Sequelize uses a DO block and a PL/pgSQL function, refused with 0A000.
  async 'Sequelize sync, queries, introspection'() {
    await inSchema('sequelize_s', async () => {
      const { ssl: tls, database, user, password, host, port } = connection;
      const db = new Sequelize(database, user, password, { host, port, dialect: 'postgres', logging: false, schema: 'sequelize_s', dialectOptions: { ssl: tls } });
      try {
        const User = db.define('User', { email: { type: DataTypes.STRING(60), unique: true, allowNull: false }, age: DataTypes.INTEGER, role: DataTypes.STRING(10), tags: DataTypes.ARRAY(DataTypes.TEXT), prefs: DataTypes.JSONB });
        const Task = db.define('Task', { title: DataTypes.TEXT, cost: DataTypes.DECIMAL(8, 2), done: { type: DataTypes.BOOLEAN, defaultValue: false } });
        User.hasMany(Task);
        Task.belongsTo(User);
        await db.sync();
        const ann = await User.create({ email: 'ann@x', age: 30, role: 'admin', tags: ['a'], prefs: { theme: 'dark' } });
        await Task.bulkCreate([{ title: 't1', cost: 1.5, UserId: ann.id }, { title: 't2', cost: 2, UserId: ann.id }]);
        const found = await User.findOne({ where: { prefs: { theme: 'dark' }, age: { [Op.gt]: 20 } }, include: Task, order: [[Task, 'id', 'ASC']] });
        assert.deepEqual(found.Tasks.map((t) => [t.title, t.cost]), [['t1', '1.50'], ['t2', '2.00']]);
        await User.create({ email: 'bob@x', age: 5 });
        await User.upsert({ email: 'bob@x', age: 6 }, { conflictFields: ['email'] });
        assert.equal((await User.findOne({ where: { email: 'bob@x' } })).age, 6);
        assert.equal(await Task.sum('cost'), 3.5);
        await assert.rejects(db.transaction(async (transaction) => { await Task.destroy({ where: {}, transaction }); throw new Error('undo'); }), /undo/);
        assert.equal(await Task.count(), 2);
        await assert.rejects(User.create({ email: 'ann@x' }), { name: 'SequelizeUniqueConstraintError' });
        const queries = db.getQueryInterface();
        const table = { tableName: 'Users', schema: 'sequelize_s' };
        const columns = await queries.describeTable(table);
        assert.equal(columns.email.type, 'CHARACTER VARYING(60)');
        assert.ok(columns.id.primaryKey);
        assert.ok((await queries.showIndex(table)).some((i) => i.unique && i.fields[0].attribute === 'email'));
        await db.sync({ alter: true });
      } finally {
        await db.close();
      }
    });
  },

  async 'TypeORM synchronize, queries, synchronize again'() {
    await inSchema('typeorm_s', async () => {
      const Person = new EntitySchema({ name: 'person', columns: {
        id: { type: 'int', primary: true, generated: 'increment' }, name: { type: 'varchar', length: 50 }, email: { type: 'text', unique: true, nullable: true },
        kind: { type: 'enum', enum: ['a', 'b'], default: 'a' }, data: { type: 'jsonb', nullable: true }, tags: { type: 'text', array: true, default: [] },
        born: { type: 'date', nullable: true }, created: { type: 'timestamptz', createDate: true } },
        indices: [{ name: 'person_name', columns: ['name'] }],
        relations: { pets: { type: 'one-to-many', target: 'pet', inverseSide: 'owner' } } });
      const Pet = new EntitySchema({ name: 'pet', columns: { id: { type: 'uuid', primary: true, generated: 'uuid' }, name: { type: 'varchar' }, weight: { type: 'numeric', precision: 6, scale: 2 } },
        relations: { owner: { type: 'many-to-one', target: 'person', inverseSide: 'pets', joinColumn: true, onDelete: 'CASCADE' } } });
      const { user: username, ...rest } = connection;
      const source = new DataSource({ type: 'postgres', username, ...rest, schema: 'typeorm_s', synchronize: false, entities: [Person, Pet], uuidExtension: 'pgcrypto', installExtensions: false });
      await source.initialize();
      try {
        await source.synchronize();
        const people = source.getRepository(Person);
        const ann = await people.save({ name: 'Ann', email: 'ann@x', data: { a: 1 }, tags: ['x'], born: '2000-01-02' });
        assert.equal(ann.id, 1);
        await source.getRepository(Pet).save([{ name: 'Rex', weight: 4.25, owner: ann }, { name: 'Tom', weight: 3, owner: ann }]);
        const found = await people.findOne({ where: { name: 'Ann' }, relations: { pets: true }, order: { pets: { name: 'ASC' } } });
        assert.deepEqual(found.pets.map((p) => [p.name, p.weight]), [['Rex', '4.25'], ['Tom', '3.00']]);
        assert.deepEqual(found.tags, ['x']);
        await people.update(1, { name: 'Anna' });
        const [list, total] = await people.findAndCount({ take: 1 });
        assert.deepEqual([list[0].name, total], ['Anna', 1]);
        await assert.rejects(source.transaction(async (m) => { await m.getRepository(Pet).createQueryBuilder().delete().execute(); throw new Error('undo'); }), /undo/);
        assert.equal(await source.getRepository(Pet).count(), 2);
        await people.delete(1);
        assert.equal(await source.getRepository(Pet).count(), 0);
        const again = await source.driver.createSchemaBuilder().log();
        assert.deepEqual(again.upQueries.map((q) => q.query), []);
      } finally {
        await source.destroy();
      }
    });
  },
};

for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok   node-orms ${name}`);
  } catch (error) {
    console.log(`FAIL node-orms ${name}: ${String(error.message ?? error).replaceAll(/\s+/g, ' ').slice(0, 300)}`);
  }
}
process.exit(0);
