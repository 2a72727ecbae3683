import { dossierRoutes } from './dossiers/routes.ts';
import { endRoutes } from './end.ts';
import { faultRoutes } from './faults/faults-page.ts';
import { fillRoutes } from './fill/routes.ts';
import { overviewRoutes } from './overview.ts';
import type { Route } from './visit.ts';

/** Every address of the site, by area. */
export const routes: readonly Route[] = [
  ...overviewRoutes,
  ...dossierRoutes,
  ...fillRoutes,
  ...faultRoutes,
  ...endRoutes,
];
