import { expect, test } from 'vitest';
import { server } from './target.ts';

const db = server();
const docs = (columns: string) => db.from('contract_docs').select(columns).eq('org_id', 1).order('id');
const people = (columns: string) => db.from('contract_people').select(columns).eq('org_id', 1).order('id');

type Read = { status: number; data: unknown; error: unknown };
const reads: [string, () => PromiseLike<Read>, unknown][] = [
  ['to one', () => docs('id,contract_orgs(name)').limit(1), [{ id: 1, contract_orgs: { name: 'Uno' } }]],
  [
    'to one, an alias and a key of two columns',
    () => docs('id,author:contract_people!contract_docs_author(name)'),
    [
      { id: 1, author: { name: 'Ana' } },
      { id: 2, author: { name: 'Ana' } },
      { id: 3, author: { name: 'Luis' } },
    ],
  ],
  [
    'to one, null where there is none',
    () => docs('id,payer:contract_people!contract_docs_payer(name)').lte('id', 2),
    [
      { id: 1, payer: { name: 'Luis' } },
      { id: 2, payer: null },
    ],
  ],
  [
    'to one by the name of the key',
    () => docs('id,contract_docs_author(name)').eq('id', 3),
    [{ id: 3, contract_docs_author: { name: 'Luis' } }],
  ],
  [
    'to many',
    () => docs('id,contract_lines(text)').order('position', { referencedTable: 'contract_lines' }),
    [
      { id: 1, contract_lines: [{ text: 'a' }, { text: 'b' }] },
      { id: 2, contract_lines: [{ text: 'c' }] },
      { id: 3, contract_lines: [] },
    ],
  ],
  [
    'to many by a hint, never into another organization',
    () => people('name,docs:contract_docs!contract_docs_author(title)').eq('id', 1),
    [{ name: 'Ana', docs: [{ title: 'First' }, { title: 'Second' }] }],
  ],
  [
    'one to one is an object',
    () => people('id,contract_profiles(motto)').lte('id', 2),
    [
      { id: 1, contract_profiles: { motto: 'Go on' } },
      { id: 2, contract_profiles: null },
    ],
  ],
  [
    'inside an embed',
    () => docs('id,author:contract_people!contract_docs_author(name,contract_profiles(motto))').limit(1),
    [{ id: 1, author: { name: 'Ana', contract_profiles: { motto: 'Go on' } } }],
  ],
  [
    'inner to one',
    () => docs('id,payer:contract_people!contract_docs_payer!inner(name)'),
    [
      { id: 1, payer: { name: 'Luis' } },
      { id: 3, payer: { name: 'Ana' } },
    ],
  ],
  [
    'inner to many',
    () => docs('id,contract_lines!inner(text)').eq('contract_lines.text', 'c'),
    [{ id: 2, contract_lines: [{ text: 'c' }] }],
  ],
  [
    'a filter on a plain embed keeps the parents',
    () => docs('id,contract_lines(text)').eq('contract_lines.text', 'c').lte('id', 2),
    [
      { id: 1, contract_lines: [] },
      { id: 2, contract_lines: [{ text: 'c' }] },
    ],
  ],
  [
    'or on an embed',
    () =>
      docs('id,contract_lines!inner(text)').or('text.eq.b,text.eq.c', { referencedTable: 'contract_lines' }),
    [
      { id: 1, contract_lines: [{ text: 'b' }] },
      { id: 2, contract_lines: [{ text: 'c' }] },
    ],
  ],
  [
    'rows without an embed',
    () => docs('id,contract_lines(text)').is('contract_lines', null),
    [{ id: 3, contract_lines: [] }],
  ],
  [
    'rows with an embed that is not shown',
    () => docs('id,contract_lines()').not('contract_lines', 'is', null),
    [{ id: 1 }, { id: 2 }],
  ],
  [
    'order and limit of an embed',
    () =>
      docs('id,contract_lines(text)')
        .order('position', { referencedTable: 'contract_lines', ascending: false })
        .limit(1, { referencedTable: 'contract_lines' })
        .eq('id', 1),
    [{ id: 1, contract_lines: [{ text: 'b' }] }],
  ],
  [
    'order by a column of a to-one embed, shown or not',
    () =>
      db
        .from('contract_docs')
        .select('id,author:contract_people!contract_docs_author(id)')
        .eq('org_id', 1)
        .order('author(name)', { ascending: false })
        .order('id'),
    [
      { id: 3, author: { id: 2 } },
      { id: 1, author: { id: 1 } },
      { id: 2, author: { id: 1 } },
    ],
  ],
  [
    'an embed of everything',
    () => docs('id,contract_orgs(*)').limit(1),
    [{ id: 1, contract_orgs: { id: 1, name: 'Uno' } }],
  ],
];

test.each(reads)('%s', async (_name, read, rows) => {
  const { status, data, error } = await read();
  expect({ status, data, error }).toEqual({ status: 200, data: rows, error: null });
});

test('a count follows an inner embed', async () => {
  const { count, status } = await db
    .from('contract_docs')
    .select('id,contract_lines!inner(text)', { count: 'exact', head: true })
    .eq('contract_lines.text', 'c');
  expect({ count, status }).toEqual({ count: 1, status: 200 });
});

const refusals: [string, () => PromiseLike<Read>, number, string][] = [
  ['no relationship', () => docs('id,contract_codes(code)'), 400, 'PGRST200'],
  ['two relationships', () => docs('id,contract_people(name)'), 300, 'PGRST201'],
  ['a hint that fits none', () => docs('id,contract_people!nothing(name)'), 400, 'PGRST200'],
  ['a filter on what is not embedded', () => docs('id').eq('contract_lines.text', 'c'), 400, 'PGRST108'],
  [
    'an order by a to-many embed',
    () => docs('id,contract_lines(text)').order('contract_lines(text)'),
    400,
    'PGRST118',
  ],
  [
    'a value compared with an embed',
    () => docs('id,contract_lines(text)').eq('contract_lines', 1),
    400,
    'PGRST120',
  ],
];

test.each(refusals)('refuses %s', async (_name, read, status, code) => {
  const answer = await read();
  expect({ status: answer.status, error: answer.error }).toMatchObject({ status, error: { code } });
});

test('an ambiguous embed names both keys', async () => {
  const { error } = await docs('id,contract_people(name)');
  expect(error?.hint).toContain("'contract_people!contract_docs_author'");
  expect(error?.hint).toContain("'contract_people!contract_docs_payer'");
});
