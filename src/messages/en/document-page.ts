import type { Words } from '../es';

export const documentPage: Words['documentPage'] = {
  you: 'You',
  related: 'Related documents',
  cameFrom: 'Created from',
  ledTo: 'Led to',
  draft: (kind) => `${kind} (draft)`,
  neighbours: 'Other documents in the list',
  previous: 'Previous',
  next: 'Next',
  toConfirm: 'To be confirmed',
  confirmations: {
    purchase_order: {
      ask: (number) => `Confirm purchase order ${number}?`,
      action: 'Confirm',
      text: (merchant) => `When you confirm, we’ll let ${merchant} know.`,
    },
    proforma: {
      ask: (number) => `Confirm pro forma ${number}?`,
      action: 'Confirm pro forma',
      text: (merchant) => `When you confirm, we’ll let ${merchant} know.`,
    },
    sales_order: {
      ask: (number) => `Confirm order ${number}?`,
      action: 'Confirm the order',
      text: (merchant) => `If all is well, confirm it and we’ll let ${merchant} know.`,
    },
    delivery_note: {
      ask: (number) => `Confirm that you received delivery note ${number}?`,
      action: 'Confirm receipt',
      text: (merchant) => `Once it has arrived, confirm it and we’ll let ${merchant} know.`,
    },
  },
  confirmNow: 'Yes, confirm',
  confirmText: (merchant) => `We’ll let ${merchant} know. It can’t be changed afterwards.`,
  confirmed: (merchant) => `Confirmed. We’ve let ${merchant} know.`,
  attachments: 'Attachments',
  attachmentsText:
    'Visible to anyone with access to the document: PDFs, images, text and office files up to 10 MB.',
  attach: 'Attach a file',
  download: (name) => `Download ${name}`,
  removeFile: (name) => `Remove ${name}`,
  removeFileAsk: (name) => `Remove ${name}?`,
  removeFileText: 'Nobody will be able to download it any more.',
  comments: 'Comments',
  noComments: 'Questions about this document? Ask here.',
  noCommentsAdmin: 'Your contact sees what you write here in the portal, and gets it by email.',
  writeComment: 'Write a comment',
  sendComment: 'Comment',
  commentSent: 'Comment sent',
  emptyComment: 'Write something before sending.',
  unanswered: 'Needs your reply',
};
