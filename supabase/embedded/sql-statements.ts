/** One statement of a script, without its last semicolon, and where it begins (UTF-16 units into the script). */
export interface Statement {
  text: string;
  offset: number;
}

/**
 * Cuts a script at the semicolons that end a statement, as the Supabase CLI does: not those inside quotes, dollar
 * quotes, comments, brackets or a `begin atomic … end` body. Comments before a statement stay with it.
 */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let start = 0;
  let depth = 0;
  // Open `begin atomic` and `case` blocks, each of which an `end` closes.
  let blocks = 0;
  let previousWord = '';
  const cut = (end: number) => {
    const piece = script.slice(start, end);
    const text = piece.trim();
    if (withoutComments(text) !== '') statements.push({ text, offset: start + piece.indexOf(text) });
    start = end + 1;
  };
  for (let at = 0; at < script.length; ) {
    const opaque = opaqueEnd(script, at);
    if (opaque > at) {
      at = opaque;
      continue;
    }
    const word = /^[a-z_]\w*/i.exec(script.slice(at, at + 64))?.[0].toLowerCase();
    if (word) {
      if (word === 'atomic' && previousWord === 'begin') blocks++;
      else if (blocks > 0 && word === 'case') blocks++;
      else if (blocks > 0 && word === 'end') blocks--;
      previousWord = word;
      at += word.length;
      continue;
    }
    const character = script[at];
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === ';' && depth <= 0 && blocks === 0) {
      cut(at);
      depth = 0;
    }
    at++;
  }
  cut(script.length);
  return statements;
}

/** Where the quoted text or comment that begins here ends, or `at` when none begins here. */
function opaqueEnd(script: string, at: number): number {
  const rest = (needle: string, from: number) => {
    const found = script.indexOf(needle, from);
    return found < 0 ? script.length : found + needle.length;
  };
  const character = script[at];
  if (character === '-' && script[at + 1] === '-') return rest('\n', at);
  if (character === '/' && script[at + 1] === '*') return blockCommentEnd(script, at);
  if (character === '"') return rest('"', at + 1);
  if (character === "'") {
    // In an escape string (E'…') a backslash hides the quote after it.
    const escapes = /(^|\W)e$/i.test(script.slice(Math.max(0, at - 2), at));
    let end = at + 1;
    while (end < script.length && script[end] !== "'") end += escapes && script[end] === '\\' ? 2 : 1;
    return Math.min(end + 1, script.length);
  }
  if (character === '$' && !/\w/.test(script[at - 1] ?? '')) {
    const tag = /^\$(?:[a-z_]\w*)?\$/i.exec(script.slice(at, at + 80))?.[0];
    if (tag) return rest(tag, at + tag.length);
  }
  return at;
}

/** Comments in blocks nest in Postgres. */
function blockCommentEnd(script: string, at: number): number {
  let open = 0;
  for (let i = at; i < script.length; i++) {
    if (script.startsWith('/*', i)) {
      open++;
      i++;
    } else if (script.startsWith('*/', i)) {
      open--;
      i++;
      if (open === 0) return i + 1;
    }
  }
  return script.length;
}

function withoutComments(text: string): string {
  let rest = text.trim();
  while (rest.startsWith('--') || rest.startsWith('/*')) rest = rest.slice(opaqueEnd(rest, 0)).trim();
  return rest;
}
