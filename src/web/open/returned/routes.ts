import type { Route } from '../visit.ts';
import { handedPage } from './handed-page.ts';
import { handedLimit, handOver, startPage } from './start-page.ts';
import { decide } from './take-over.ts';

/** What comes back: files and answers, shown before anything of them is taken over. */
export const returnedRoutes: readonly Route[] = [
  { method: 'GET', path: '/inlezen', answer: startPage },
  { method: 'POST', path: '/inlezen', limit: handedLimit, act: handOver },
  { method: 'GET', path: '/inlezen/:nummer', answer: handedPage },
  { method: 'POST', path: '/inlezen/:nummer', act: decide },
];
