/** How form builders send questions with their answers: Typeform, Tally, Jotform and the like, as names and values. */
import { fieldsOf, listOf, stringOf, type Fields } from '../kit/read.ts';

export type Given = { readonly name: string; readonly value: string; readonly scale?: number | undefined };

/** null: it is no such list, and is read as what it is. */
export function answersIn(value: object): readonly Given[] | null {
  const fields = fieldsOf(value);
  const typeform = listOf(fields['answers']);
  if (typeform.length > 0 && 'form_id' in fields) return ofTypeform(fields, typeform.map(fieldsOf));
  const list = listOf(value).map(fieldsOf);
  const whole = list.filter((one) => labelOf(one) !== '' && valueKey(one) !== undefined);
  if (whole.length === 0 || whole.length * 2 < list.length) return null;
  // One that lost its question is an answer all the same.
  return list.map(ofLabelled).filter((given) => given.value !== '');
}

const LABELS = ['label', 'question', 'title', 'name', 'key', 'ref'] as const;
const VALUES = ['value', 'answer', 'text', 'response', 'values'] as const;

/** How Typeform names a value, by the type of its answer. */
const ANSWERS = ['text', 'email', 'number', 'phone_number', 'url', 'date', 'boolean'] as const;

const labelOf = (one: Fields): string => LABELS.map((key) => stringOf(one[key])).find((label) => label.trim() !== '') ?? '';
const valueKey = (one: Fields): string | undefined => VALUES.find((key) => key in one);

function ofLabelled(one: Fields): Given {
  const options = listOf(one['options']).map(fieldsOf);
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? listOf(value)
          .map(words)
          .filter((word) => word !== '')
          .join(', ')
      : typeof value === 'object' && value !== null
        ? Object.values(value)
            .map(stringOf)
            .filter((word) => word !== '')
            .join(' ')
        : // Tally names what was chosen by its id.
          stringOf(options.find((option) => stringOf(option['id']) === value)?.['text']) ||
          (typeof value === 'boolean' ? String(value) : stringOf(value));
  const scale = scaleOf(stringOf(one['type']), one);
  return { name: labelOf(one), value: words(one[valueKey(one) ?? '']), ...(scale === undefined ? {} : { scale }) };
}

function ofTypeform(response: Fields, answers: readonly Fields[]): readonly Given[] {
  const questions = listOf(fieldsOf(response['definition'])['fields']).map(fieldsOf);
  const given = answers.map((answer): Given => {
    const field = fieldsOf(answer['field']);
    const question = questions.find((one) => stringOf(one['id']) !== '' && one['id'] === field['id']) ?? {};
    const type = stringOf(answer['type']);
    const choices = [
      fieldsOf(answer['choice'])['label'],
      fieldsOf(answer['choice'])['other'],
      ...listOf(fieldsOf(answer['choices'])['labels']),
    ];
    const said = answer[type] ?? ANSWERS.map((name) => answer[name]).find((one) => one !== undefined);
    const value =
      typeof said === 'boolean'
        ? String(said)
        : stringOf(said) ||
          choices
            .map(stringOf)
            .filter((one) => one !== '')
            .join(', ');
    const scale = scaleOf(stringOf(field['type']), fieldsOf(question['properties']));
    return {
      name: stringOf(question['title']) || stringOf(field['ref']) || type,
      value,
      ...(scale === undefined ? {} : { scale }),
    };
  });
  const hidden = Object.entries(fieldsOf(response['hidden'])).map(([name, value]): Given => ({ name, value: stringOf(value) }));
  const own = [
    { name: 'responseId', value: stringOf(response['token']) },
    { name: 'submittedAt', value: stringOf(response['submitted_at']) },
  ];
  return [...given, ...hidden, ...own].filter(({ value }) => value !== '');
}

/** A net promoter question goes to ten; elsewhere only what the tool says counts. Typeform's opinion scale has a step for nought. */
function scaleOf(type: string, said: Fields): number | undefined {
  if (/^(nps|net_promoter_score)$/i.test(type)) return 10;
  const most = [said['steps'], said['max'], said['scale'], said['maxValue']]
    .map(Number)
    .find((number) => Number.isInteger(number) && number > 1);
  return most !== undefined && type === 'opinion_scale' && said['start_at_one'] !== true ? most - 1 : most;
}
