import { Suspense } from 'react';
import { useProofQuestion } from '#client/api/session/proof.ts';
import * as rooms from './screens.tsx';

/** The sheet that asks whether it is you; loaded when something asks for the first time. */
export function ProofAsked() {
  const asked = useProofQuestion() !== null;
  return <Suspense fallback={null}>{asked && <rooms.ProofSheet />}</Suspense>;
}
