import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person, signedIn } from './actors.ts';
import { server, target, visitor } from './target.ts';

/** Each run has buckets and policies of its own, so that the target may be one that is in use. */
const run = randomUUID().slice(0, 8);
const [own, open] = [`own-${run}`, `open-${run}`];
const database = new pg.Client({ connectionString: target.databaseUrl });
let ana: SupabaseClient;
let luis: SupabaseClient;
let folder: string;

/** People read, write and remove below a folder named by their id; nobody may change a row. */
const policies = (['select', 'insert', 'delete'] as const).map((verb) => ({
  name: `${verb} ${run}`,
  sql: `create policy "${verb} ${run}" on storage.objects for ${verb} to authenticated ${
    verb === 'insert' ? 'with check' : 'using'
  } (bucket_id = '${own}' and (storage.foldername(name))[1] = (select auth.uid())::text)`,
}));

beforeAll(async () => {
  await database.connect();
  for (const { sql } of policies) await database.query(sql);
  const limits = { fileSizeLimit: 1000, allowedMimeTypes: ['text/plain', 'image/*'] };
  for (const made of [
    await server().storage.createBucket(own, { public: false, ...limits }),
    await server().storage.createBucket(open, { public: true }),
  ]) {
    expect(made.error).toBeNull();
  }
  const [first, second] = [await person(), await person()];
  folder = first.id;
  ana = (await signedIn(first)).client;
  luis = (await signedIn(second)).client;
});

afterAll(async () => {
  for (const { name } of policies) await database.query(`drop policy "${name}" on storage.objects`);
  await database.end();
});

const refused = (statusCode: string, message: string) => ({ status: 400, statusCode, message });
const gone = refused('404', 'Object not found');
const denied = refused('403', 'new row violates row-level security policy');
const text = (words: string) => new Blob([words], { type: 'text/plain' });

async function put(words = 'hello', name = `${randomUUID()}.txt`): Promise<string> {
  const path = `${folder}/${name}`;
  const { error } = await ana.storage.from(own).upload(path, text(words));
  expect(error).toBeNull();
  return path;
}

describe('buckets', () => {
  it('are seen and made with the secret key alone', async () => {
    expect((await server().storage.getBucket(own)).data).toMatchObject({
      id: own,
      public: false,
      file_size_limit: 1000,
      allowed_mime_types: ['text/plain', 'image/*'],
    });
    const names = (await server().storage.listBuckets()).data?.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([own, open]));
    expect((await ana.storage.listBuckets()).data).toEqual([]);
    expect((await ana.storage.getBucket(own)).error).toMatchObject(refused('404', 'Bucket not found'));
    expect((await ana.storage.createBucket(`x-${run}`)).error).toMatchObject(denied);
    expect((await server().storage.createBucket(own)).error).toMatchObject({ statusCode: '409' });
  });
});

describe('uploading', () => {
  it('keeps bytes, type and owner, from a form and from plain bytes', async () => {
    const path = `${folder}/plain.txt`;
    const { data, error } = await ana.storage
      .from(own)
      .upload(path, new TextEncoder().encode('plain'), { contentType: 'text/plain', metadata: { page: 1 } });
    expect(error).toBeNull();
    expect(data).toEqual({ id: expect.any(String), path, fullPath: `${own}/${path}` });
    const info = await ana.storage.from(own).info(path);
    expect(info.data).toMatchObject({
      id: data?.id,
      size: 5,
      contentType: 'text/plain',
      metadata: { page: 1 },
    });
    const file = await ana.storage.from(own).download(await put('of a form'));
    expect([await file.data?.text(), file.data?.type]).toEqual(['of a form', 'text/plain']);
  });

  it('refuses a second file of the same name unless it may replace it', async () => {
    const path = await put();
    const again = await ana.storage.from(own).upload(path, text('second'));
    expect(again.error).toMatchObject(refused('409', 'The resource already exists'));
    // There is no update policy for people: even asking to replace changes nothing.
    expect((await ana.storage.from(own).upload(path, text('third'), { upsert: true })).error).toMatchObject(
      denied,
    );
    expect(await (await ana.storage.from(own).download(path)).data?.text()).toBe('hello');
    expect(
      (await server().storage.from(own).upload(path, text('fourth'), { upsert: true })).error,
    ).toBeNull();
    expect(await (await ana.storage.from(own).download(path)).data?.text()).toBe('fourth');
  });

  it('refuses what the policies, the limit or the types forbid', async () => {
    const bucket = ana.storage.from(own);
    expect((await luis.storage.from(own).upload(`${folder}/x.txt`, text('x'))).error).toMatchObject(denied);
    expect((await visitor().storage.from(own).upload(`${folder}/x.txt`, text('x'))).error).toMatchObject(
      denied,
    );
    expect((await bucket.upload(`${folder}/big.txt`, text('x'.repeat(1001)))).error).toMatchObject({
      statusCode: '413',
    });
    const html = new Blob(['<p>'], { type: 'text/html' });
    expect((await bucket.upload(`${folder}/x.html`, html)).error).toMatchObject(
      refused('415', 'mime type text/html is not supported'),
    );
    expect((await ana.storage.from('nowhere').upload(`${folder}/x.txt`, text('x'))).error).not.toBeNull();
    expect((await bucket.list(folder, { search: 'big' })).data).toEqual([]);
  });

  it.each(['ñ.txt', 'a%2Fb', 'tab\t.txt', '#.txt'])('refuses the key %s', async (name) => {
    const { error } = await ana.storage.from(own).upload(`${folder}/${encodeURIComponent(name)}`, text('x'));
    expect(error).toMatchObject({
      status: 400,
      statusCode: '400',
      message: expect.stringContaining('Invalid key'),
    });
  });
});

