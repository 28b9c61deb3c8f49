import { describe, expect, it } from 'vitest';
import { type Cursor, keysetFilter, readCursor, toPage, withCursor } from './keyset';

type Row = { on: string; id: number };

const all: Row[] = Array.from({ length: 7 }, (_, at) => ({ on: `2026-01-${String(9 - at)}`, id: at }));
const keyOf = (row: Row) => [row.on, row.id];

/** What a database would answer for a list sorted descending: `size + 1` rows beyond the cursor. */
function fetchRows(cursor: Cursor | null, size: number): Row[] {
  if (cursor === null) return all.slice(0, size + 1);
  const at = all.findIndex((row) => row.id === cursor.key[1]);
  if (cursor.direction === 'after') return all.slice(at + 1, at + size + 2);
  return all
    .slice(0, at)
    .reverse()
    .slice(0, size + 1);
}

const ids = (rows: Row[]) => rows.map(({ id }) => id);

describe('walking a list of seven by three', () => {
  it('shows each row once forwards and the same pages backwards', () => {
    const first = toPage(fetchRows(null, 3), 3, null, keyOf);
    const second = toPage(fetchRows(first.next, 3), 3, first.next, keyOf);
    const third = toPage(fetchRows(second.next, 3), 3, second.next, keyOf);
    expect([first, second, third].map((page) => ids(page.rows))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
    expect(first.previous).toBeNull();
    expect(third.next).toBeNull();

    const back = toPage(fetchRows(third.previous, 3), 3, third.previous, keyOf);
    expect(ids(back.rows)).toEqual([3, 4, 5]);
    const start = toPage(fetchRows(back.previous, 3), 3, back.previous, keyOf);
    expect(ids(start.rows)).toEqual([0, 1, 2]);
    expect(start.previous).toBeNull();
    expect(start.next).not.toBeNull();
  });

  it('has no neighbours when nothing was found', () => {
    expect(toPage([], 3, null, keyOf)).toEqual({ rows: [], previous: null, next: null });
  });
});

describe('the place in the address', () => {
  it('comes back as it was, filters kept', () => {
    const cursor: Cursor = { direction: 'after', key: ['2026-01-09', 'a"b&c'] };
    const params = withCursor(new URLSearchParams('q=tornillo&before=old'), cursor);
    expect(params.get('q')).toBe('tornillo');
    expect(readCursor(new URLSearchParams(params.toString()))).toEqual(cursor);
  });

  it.each(['after=', 'after=x', 'after={}', 'after=[]', 'after=[null]', 'after=[[1]]'])(
    'ignores %s',
    (text) => {
      expect(readCursor(new URLSearchParams(text))).toBeNull();
    },
  );
});

describe('the filter of PostgREST', () => {
  const key = ['2026-01-09', 'id"1'];

  it('goes on in the order of the list', () => {
    expect(keysetFilter(['issued_on', 'id'], { direction: 'after', key }, 'descending')).toBe(
      'issued_on.lt."2026-01-09",and(issued_on.eq."2026-01-09",id.lt."id\\"1")',
    );
  });

  it('turns round for the page before', () => {
    expect(keysetFilter(['total'], { direction: 'before', key: [12] }, 'descending')).toBe('total.gt.12');
    expect(keysetFilter(['total'], { direction: 'after', key: [12] }, 'ascending')).toBe('total.gt.12');
  });
});
