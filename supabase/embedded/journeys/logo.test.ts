import { readFile } from 'node:fs/promises';
import { documentPdf } from '@shared/contracts/document-pdf.ts';
import { saveLogo } from '@shared/contracts/save-logo.ts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Merchant, makeMerchant } from './merchant.ts';
import { call, post, refusal, sql, stack, visitor } from './target.ts';

/** M3, A9: the merchant's logo, on the door and on paper. */
let merchant: Merchant;
let image: string;

beforeAll(async () => {
  image = (await readFile(new URL('../seed/carpentry-logo.png', import.meta.url))).toString('base64');
});
beforeEach(async () => {
  merchant = await makeMerchant();
});

/** A dot of one colour (grey, 0 to 255): another logo. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const save = (picture: string | null, token = merchant.owner.token) =>
  call(saveLogo, { org_id: merchant.id, image: picture }, token);

const atTheDoor = async () =>
  (await visitor().rpc('portal_front', { p_slug: merchant.slug }).throwOnError()).data;

const read = (path: string | null) => fetch(`${stack.apiUrl}/storage/v1/object/public/logos/${path}`);

async function pdf(document: { id: string }): Promise<string> {
  const body = { org_id: merchant.id, document_id: document.id };
  const response = await post(documentPdf.name, body, merchant.owner.token);
  return Buffer.from(await response.arrayBuffer()).toString('latin1');
}

const drawn = (paper: string) => paper.includes('/Subtype /Image');

describe('a logo', () => {
  test('is at the door for anybody, as an image that no browser takes for anything else', async () => {
    const { logo } = await save(image);
    expect(await atTheDoor()).toMatchObject({ logo });
    const answer = await read(logo);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'max-age=31536000',
      'x-content-type-options': 'nosniff',
    });
    const { data: folder } = await visitor().storage.from('logos').list(merchant.id);
    expect(folder).toEqual([]);
    expect(await save(null)).toEqual({ logo: null });
    expect(await atTheDoor()).toMatchObject({ logo: null });
  });

  test('stands on the paper of the documents issued with it, also once another took its place', async () => {
    const contact = await merchant.addContact();
    const before = await merchant.addInvoice(contact);
    const { logo } = await save(image);
    const during = await merchant.addInvoice(contact);
    const { logo: other } = await save(dot);
    expect(other).not.toBe(logo);
    await save(null);
    expect(drawn(await pdf(before))).toBe(false);
    expect(drawn(await pdf(during))).toBe(true);
    expect((await read(logo)).status).toBe(200);
  });

  test('is judged by its content, and what is refused leaves the old one', async () => {
    const { logo } = await save(image);
    const bytes = Buffer.from(image, 'base64');
    const texts = [
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'GIF89a',
      '%PDF-1.7',
    ];
    const wrong = [...texts.map((text) => Buffer.from(text)), bytes.subarray(0, bytes.length / 2)];
    for (const bad of wrong) {
      const body = { org_id: merchant.id, image: bad.toString('base64') };
      expect((await refusal(saveLogo, body, merchant.owner.token)).code).toBe('INVAL');
    }
    const heavy = { org_id: merchant.id, image: Buffer.alloc(600_000).toString('base64') };
    expect((await refusal(saveLogo, heavy, merchant.owner.token)).code).toBe('LARGE');
    expect(await atTheDoor()).toMatchObject({ logo });
  });

  test('is set by owners and administrators alone, and who did it is remembered', async () => {
    const staff = await merchant.addMember('staff');
    const stranger = await makeMerchant();
    const body = { org_id: merchant.id, image };
    expect((await refusal(saveLogo, body, staff.token)).code).toBe('DENID');
    expect((await refusal(saveLogo, body, stranger.owner.token)).code).toBe('NTFND');
    expect((await refusal(saveLogo, body)).code).toBe('NOSES');
    const admin = await merchant.addMember('admin');
    const { logo } = await save(image, admin.token);
    const { data: audit } = await merchant.owner.client
      .from('audit_log')
      .select('actor, detail')
      .eq('org_id', merchant.id)
      .eq('action', 'organizations.changed')
      .throwOnError();
    expect(audit).toEqual([{ actor: admin.id, detail: { logo_path: [null, logo] } }]);
  });

  test('of another merchant is nobody’s to take', async () => {
    const other = await makeMerchant();
    const { logo } = await call(saveLogo, { org_id: other.id, image }, other.owner.token);
    const { error } = await merchant.owner.client.rpc('set_logo', { p_org: merchant.id, p_path: logo ?? '' });
    expect(error?.code).toBe('NTFND');
    const made = `${merchant.id}/${'0'.repeat(64)}-1x1.png`;
    const forged = await merchant.owner.client.rpc('set_logo', { p_org: merchant.id, p_path: made });
    expect(forged.error?.code).toBe('NTFND');
    expect(
      await sql('select 1 from organizations where id = $1 and logo_path is not null', [merchant.id]),
    ).toEqual([]);
  });
});
