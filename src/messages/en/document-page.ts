import type { Words } from '../es';

export const documentPage: Words['documentPage'] = {
  stateOf: () => undefined,
  you: 'You',
  labelled: (label, text) => `${label}: ${text}`,
  related: 'Related documents',
  cameFrom: 'Came from',
  ledTo: 'Led to',
  draft: (kind) => `${kind} (draft)`,
  neighbours: 'Other documents of the list',
  previous: 'Previous',
  next: 'Next',
  toConfirm: 'Not confirmed',
  confirmations: {
    purchase_order: { action: 'Confirm', text: 'When you confirm, we tell whoever placed the order.' },
    proforma: { action: 'Confirm the proforma', text: 'When you confirm, we tell whoever sent it.' },
    sales_order: {
      action: 'Confirm the order',
      text: 'If all is well, confirm it and we tell whoever prepares it.',
    },
    delivery_note: {
      action: 'Confirm receipt',
      text: 'Once it has arrived, confirm it and we tell whoever sent it.',
    },
  },
  confirmed: 'Confirmed. We have let them know.',
  attachments: 'Attachments',
  attachmentsText:
    'Seen by whoever may see the document: PDF, pictures, text and office files of up to 10 MB.',
  attach: 'Attach a file',
  attachmentRefused:
    'This file cannot be attached: it must be a PDF, a picture, text or an office file, of 10 MB at most.',
  download: (name) => `Download ${name}`,
  removeFile: (name) => `Remove ${name}`,
  removeFileAsk: (name) => `Remove ${name}?`,
  removeFileText: 'Nobody will be able to download it again.',
  comments: 'Comments',
  noComments: 'Ask or clear up anything about this document here.',
  noCommentsAdmin: 'What you write here is seen by the contact in its portal, and reaches it by e-mail.',
  writeComment: 'Write a comment',
  sendComment: 'Comment',
  commentSent: 'Comment sent',
  emptyComment: 'Write something before sending.',
  unanswered: 'Unanswered',
};
