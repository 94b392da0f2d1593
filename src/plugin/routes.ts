/** The routes that Docusaurus renders. Their number does not depend on the number of tasks. */
import type { RouteConfig } from '@docusaurus/types';

/** Pages below these paths use the page at the path as their template. The route matches them too, so that the browser can navigate to them. */
const templatePaths = ['tasks/', 'events/'];

/** `paths` are relative to the base address. */
export function portalRoutes(baseUrl: string, paths: readonly string[], component: string): RouteConfig[] {
  return paths.map((path) => ({ path: baseUrl + path, component, exact: !templatePaths.includes(path) }));
}
