import type { Words } from '../es';

export const zip: Words['zip'] = {
  download: 'Download ZIP',
  archive: (title, day) => `${title} ${day}.zip`,
  progress: 'Preparing the PDFs',
  stay: 'Keep this page open until it is done.',
  saved: (count, text) =>
    count === 1 ? 'ZIP downloaded with 1 document' : `ZIP downloaded with ${text} documents`,
  cancelled: 'Download cancelled. Nothing was saved.',
  missing: 'These documents are not in the ZIP',
  missingText: 'Their PDF could not be prepared. The others were saved; you can try again with these alone.',
};
