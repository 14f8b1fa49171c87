import { expect, test } from 'vitest';
import { judgePassword } from '#shared/model/password.ts';

const LIST = new Set(['password', 'qwerty', 'dragon', 'sunshine', 'restaurant', 'basketball', 'heslo', 'christopher']);
const own = ['petra.novakova@bistro.example', 'Petra Nováková', 'Bistro U Zlaté hodiny'];
const judge = (password: string) => judgePassword(password, { own, isCommon: (word) => LIST.has(word) });

test.each([
  '1234567890',
  '0987654321',
  'aaaaaaaaaa',
  'ababababab',
  '1122334455',
  'abcabcabcabc',
  'abcdefghij',
  'qwertyuiop',
  'poiuytrewq',
  'qwertzuiop',
  'asdfghjkl123',
  '1qaz2wsx3edc',
  '1q2w3e4r5t',
  '123456789a',
  'Qwerty12345!',
])('%s is a pattern', (password) => {
  expect(judge(password)).toBe('password_pattern');
});

test.each([
  'petranovakova',
  'Nováková1984',
  'petra.novakova',
  'bistrozlatehodiny',
  'ZlatéHodiny1',
  'goldenhour2026',
  'Novakova Petra!',
])('%s is made of what is known of its owner', (password) => {
  expect(judge(password)).toBe('password_own');
});

test.each([
  'basketball',
  'Christopher',
  'Password123!',
  'p@ssw0rd123',
  'restaurant2024',
  '!!!sunshine99',
  'heslo19847',
  'dr4g0n-81!92',
])('%s is a common word with a little around it', (password) => {
  expect(judge(password)).toBe('password_common');
});

test.each([
  'a long enough password',
  'correct horse battery staple',
  'žlutý kůň na střeše',
  'petra sells seashells',
  'Tr0ub4dor&3xyz',
  'sunshine over the old tram',
  'k7fq-92vm-x1pd',
  'aaaa bbbb vorrei un caffè',
])('%s is taken', (password) => {
  expect(judge(password)).toBeNull();
});

test('two hundred hostile characters are judged in the time of two hundred', () => {
  for (const piece of ['a', 'ab', 'qwe', '1q', 'petra', 'password', '🙂', 'é'])
    expect(judge(piece.repeat(200).slice(0, 200))).not.toBeNull();
});
