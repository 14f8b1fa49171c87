import { useState } from 'react';
import { useLocation } from 'wouter';
import { sentenceFor } from '#client/words/errors.ts';
import { sessionBegan } from '#client/api/session/session.ts';
import { server } from '#client/api/trpc.ts';
import { useAction } from '#client/ui/messages/useAction.ts';
import { Button } from '#client/ui/controls/Button.tsx';
import { Chip, Chips } from '#client/ui/controls/Chip.tsx';
import { Field } from '#client/ui/controls/Field.tsx';
import { looksLikeEmail, onSubmit, PASSWORD_LENGTH } from '#client/ui/controls/form.ts';
import { useRoomWords } from '#client/words/room-words.ts';
import { Refusal } from '#client/ui/messages/Refusal.tsx';
import { LANGUAGES } from '#shared/model/languages.ts';
import { Step } from '../Step.tsx';
import { codeBefore, forgetTyped, keepCode, keepTyped, typedBefore } from '../typed.ts';

/** The code proves that whoever sits here also started the server. */
export function AccountStep() {
  const { words, language, setLanguage } = useRoomWords();
  const [values, setValues] = useState(() => ({ code: codeBefore(), ...typedBefore(), password: '' }));
  const [tried, setTried] = useState(false);
  const { busy, refusal, run } = useAction();
  const [, navigate] = useLocation();
  const said = words.welcome.account;
  const missing = PASSWORD_LENGTH - values.password.length;
  const wrongCode = refusal === 'wrong_code';
  const weak = refusal.startsWith('password_');
  const errors = {
    code: wrongCode ? sentenceFor(refusal, words) : tried && values.code.trim() === '' ? said.codeError : undefined,
    name: tried && values.name.trim() === '' ? said.nameError : undefined,
    email: tried && !looksLikeEmail(values.email) ? said.emailError : undefined,
    password: weak ? sentenceFor(refusal, words) : tried && missing > 0 ? said.passwordError(missing) : undefined,
  };
  const sound = values.code.trim() !== '' && values.name.trim() !== '' && looksLikeEmail(values.email) && missing <= 0;
  const submit = () =>
    void run(async () => {
      await server.setup.create.mutate({ ...values, code: values.code.trim(), language });
      forgetTyped();
      await sessionBegan();
    });
  const set = (key: keyof typeof values) => (event: { currentTarget: HTMLInputElement }) => {
    const next = { ...values, [key]: event.currentTarget.value };
    setValues(next);
    keepTyped(next);
    keepCode(next.code);
  };
  return (
    <Step
      name="account"
      title={said.title}
      lead={said.lead}
      onSubmit={onSubmit(sound, { submit, refuse: () => setTried(true) })}
      action={
        <>
          <Refusal reason={wrongCode || weak ? '' : refusal} />
          {refusal === 'setup_done' ? (
            <Button variant="primary" wide onClick={() => navigate('/sign-in')}>
              {words.welcome.signIn.action}
            </Button>
          ) : (
            <Button type="submit" variant="primary" wide busy={busy}>
              {said.action}
            </Button>
          )}
        </>
      }
    >
      <Chips label={said.language} wrap>
        {LANGUAGES.map((each) => (
          <Chip key={each} pressed={each === language} onClick={() => void setLanguage(each)}>
            <span lang={each}>{words.more.languages[each]}</span>
          </Chip>
        ))}
      </Chips>
      <Field
        label={said.code}
        hint={said.codeHint}
        error={errors.code}
        value={values.code}
        onChange={set('code')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Field
        label={said.name}
        hint={said.nameHint}
        error={errors.name}
        value={values.name}
        onChange={set('name')}
        autoComplete="name"
        maxLength={80}
      />
      <Field
        label={said.email}
        error={errors.email}
        value={values.email}
        onChange={set('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
      />
      <Field
        label={said.password}
        hint={said.passwordHint}
        error={errors.password}
        value={values.password}
        onChange={set('password')}
        type="password"
        autoComplete="new-password"
      />
    </Step>
  );
}
