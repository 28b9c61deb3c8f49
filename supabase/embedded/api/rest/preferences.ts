import { RestFailure, unsupported } from './failure.ts';

/** What `Prefer`, `Accept`, `Range` and the profile headers ask for. */
export type Preferences = {
  /** Null when not said: writes then answer nothing, functions their result. */
  returns: 'minimal' | 'representation' | null;
  resolution: 'merge' | 'ignore' | null;
  missingDefault: boolean;
  count: boolean;
  /** `.single()`: exactly one row, as an object. */
  single: boolean;
  /** From a `Range` header: first row and number of rows. */
  range: { offset: number; limit: number | null } | null;
};

/** Reads the headers of a request. Fails with PGRST106 for another schema, and ZG501. */
export function parsePreferences(headers: Headers): Preferences {
  for (const name of ['accept-profile', 'content-profile']) {
    const schema = headers.get(name);
    if (schema !== null && schema !== 'public') {
      throw new RestFailure(406, 'PGRST106', `Invalid schema: ${schema}`, {
        hint: 'Only the following schemas are exposed: public',
      });
    }
  }
  const preferences: Preferences = {
    returns: null,
    resolution: null,
    missingDefault: false,
    count: false,
    single: isSingle(headers.get('accept')),
    range: parseRange(headers),
  };
  for (const word of (headers.get('prefer') ?? '').split(',')) applyPreference(preferences, word.trim());
  return preferences;
}

function applyPreference(preferences: Preferences, word: string): void {
  const [name, value] = word.split('=');
  if (name === 'return') {
    if (value === 'headers-only') throw unsupported('return=headers-only');
    preferences.returns = value === 'representation' ? 'representation' : 'minimal';
  } else if (name === 'resolution') {
    preferences.resolution = value === 'merge-duplicates' ? 'merge' : 'ignore';
  } else if (name === 'missing') {
    preferences.missingDefault = value === 'default';
  } else if (name === 'count') {
    if (value !== 'exact') throw unsupported(`count=${value}; only count=exact`);
    preferences.count = true;
  } else if (name === 'tx' || name === 'max-affected' || name === 'params') {
    throw unsupported(`the preference ${word}`);
  }
}

function isSingle(accept: string | null): boolean {
  const type = (accept ?? '*/*').split(',')[0]?.trim() ?? '';
  if (/nulls=stripped|^application\/vnd\.pgrst\.(array|plan)/.test(type))
    throw unsupported(`Accept: ${type}`);
  if (type.startsWith('application/vnd.pgrst.object')) return true;
  if (/^(application\/json|\*\/\*|application\/\*)/.test(type)) return false;
  throw unsupported(`Accept: ${type}`);
}

function parseRange(headers: Headers): Preferences['range'] {
  const found = /^(\d{1,15})-(\d{0,15})$/.exec(headers.get('range') ?? '');
  if (!found) return null;
  const offset = Number(found[1]);
  if (found[2] === '') return { offset, limit: null };
  const limit = Number(found[2]) - offset + 1;
  if (limit < 0) {
    throw new RestFailure(416, 'PGRST103', 'Requested range not satisfiable', {
      details: 'The lower boundary must be lower than or equal to the upper boundary in the Range header.',
    });
  }
  return { offset, limit };
}
