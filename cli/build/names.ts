/** The names of the published packages. */
export const scope = '@fairway-dev';
export const cliPackage = `${scope}/fairway`;
export const portalPackage = `${scope}/fairway-portal`;

/** The root's package.json, which is not published. */
export const repositoryName = `${scope}/repository`;
