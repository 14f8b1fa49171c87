import packageJson from '../package.json' with { type: 'json' };

/** As the phone shows it. */
export const version: string = packageJson.version;
