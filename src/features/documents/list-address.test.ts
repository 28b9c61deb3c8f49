import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentFamily, listSegments } from '@/lib/paths';
import {
  type Asked,
  filterOf,
  quarters,
  readAsked,
  sortings,
  statesOf,
  unfiltered,
  withAsked,
} from './list-address';

const families = Object.keys(listSegments) as DocumentFamily[];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const asked: fc.Arbitrary<Asked> = fc
  .record({
    family: maybe(fc.constantFrom(...families)),
    contact: maybe(fc.uuid()),
    search: fc.string({ maxLength: 200, unit: 'grapheme' }).map((text) => text.trim().slice(0, 200).trim()),
    state: maybe(fc.constantFrom(...statesOf(null))),
    year: maybe(fc.integer({ min: 1900, max: 9998 })),
    quarter: maybe(fc.constantFrom(...quarters)),
    sorting: fc.constantFrom(...sortings),
  })
  .map((value) => ({ ...value, quarter: value.year === null ? null : value.quarter }));

const nothing = unfiltered(readAsked(new URLSearchParams()));

describe('what a list is asked for', () => {
  it('is read from the address exactly as it was written there', () => {
    fc.assert(
      fc.property(asked, (one) => {
        const address = String(withAsked(new URLSearchParams(), one));
        expect(readAsked(new URLSearchParams(address))).toEqual(one);
      }),
    );
  });

  it('replaces an earlier question whole, at its first page, and touches nothing else', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        const before = withAsked(new URLSearchParams('after=["x"]&other=kept'), one);
        const after = withAsked(before, other);
        expect(readAsked(after)).toEqual(other);
        expect(after.get('other')).toBe('kept');
        expect(after.has('after')).toBe(false);
      }),
    );
  });

  it('reads any address, and makes of it what the database takes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('kind', 'state', 'year', 'quarter', 'sort', 'contact'), fc.string()),
        (fields) => {
          const one = readAsked(new URLSearchParams(fields));
          const filter = filterOf(one);
          expect(Object.values(filter)).not.toContain(null);
          expect(filter.quarter === undefined || filter.year !== undefined).toBe(true);
          expect(sortings).toContain(one.sorting);
        },
      ),
    );
  });

  it('leaves out what nobody understands', () => {
    const damaged = 'kind=car&contact=x&state=glad&year=12x&quarter=2&sort=colour&search=%20';
    expect(readAsked(new URLSearchParams(damaged))).toEqual(nothing);
    expect(readAsked(new URLSearchParams('year=1899'))).toEqual(nothing);
    expect(readAsked(new URLSearchParams('year=2025&quarter=5'))).toEqual({ ...nothing, year: 2025 });
  });

  it('needs no address for the usual question', () => {
    expect(String(withAsked(new URLSearchParams(), nothing))).toBe('');
    expect(filterOf(nothing)).toEqual({});
    expect(String(withAsked(new URLSearchParams(), { ...nothing, quarter: 2 }))).toBe('');
  });
});
