import { documentNamed, documentTitle } from '../document-file-name.ts';
import type { Letter } from '../letter.ts';
import type { CommentMail } from '../mail-facts.ts';
import { fillTemplate } from '../mail-template.ts';
import { commentMailWords } from '../mail-words/comments.ts';
import { framed, partyValues } from './frame.ts';

/**
 * The mail with what the merchant said of a document, whatever else the merchant writes; `url` leads to where it is
 * answered, null where the portal is closed.
 */
export function commentLetter(facts: CommentMail, url: string | null): Letter {
  const { contact, document, comments, template } = facts;
  const { language } = contact;
  const words = fillTemplate('comment', language, template, {
    ...partyValues(facts),
    'document.named': documentNamed({ ...document, language }),
    'document.number': document.number,
    'document.title': documentTitle({ ...document, language }),
  });
  const action = url === null ? undefined : { label: commentMailWords[language].answer, url };
  return framed(facts, { ...words, quotes: comments, action });
}
