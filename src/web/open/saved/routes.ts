import type { Route } from '../visit.ts';
import { save, savedPage } from './saved-page.ts';

/** What changed since the last save in git, and saving it. */
export const savedRoutes: readonly Route[] = [
  { method: 'GET', path: '/bewaren', answer: savedPage },
  { method: 'POST', path: '/bewaren', act: save },
];
