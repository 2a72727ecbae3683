import type { Route } from '../visit.ts';
import { careActs } from './care-acts.ts';
import { carePage } from './care-page.ts';
import { dossiersPage } from './dossiers-page.ts';
import { dossierPage, searchedPage } from './dossier-page.ts';
import { factsActs } from './facts-acts.ts';
import { factsPage } from './facts-page.ts';
import { leaveOverwritten } from './overwritten.ts';
import { listsPage, questionsPage, startPath, startPosted } from './start-page.ts';
import { actOnTask, doAgain, takeBack } from './task-acts.ts';
import { taskPage } from './task-page.ts';

/** Dossiers and their tasks. */
export const dossierRoutes: readonly Route[] = [
  { method: 'GET', path: '/dossiers', answer: dossiersPage },
  { method: 'GET', path: startPath, answer: listsPage },
  { method: 'GET', path: `${startPath}/:list`, answer: questionsPage },
  { method: 'POST', path: `${startPath}/:list`, act: startPosted },
  { method: 'GET', path: '/dossiers/:dossier', answer: dossierPage },
  // Where a search was that is not in memory any more.
  { method: 'GET', path: '/dossiers/:dossier/zoek', answer: dossierPage },
  { method: 'POST', path: '/dossiers/:dossier/zoek', act: searchedPage },
  { method: 'POST', path: '/dossiers/:dossier/taken', act: actOnTask },
  { method: 'POST', path: '/dossiers/:dossier/terug', act: takeBack },
  { method: 'POST', path: '/dossiers/:dossier/opnieuw', act: doAgain },
  { method: 'POST', path: '/dossiers/:dossier/laat', act: leaveOverwritten },
  { method: 'GET', path: '/dossiers/:dossier/bijwerken', answer: carePage },
  { method: 'POST', path: '/dossiers/:dossier/bijwerken', act: careActs },
  { method: 'GET', path: '/dossiers/:dossier/gegevens', answer: factsPage },
  { method: 'POST', path: '/dossiers/:dossier/gegevens', act: factsActs },
  { method: 'GET', path: '/dossiers/:dossier/taken/:task', answer: taskPage },
];
