import { QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createQueryClient } from './query-client';

/** A list that is being read, answer by answer. */
function reading() {
  const client = createQueryClient();
  const answers: ((rows: string[]) => void)[] = [];
  const query = {
    queryKey: ['links'],
    queryFn: () => new Promise<string[]>((answer) => answers.push(answer)),
  };
  const observer = new QueryObserver(client, query);
  const stop = observer.subscribe(() => undefined);
  return { client, answers, observer, stop };
}

test('what an act made is read, also when the first reading was under way as it happened', async () => {
  const { client, answers, observer, stop } = reading();
  const done = client.invalidateQueries({ queryKey: ['links'] });
  await expect.poll(() => answers.length).toBe(2);
  // The older one is answered last, and says what was so before the act.
  answers[1]?.(['of the act']);
  await done;
  answers[0]?.([]);
  expect(observer.getCurrentResult().data).toEqual(['of the act']);
  stop();
});

test('an act elsewhere leaves a first reading alone', async () => {
  const { client, answers, observer, stop } = reading();
  await client.invalidateQueries({ queryKey: ['documents'] });
  expect(answers).toHaveLength(1);
  answers[0]?.(['first']);
  await expect.poll(() => observer.getCurrentResult().data).toEqual(['first']);
  stop();
});
