/** The list of channels that are built. A folder that is not in it does not exist (tests/connectors/census.test.ts). */
import { form } from './form/index.ts';
import { share } from './share/index.ts';
import { webhook } from './webhook/index.ts';

export const CONNECTORS = { form, share, webhook } as const;
