/** What a form or a query means in Stripe's bracket notation: `a[b][0]=x` is `{ a: { b: { 0: 'x' } } }`. */
export type FormValue = string | FormTree;
export type FormTree = { [key: string]: FormValue };

/** Parses bracket notation; `a[]=x&a[]=y` numbers its entries. Lists stay trees keyed by number until validated. */
export function parseForm(text: string): FormTree {
  const root: FormTree = Object.create(null);
  for (const [key, value] of new URLSearchParams(text)) {
    const first = key.indexOf('[');
    const path =
      first < 0
        ? [key]
        : [key.slice(0, first), ...Array.from(key.matchAll(/\[([^\]]*)\]/g), (m) => m[1] ?? '')];
    put(root, path, value);
  }
  return root;
}

function put(root: FormTree, path: string[], value: string): void {
  let here = root;
  path.forEach((part, depth) => {
    const key = part === '' ? String(Object.keys(here).length) : part;
    if (depth === path.length - 1) {
      here[key] = value;
      return;
    }
    const next = here[key];
    const tree: FormTree = typeof next === 'object' ? next : Object.create(null);
    here[key] = tree;
    here = tree;
  });
}
