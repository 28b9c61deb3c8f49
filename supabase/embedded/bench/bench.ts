import type { StackAddresses } from '../stack-file.ts';
import { seedVolume } from '../volume/seed.ts';
import { Asking } from './asking.ts';
import { timeInvitations } from './invitations.ts';
import { bringPeople } from './people.ts';
import { contactQuestions } from './questions/contacts.ts';
import { documentQuestions } from './questions/documents.ts';
import { overviewQuestions } from './questions/overview.ts';
import { statementQuestions } from './questions/statement.ts';
import { machineLine, reportLines, verdictLine } from './report.ts';
import { type Patience, type Sampled, sample } from './sample.ts';
import { judge } from './verdict.ts';

export interface Choices extends Patience {
  merchant: string;
  documents: number;
  /** Only questions whose name holds this; then nothing is judged. */
  only?: string | undefined;
  /** Print plans too. */
  explain: boolean;
}

type Tell = (line: string) => void;

/** @returns whether every promised ratio was met */
export async function bench(stack: StackAddresses, choices: Choices, tell: Tell): Promise<boolean> {
  const asking = await Asking.begin(stack);
  try {
    await fill(stack, asking, choices, tell);
    const people = await bringPeople(stack, asking, choices.merchant);
    const { only } = choices;
    const known = await functionsOf(asking);
    const questions = [
      ...(await documentQuestions(asking, people)),
      ...overviewQuestions(people),
      ...statementQuestions(people),
      ...contactQuestions(people),
    ].filter(
      ({ name, asks }) =>
        (only === undefined || name.includes(only)) && asks.every(({ call }) => known.has(call.name)),
    );
    tell(machineLine());
    const all: Sampled[] = [];
    for (const question of questions) all.push(await sample(asking, question, choices));
    for (const line of reportLines(all)) tell(line);
    if (choices.explain) {
      for (const { name, asks } of questions)
        for (const ask of asks) tell(`\n${name}\n${await asking.explain(ask)}`);
    }
    tell(await timeInvitations(asking, people));
    tell(machineLine());
    if (only !== undefined) return true;
    const verdicts = judge(all);
    for (const verdict of verdicts) tell(verdictLine(verdict));
    return verdicts.every(({ met, judged }) => met || !judged);
  } finally {
    await asking.end();
  }
}

/** So that a database of another release can be measured beside this one: what it does not have is left out. */
async function functionsOf(asking: Asking): Promise<Set<string>> {
  const rows = await asking.rows<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace`,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Ten thousand contacts: as many as are invited at once. */
async function fill(stack: StackAddresses, asking: Asking, { merchant, documents }: Choices, tell: Tell) {
  const found = await asking.rows('select from public.organizations o where o.slug = $1', [merchant]);
  if (found.length > 0) tell(`/${merchant} is there already`);
  else await seedVolume(stack.databaseUrl, { slug: merchant, documents, contacts: 10_000 }, tell);
}
