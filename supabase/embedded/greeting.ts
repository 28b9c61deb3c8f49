import type { StackAddresses } from './stack-file.ts';
import type { WaysOut } from './ways-out.ts';

/** What is printed when everything runs: where to look, and with which sign-ins of the demonstration. */
export function greeting(stack: StackAddresses & { ways: WaysOut }, dataDir: string, whole: boolean): string {
  const lines = whole
    ? [
        ['Zaguán runs', stack.url],
        ['  the merchant', `${stack.url}/admin          merchant@zaguan.test / zaguan-demo`],
        ['  a customer', `${stack.url}/demo           ana@cliente.test / zaguan-demo`],
        ['  its mail', stack.ways.mail],
        ['  its gateway', stack.ways.gateway],
      ]
    : [['The stack runs', stack.apiUrl]];
  lines.push(
    ['  database', stack.databaseUrl.replace(/:[^:@/]+@/, '@')],
    ['  data and keys', dataDir],
    ['', 'Ctrl-C stops it.'],
  );
  return lines.map(([name = '', value]) => `${name.padEnd(18)}${value}`.trimEnd()).join('\n');
}
