/** The words of targets and of people in the weekly report and in printed figures. `span`s come formatted. */
import { en } from '../../plural.ts';

export type ReportPartWords = {
  readonly targets: {
    readonly title: string;
    readonly what: string;
    readonly target: string;
    readonly reached: string;
    readonly within: (span: string) => string;
    readonly first: string;
    readonly promise: string;
    /** The target of a promise. */
    readonly asPromised: string;
    readonly next: string;
    readonly settlement: string;
    readonly none: string;
  };
  readonly people: {
    readonly title: string;
    readonly answers: string;
    readonly within: string;
    readonly median: string;
    readonly promises: string;
    readonly next: string;
    /** In a line of text. */
    readonly line: (name: string, answers: number) => string;
    readonly note: string;
  };
};

export const reportParts: ReportPartWords = {
  targets: {
    title: 'Against your targets',
    what: 'What was due',
    target: 'Target',
    reached: 'Reached',
    within: (span) => `within ${span}`,
    first: 'First answer',
    promise: 'Promises kept',
    asPromised: 'the time promised',
    next: 'Next answer',
    settlement: 'Closed',
    none: 'nothing was due',
  },
  people: {
    title: 'Who answered',
    answers: 'First answers',
    within: 'In time',
    median: 'Typical wait',
    promises: 'Promises kept',
    next: 'Next answers in time',
    line: (name, answers) => `${name}: ${answers} first ${en(answers, 'answer', 'answers')}`,
    note: 'Each person sees their own row; those who lead see all.',
  },
};
