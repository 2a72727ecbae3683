import { plainLook } from '../../src/app/documents/look.ts';
import type { WriteOptions } from '../../src/output/registry.ts';

/** What a writer is told when nothing special is asked. */
export const plainOptions: WriteOptions = {
  title: 'Proef',
  description: 'Een document om mee te proeven.',
  author: 'Proefstad',
  date: undefined,
  writtenDate: undefined,
  facts: {
    classification: 'intern',
    dossier: undefined,
    version: undefined,
    isEmptyForm: false,
    isDraft: false,
  },
  landscape: false,
  compact: false,
  isForm: false,
  imageBase: '../',
  ...plainLook,
};
