import { describe, expect, it } from 'vitest';
import { splitStatements } from './sql-statements.ts';

const texts = (script: string) => splitStatements(script).map(({ text }) => text);

describe('splitStatements', () => {
  it('cuts at semicolons and keeps comments with the statement after them', () => {
    expect(texts('-- first; not two\nselect 1;\n\nselect 2')).toEqual([
      '-- first; not two\nselect 1',
      'select 2',
    ]);
  });

  it.each([
    ["select 'a;b', ';'';'"],
    [`select E'it\\'s;'`],
    ['select "a;b"'],
    ['do $$ begin perform 1; end $$'],
    ['do $tag$ select $$;$$; $tag$'],
    ['/* a; /* nested; */ b; */ select 1'],
    ['create rule r as on insert to t do also (select 1; select 2)'],
    ['create function f() returns int begin atomic select case when true then 1 end; select 2; end'],
  ])('leaves %s whole', (statement) => {
    expect(texts(`${statement};\nselect 2;`)).toEqual([statement, 'select 2']);
  });

  it('says where each statement begins', () => {
    const script = 'select 1;\n\n  select 2;';
    expect(splitStatements(script).map(({ offset }) => script.slice(offset, offset + 8))).toEqual([
      'select 1',
      'select 2',
    ]);
  });

  it('finds nothing where there are only comments', () => {
    expect(texts('-- nothing; here\n/* nor; here */ ;;')).toEqual([]);
  });
});