describe('an address', () => {
  it.each(['..%2F..%2Fkeys.json', 'a//b', 'a/%2E%2E%2Fb', '%00', '%E0%A4%A'])(
    'with %s is refused',
    async (tail) => {
      const answer = await fetch(`${target.url}/storage/v1/object/authenticated/${own}/${tail}`, {
        headers: { apikey: target.secretKey },
      });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ statusCode: '400', error: 'InvalidKey' });
    },
  );
});

describe('reading', () => {
  it('is for whom the policies let; hidden and missing look the same', async () => {
    const path = await put();
    for (const reader of [luis, visitor()]) {
      expect((await reader.storage.from(own).download(path)).error).toMatchObject({ status: 400 });
      expect((await reader.storage.from(own).info(path)).error).toMatchObject(gone);
      expect((await reader.storage.from(own).exists(path)).data).toBe(false);
      expect((await reader.storage.from(own).createSignedUrl(path, 60)).error).toMatchObject(gone);
      expect((await reader.storage.from(own).list(folder)).data).toEqual([]);
    }
    expect((await ana.storage.from(own).exists(path)).data).toBe(true);
    expect((await ana.storage.from(own).info(`${folder}/never.txt`)).error).toMatchObject(gone);
  });

  it('lists one level: folders first, then files, sorted and paged', async () => {
    const base = `level-${randomUUID()}`;
    for (const name of ['b.txt', 'a.txt', 'sub/deep.txt']) await put('x', `${base}/${name}`);
    const list = async (options: object) =>
      (await ana.storage.from(own).list(`${folder}/${base}`, options)).data?.map(({ name }) => name);
    expect(await list({})).toEqual(['sub', 'a.txt', 'b.txt']);
    expect(await list({ sortBy: { column: 'name', order: 'desc' }, limit: 2 })).toEqual(['sub', 'b.txt']);
    expect(await list({ offset: 2 })).toEqual(['b.txt']);
    expect(await list({ search: 'a' })).toEqual(['a.txt']);
  });

  it('of a public bucket needs no key, of another is refused', async () => {
    const path = await put();
    await server().storage.from(open).upload('logo.txt', text('public'), { upsert: true });
    const url = (bucket: string, name: string) =>
      server().storage.from(bucket).getPublicUrl(name, { download: 'a b.txt' });
    const answer = await fetch(url(open, 'logo.txt').data.publicUrl);
    expect([answer.status, await answer.text()]).toEqual([200, 'public']);
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename=a%20b.txt');
    expect((await fetch(url(own, path).data.publicUrl)).status).toBe(400);
  });

  it('by a signed address opens that one file until its end', async () => {
    const [path, other] = [await put('signed'), await put('other')];
    const { data } = await ana.storage.from(own).createSignedUrl(path, 60);
    const address = data?.signedUrl ?? '';
    expect(await (await fetch(address)).text()).toBe('signed');
    expect((await fetch(address.replace(path, other))).status).toBe(400);
    expect((await fetch(`${address}x`)).status).toBe(400);
    const many = await ana.storage.from(own).createSignedUrls([path, `${folder}/never.txt`], 60);
    expect(many.data?.map(({ signedUrl }) => signedUrl !== null)).toEqual([true, false]);
  });
});

describe('moving and removing', () => {
  it('reports no move where no policy lets the row change', async () => {
    const path = await put();
    const moved = await ana.storage.from(own).move(path, `${folder}/elsewhere.txt`);
    expect(moved.error).not.toBeNull();
    expect((await ana.storage.from(own).exists(path)).data).toBe(true);
    const to = `${folder}/${randomUUID()}.txt`;
    expect((await server().storage.from(own).move(path, to)).error).toBeNull();
    expect(await (await ana.storage.from(own).download(to)).data?.text()).toBe('hello');
    expect((await ana.storage.from(own).exists(path)).data).toBe(false);
  });

  it('removes what the caller may remove and names it', async () => {
    const path = await put();
    expect((await luis.storage.from(own).remove([path])).data).toEqual([]);
    expect(
      (await ana.storage.from(own).remove([path, `${folder}/never.txt`])).data?.map(({ name }) => name),
    ).toEqual([path]);
    expect((await ana.storage.from(own).download(path)).error).not.toBeNull();
  });
});

describe.runIf(target.embedded)('what nobody here needs', () => {
  it('is refused with 501', async () => {
    const bucket = server().storage.from(own);
    const answers = [
      await bucket.copy('a', 'b'),
      await bucket.listV2(),
      await bucket.createSignedUploadUrl('a'),
      await server().storage.deleteBucket(own),
      await server().storage.emptyBucket(own),
    ];
    expect(answers.map(({ error }) => error?.status)).toEqual([501, 501, 501, 501, 501]);
  });
});
