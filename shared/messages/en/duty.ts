import { en } from '../plural.ts';

export const duty = {
  title: 'Duty',
  rule: 'There is no rota yet. Until there is, everybody with alerts on is told at once, and whoever takes it first has it.',
  toldNow: (count: number) =>
    count === 0 ? 'Right now nobody would be told.' : `Right now ${count} ${en(count, 'person', 'people')} would be told.`,
  nobodyDanger: 'If somebody complains now, no phone rings. Turn alerts on for at least one phone.',
  wouldTell: 'Would be told',
  wouldNot: 'Would not be told',
  devices: (count: number) => `${count} ${en(count, 'phone', 'phones')}`,
  proof: (moment: string) => `last alert shown ${moment}`,
  noProof: 'no alert shown yet: send a test',
  noDevice: 'alerts are not on anywhere',
  turnOn: 'Turn on alerts here',
  inviteMore: 'Invite somebody',
  me: (name: string) => `${name} (you)`,
};
export type DutyWords = typeof duty;
