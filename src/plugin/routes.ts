/** The routes that Docusaurus renders: a fixed few, whatever the number of tasks. */
import type { RouteConfig } from '@docusaurus/types';

/** Pages below these are filled into the page above them; the browser has to know the route all the same. */
const fannedOut = ['tasks/', 'events/'];

/** `paths` are relative to the base address. */
export function portalRoutes(baseUrl: string, paths: readonly string[], component: string): RouteConfig[] {
  return paths.map((path) => ({ path: baseUrl + path, component, exact: !fannedOut.includes(path) }));
}
