import type { IForbiddenRuleType } from 'dependency-cruiser';

const domain = 'supabase/functions/_shared/domain/';
/** Who tests the functions, and with the same hands the screens: one maker of merchants for both. */
const actors = '^supabase/embedded/journeys/(merchant|papers|target|trade)\\.ts$';
const tests = '\\.test\\.tsx?$';

/** What may not import what: `app` → `features` → `ui`, `lib`, `messages` → the domain. */
export const dependencyRules: IForbiddenRuleType[] = [
  {
    name: 'no-circles',
    from: {},
    to: { circular: true },
  },
  {
    name: 'imports-lead-somewhere',
    from: {},
    to: { couldNotResolve: true, pathNot: '^(node|npm):' },
  },
  {
    name: 'nothing-lies-alone',
    from: {
      orphan: true,
      pathNot: ['\\.d\\.ts$', tests, '\\.mjs$', '^(vite|e2e/playwright)\\.config\\.ts$'],
    },
    to: {},
  },
  {
    name: 'tests-are-ends',
    from: { pathNot: tests },
    to: { path: tests },
  },
  {
    name: 'features-stand-apart',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  },
  {
    // They are not loaded there, and are half of all words.
    name: 'contacts-load-no-merchant-words',
    from: { path: '^src/app/portal/' },
    to: { path: '^src/lib/admin-words', reachable: true },
  },
  {
    name: 'only-app-composes',
    from: { path: '^src/(features|ui|lib|messages)/' },
    to: { path: '^src/(app/|[^/]+$)' },
  },
  {
    name: 'parts-know-no-feature',
    from: { path: '^src/(ui|lib|messages)/' },
    to: { path: '^src/features/' },
  },
  {
    name: 'lib-and-messages-know-no-ui',
    from: { path: '^src/(lib|messages)/' },
    to: { path: '^src/ui/' },
  },
  {
    name: 'browser-reaches-the-domain-only',
    from: { path: '^(src/|index\\.html)' },
    to: { path: '^(supabase|e2e)/', pathNot: `^${domain}` },
  },
  {
    name: 'domain-is-pure',
    from: { path: `^${domain}`, pathNot: tests },
    to: { pathNot: [`^${domain}`, '^node_modules/zod/'] },
  },
  {
    name: 'functions-import-shared-only',
    from: { path: '^supabase/functions/(?!_shared/)([^/]+)/' },
    to: { path: '^(src|e2e|supabase)/', pathNot: '^supabase/functions/(_shared|$1)/' },
  },
  {
    name: 'shared-knows-no-function',
    from: { path: '^supabase/functions/_shared/' },
    to: { path: '^(src|e2e|supabase)/', pathNot: '^supabase/functions/_shared/' },
  },
  {
    // The stand-ins' tests drive the real gateway code against them.
    name: 'embedded-reaches-the-domain-only',
    from: { path: '^supabase/embedded/', pathNot: `^supabase/embedded/gateways/.*(${tests}|/testing\\.ts$)` },
    to: { path: '^(src|e2e|supabase/functions)/', pathNot: `^${domain}` },
  },
  {
    name: 'nothing-needs-embedded',
    from: { pathNot: '^(supabase/embedded|e2e)/' },
    to: { path: '^supabase/embedded/' },
  },
  {
    name: 'e2e-speaks-to-screens',
    from: { path: '^e2e/' },
    to: { path: '^(src|supabase)/', pathNot: [`^${domain}`, actors, '^src/messages/'] },
  },
];
