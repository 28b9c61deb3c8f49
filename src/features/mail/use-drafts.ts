import type { TemplateText } from '@shared/mail-placeholders.ts';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { stored } from '@/lib/storage';
import type { TemplateName } from './template-queries';

type Drafts = Partial<Record<string, TemplateText>>;

const schema = z.record(z.string(), z.object({ subject: z.string(), body: z.string() }));

/** What was typed and not saved, by template. It stays in this browser, so that no way of leaving the page loses it. */
export function useDrafts(orgId: string) {
  const key = `zaguan.templates.${orgId}`;
  const [drafts, setDrafts] = useState<Drafts>(() => read(key));
  /** Null forgets it. */
  const keep = useCallback(
    (name: TemplateName, text: TemplateText | null) =>
      setDrafts((before) => {
        const { [name]: _old, ...others } = before;
        const after = text === null ? others : { ...others, [name]: text };
        if (Object.keys(after).length === 0) stored.remove(key);
        else stored.write(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  return { drafts, keep };
}

function read(key: string): Drafts {
  try {
    return schema.parse(JSON.parse(stored.read(key) ?? '{}'));
  } catch {
    return {};
  }
}
