import type { Words } from '../es';

export const failures: Words['failures'] = {
  NTFND: {
    title: 'We can’t find this',
    text: 'It may no longer exist, or you don’t have access to it.',
  },
  DENID: {
    title: 'You don’t have permission',
    text: 'Your role doesn’t allow this. Ask whoever manages the company.',
  },
  INVAL: { title: 'Some details aren’t valid', text: 'Check them and try again.' },
  LIMIT: { title: 'Too many attempts', text: 'Wait a moment before trying again.' },
  NOSES: { title: 'Your session has ended', text: 'Sign in again to continue.' },
  BADPW: { title: 'Wrong email or password', text: 'Check them and try again.' },
  WEAKP: {
    title: 'This password is too weak',
    text: 'Use at least eight characters and avoid common passwords.',
  },
  LKEXP: {
    title: 'This link has expired',
    text: 'For your safety, links stop working after 48 hours. Ask for a new one.',
  },
  LKREV: {
    title: 'This link is no longer valid',
    text: 'Whoever sent it has deactivated it. Ask for a new one.',
  },
  LKADR: {
    title: 'This link is no longer valid',
    text: 'It was sent to an address that is no longer the contact’s. Ask for a new one.',
  },
  LKPWD: { title: 'This link needs your password', text: 'Sign in to see your document.' },
  CLOSD: {
    title: 'The portal is closed',
    text: 'The company has switched it off for now. Contact them if you need anything.',
  },
  NTDUE: { title: 'This document can’t be paid', text: 'It is already paid, void or still a draft.' },
  AMTLO: {
    title: 'The amount is too low',
    text: 'Payments this small can’t be made online. Contact the company to pay another way.',
  },
  AMTHI: {
    title: 'The amount is more than is owed',
    text: 'What is left to pay has changed. Reload the page to see it.',
  },
  GWMAX: {
    title: 'The amount is too high for this way of paying',
    text: 'The payment provider doesn’t take this much in one payment. Pay by bank transfer, or ask the company to let you pay in parts.',
  },
  DISPU: {
    title: 'A bank dispute is open',
    text: 'Until the bank has decided, this document can be neither paid nor voided.',
  },
  GWOFF: { title: 'This payment method isn’t available', text: 'Choose another one or contact the company.' },
  GWCUR: {
    title: 'This payment method doesn’t take the document’s currency',
    text: 'Choose another one, pay by bank transfer or contact the company.',
  },
  GWERR: {
    title: 'The payment service didn’t respond',
    text: 'Try again in a few minutes. If you had already paid, the payment will show up here by itself.',
  },
  BUSYY: { title: 'Another operation is in progress', text: 'Wait a few seconds and try again.' },
  TOOLG: {
    title: 'Too many transactions',
    text: 'They don’t fit in one PDF. Choose a shorter period, or download the CSV, which has them all.',
  },
  LNMAX: {
    title: 'That’s too many lines',
    text: 'They don’t fit in one document. Split them across several.',
  },
  FINAL: {
    title: 'An issued document can’t be changed',
    text: 'It can only be voided, as long as nothing has been paid.',
  },
  LARGE: { title: 'That’s too large', text: 'A file may be 10 MB at most. Nothing was saved.' },
  FLKND: {
    title: 'This kind of file isn’t accepted',
    text: 'PDFs, images, text (CSV, XML…), office documents and signed files are.',
  },
  IBNFR: {
    title: 'This IBAN can’t be changed any more',
    text: 'It is on issued documents or in the journal. Add another account with the new IBAN and archive this one.',
  },
  IBNTK: { title: 'This account is already on the list', text: 'If it is archived, you can restore it.' },
  BNKGW: {
    title: 'A payment provider pays into this account',
    text: 'First choose another account for it, under Online payments.',
  },
  NUMTK: {
    title: 'This number isn’t free',
    text: 'Another document has it, or the automatic series will give it. Choose another or leave it empty.',
  },
  DATBK: {
    title: 'The date is earlier than the last one in the series',
    text: 'Numbers follow dates: choose the date of the last document issued, or a later one.',
  },
  DATFW: { title: 'The date is too far ahead', text: 'A document can be dated tomorrow at the latest.' },
  STATE: {
    title: 'This isn’t possible now',
    text: 'Things have changed. Reload the page to see where it stands.',
  },
  EMLTK: {
    title: 'Another contact already signs in with this email',
    text: 'Of the contacts who share an email, only one can have a password. Links keep working.',
  },
  SLGFM: {
    title: 'That address isn’t valid',
    text: '2 to 40 letters without accents, digits and hyphens; it begins and ends with a letter or digit.',
  },
  SLGRS: { title: 'That word is reserved', text: 'The application itself uses it. Choose another.' },
  SLGTK: {
    title: 'That address is not free',
    text: 'It is, or was, another company’s. Try adding your town or your trade.',
  },
  PRVEW: { title: 'This is a preview', text: 'You can look around, but nothing can be changed here.' },
  UNBAL: { title: 'The entry doesn’t balance', text: 'Nothing was saved. Report this to us with its code.' },
  UNAVL: {
    title: 'The service isn’t responding',
    text: 'Try again in a few seconds. What you typed is still here.',
  },
  INTRN: {
    title: 'Something went wrong',
    text: 'This is our fault. Try again; if it persists, report it with its code.',
  },
  OFFLN: { title: 'You’re offline', text: 'Check your connection and try again. Nothing has been lost.' },
  UNLOD: { title: 'This part couldn’t be loaded', text: 'Try again. Nothing has been lost.' },
};
