import { describe, expect, it } from 'vitest';
import { Messages } from './messages.ts';

const mail = (subject: string, size = 0) =>
  Buffer.from(`From: a@zaguan.test\r\nSubject: ${subject}\r\n\r\n${'x'.repeat(size)}`);
const subjects = (messages: Messages) => messages.all().map(({ subject }) => subject);

describe('caught mail', () => {
  it('is bounded by its sum: the oldest go, the newest stays however large', async () => {
    const messages = new Messages({ count: 100, bytes: 10_000 });
    for (const subject of ['one', 'two', 'three']) await messages.add(mail(subject, 4_000), ['a@b.test']);
    expect(subjects(messages)).toEqual(['three', 'two']);
    await messages.add(mail('huge', 50_000), ['a@b.test']);
    expect(subjects(messages)).toEqual(['huge']);
    await messages.add(mail('small'), ['a@b.test']);
    expect(subjects(messages)).toEqual(['small']);
  });

  it('is bounded by its number, and starts anew when it is emptied', async () => {
    const messages = new Messages({ count: 2, bytes: 10_000 });
    for (const subject of ['one', 'two', 'three']) await messages.add(mail(subject, 4_000), ['a@b.test']);
    messages.clear();
    for (const subject of ['four', 'five']) await messages.add(mail(subject, 4_000), ['a@b.test']);
    expect(subjects(messages)).toEqual(['five', 'four']);
  });
});
