import { documentRoutes } from './documents/routes.ts';
import { dossierRoutes } from './dossiers/routes.ts';
import { endRoutes } from './end.ts';
import { overviewRoutes } from './overview.ts';
import type { Route } from './visit.ts';

/** Every address of the site, by area. */
export const routes: readonly Route[] = [
  ...overviewRoutes,
  ...dossierRoutes,
  ...documentRoutes,
  ...endRoutes,
];
