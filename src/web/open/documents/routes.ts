import type { Route } from '../visit.ts';
import { documentPage } from './document-page.ts';
import { documentsPage } from './documents-page.ts';
import { downloadedFile } from './download.ts';
import { makeChosen } from './make.ts';
import { previewPage } from './preview.ts';

/** Documents: how they stand, how they look, and making them. */
export const documentRoutes: readonly Route[] = [
  { method: 'GET', path: '/documenten', answer: documentsPage },
  { method: 'GET', path: '/documenten/document/:naam', answer: documentPage },
  { method: 'GET', path: '/documenten/voorbeeld/:naam', answer: previewPage },
  { method: 'GET', path: '/documenten/bestand/:map/:bestand', answer: downloadedFile },
  { method: 'POST', path: '/documenten/maken', act: makeChosen },
];
